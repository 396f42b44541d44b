"""Runs `on-the-record` on a cluster. docs/cluster.md says how."""

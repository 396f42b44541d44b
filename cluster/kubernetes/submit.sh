#!/bin/sh
# Runs the job on Kubernetes with the image of cluster/Dockerfile.
# Usage: MASTER=k8s://https://HOST:PORT IMAGE=REGISTRY/on-the-record cluster/kubernetes/submit.sh s3a://BUCKET/articles s3a://BUCKET/annotated
# An executor of 4 cores runs 4 workers of some 0.5 GB each, outside of Java: they are what the overhead is for.
set -eu
sources=$1
out=$2
exec spark-submit \
  --master "$MASTER" \
  --deploy-mode cluster \
  --name on-the-record \
  --conf spark.kubernetes.container.image="$IMAGE" \
  --conf spark.kubernetes.namespace="${NAMESPACE:-default}" \
  --conf spark.kubernetes.authenticate.driver.serviceAccountName="${SERVICE_ACCOUNT:-spark}" \
  --conf spark.executor.instances="${EXECUTORS:-16}" \
  --conf spark.executor.cores=4 \
  --conf spark.executor.memory=4g \
  --conf spark.executor.memoryOverhead=8g \
  --conf spark.driver.memory=4g \
  --conf spark.task.maxFailures=8 \
  --conf spark.decommission.enabled=true \
  local:///opt/cluster/job.py "$sources" --out "$out" --worker "on-the-record worker"

#!/bin/sh
# Packs the program with the Node that runs it into one archive that executors can unpack: make cluster-program calls it.
# Usage: cluster/program.sh FILE
set -eu
target=$(realpath -m "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lib" "$(dirname "$target")"
package=$(npm pack --silent --ignore-scripts --pack-destination "$work")
tar -xzf "$work/$package" -C "$work/lib" --strip-components 1
cp package-lock.json "$work/lib/"
(cd "$work/lib" && npm ci --omit=dev --ignore-scripts --silent)
mkdir "$work/bin"
cp "$(node -p process.execPath)" "$work/bin/node"
cat > "$work/on-the-record" <<'SCRIPT'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/bin/node" "$here/lib/dist/pipeline/cli.js" "$@"
SCRIPT
chmod +x "$work/on-the-record"
tar -czf "$target.part" -C "$work" on-the-record bin lib
mv "$target.part" "$target"

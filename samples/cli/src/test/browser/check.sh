#!/usr/bin/env bash
# Checks pages in a browser: check.sh FOLDER PAGE...
# Installs what it needs into FOLDER, and the browser of the system where there is none.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$1"
shift
export CHROMIUM="${CHROMIUM:-$(command -v chromium || true)}"
if [ -z "$CHROMIUM" ]; then
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >&2
  CHROMIUM="$(command -v chromium)"
fi
mkdir -p "$folder"
cp "$here/package.json" "$here/package-lock.json" "$here/check.mjs" "$folder/"
npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent >&2
node "$folder/check.mjs" "$@"

#!/bin/sh
# Builds or tests the console for Maven, and does nothing where neither sources nor tools have changed since.
# Usage: build.sh build|test
set -eu
cd "$(dirname "$0")/.."

stamps=target/console
mkdir -p "$stamps"
inputs=$( (cat package.json package-lock.json index.html tsconfig.json vite.config.ts &&
  find src public tools/build.sh -type f | LC_ALL=C sort | xargs sha256sum) | sha256sum)

is_done() {
  [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]
}

if is_done "$1" "$inputs" && [ -f dist/index.html ]; then
  exit 0
fi

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "console: Node.js 20 or newer with npm is needed to build it (Debian: apt-get install nodejs npm)" >&2
  exit 1
fi
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  echo "console: Node.js 20 or newer is needed, this is $(node --version)" >&2
  exit 1
fi

lock=$(sha256sum package.json package-lock.json)
if ! { [ -f node_modules/.verge-lock ] && [ "$(cat node_modules/.verge-lock)" = "$lock" ]; }; then
  npm ci --no-audit --no-fund --prefer-offline --loglevel=error
  echo "$lock" >node_modules/.verge-lock
fi

case $1 in
  build) npm run --silent build -- --logLevel warn ;;
  test) npm test --silent -- --reporter=dot ;;
esac
echo "$inputs" >"$stamps/$1"

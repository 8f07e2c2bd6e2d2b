#!/usr/bin/env bash
# Packs the plugin and the release in dist/ as a plugin that WordPress installs: packaging/wordpress/pack.sh OUT.
# The same files give the same bytes. Builds nothing itself; knows nothing of other packages.
set -euo pipefail
# shellcheck source=script/lib/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../script/lib/env.sh"
# shellcheck source=script/lib/install/packages.sh
. "$root/script/lib/install/packages.sh"

[ $# = 1 ] || die "usage: packaging/wordpress/pack.sh OUT"
mkdir -p "$(dirname "$1")" "$cache"
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
[ -e "$root/dist/partnership-check.js" ] || die "there is no dist/: script/build makes it"
# shellcheck disable=SC2034 # install_wanted writes there
log="$cache/packages.log"
have zip || want zip "packs the plugin for WordPress"
install_wanted

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
plugin="$stage/partnership-check"
cp -R "$root/packaging/wordpress/partnership-check" "$root"/LICENSE-* "$stage"
mv "$stage"/LICENSE-* "$plugin"

# What pages of others need; the demo, the schemas and what else dist/ has stay out.
files="$plugin/assets/files"
mkdir -p "$files"
cd "$root/dist"
for name in partnership-check*.js partnership-check*.css widget*.js widget*.wasm integrity.json instruments languages; do
  if [ -e "$name" ]; then cp -R "$name" "$files"; fi
done

# The folder is named after all that is in it: files of two builds never meet in a cache.
cd "$files"
build=$(find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
mv "$files" "$plugin/assets/$build"
cat >"$plugin/assets/build.php" <<EOF
<?php
// The folder beside this file that has the widget's files. Written by the packaging; knows nothing of WordPress.
return '$build';
EOF

cd "$stage"
find . -type d -exec chmod 755 {} +
find . -type f -exec chmod 644 {} +
find . -exec env TZ=UTC touch -d '2000-01-01 00:00:00' {} +
rm -f "$out"
find partnership-check -type f | LC_ALL=C sort | TZ=UTC zip -q -9 -X -@ "$out"
say "$(basename "$out") has $(wc -c <"$out") bytes, build $build"

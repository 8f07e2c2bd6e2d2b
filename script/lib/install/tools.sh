# shellcheck shell=bash disable=SC2154
# Installs the pinned tools that distributions do not package: Trunk and wasm-bindgen from their crates,
# Node's tools from package-lock.json. It knows where each goes and how to ask its version. Sourced by bootstrap.

# ensure_crate CRATE VERSION COMMAND REASON [cargo install's options...]
ensure_crate() {
  local crate=$1 version=$2 command=$3 reason=$4 place
  shift 4
  place="$tools/$crate-$version"
  case "$("$command" --version 2>/dev/null)" in *" $version"*) return 0 ;; esac
  say "needs $crate $version: $reason"
  say "compiling $crate (takes several minutes; the output is in $log)"
  # Some copies of the crate registry lag behind a crate's own lock file.
  if cargo_install "$crate" "$version" "$place" --locked "$@"; then return 0; fi
  say "$crate: could not be installed with its own lock file, trying without"
  cargo_install "$crate" "$version" "$place" "$@" || {
    tail -n 20 "$log" >&2
    die "$crate $version could not be compiled"
  }
}

# These tools run for seconds, so minutes of optimizing are not worth it: the release profile is relaxed.
cargo_install() {
  local crate=$1 version=$2 place=$3
  shift 3
  env -u RUSTFLAGS -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install "$crate" --version "$version" --root "$place" --force "$@" >"$log" 2>&1
}

ensure_trunk() {
  ensure_crate trunk "$TRUNK_VERSION" trunk "bundles the page, the widget and its module" \
    --no-default-features --features rustls
}

ensure_wasm_bindgen() {
  ensure_crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION" wasm-bindgen "writes the JavaScript around the module"
}

# ensure_subcommand CRATE VERSION REASON [cargo install's options...]: a tool that is called as `cargo NAME`. Only the
# script that uses it installs it and adds it to PATH. The folder name contains the version.
ensure_subcommand() {
  local bin="$tools/$1-$2/bin"
  [ -x "$bin/$1" ] || ensure_crate "$1" "$2" "$bin/$1" "${@:3}"
  PATH="$bin:$PATH"
}

# This tool cannot report its version; only its folder name contains it.
ensure_wasm_split() {
  [ ! -x "$tools/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin/wasm-split-cli" ] || return 0
  ensure_crate wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli \
    "moves what the first question does not need out of the module" --features build-binary
}

# Old distributions have a Node too old for the npm tools; npm offers newer ones as packages.
ensure_new_node() {
  local version machine place
  version=$(node --version 2>/dev/null || echo v0)
  if [ "$(printf '%s\n' "$NODE_LEAST" "${version#v}" | sort -V | head -n 1)" = "$NODE_LEAST" ]; then return 0; fi
  case "$(uname -m)" in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) die "Node ${version#v} is older than $NODE_LEAST, and npm has no newer one for $(uname -m)" ;;
  esac
  say "needs Node $NODE_VERSION: the installed one, ${version#v}, is older than $NODE_LEAST"
  place="$tools/node-$NODE_VERSION"
  npm install --prefix "$place" --ignore-scripts --no-save --no-audit --no-fund \
    "node-linux-$machine@$NODE_VERSION" >"$log" 2>&1 || {
    tail -n 10 "$log" >&2
    die "Node $NODE_VERSION could not be installed"
  }
  mkdir -p "$place/bin"
  ln -sf "../node_modules/node-linux-$machine/bin/node" "$place/bin/node"
  use_tools
}

# node_modules matches one lock file; the stamp inside records which.
ensure_node_modules() {
  local stamp="$root/node_modules/.made-from" lock
  lock=$(cat "$root/package.json" "$root/package-lock.json" | sha256sum)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ]; then return 0; fi
  say "needs node_modules: wasm-opt, esbuild, the static server and the browser drivers, as package-lock.json pins them"
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1 || {
    tail -n 15 "$log" >&2
    die "npm ci failed"
  }
  printf '%s\n' "$lock" >"$stamp"
}

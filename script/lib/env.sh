# shellcheck shell=bash
# Where the tools are and what the compilers are told: sourced by every script, changes nothing on disk.
# Doesn't know how a tool got there; that is bootstrap's.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=script/lib/install/versions.sh
. "$root/script/lib/install/versions.sh"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/partnership-check"
tools="$cache/tools"
toolchains="$cache/rust-$RUST_VERSION"

# Continuous integration clones anew each time, and would compile every dependency anew with it.
# So there, and only there, compiled dependencies are kept outside the clone.
if [ "${CI:-}" = true ]; then target="$cache/target"; else target="$root/target"; fi

# What everything native is compiled with, tests and clippy alike; others would compile everything once more.
# shellcheck disable=SC2034 # for the scripts that source this
native_features=ssr,schema,check

say() { printf '%s: %s\n' "$(basename "$0")" "$*"; }
die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# alone FILE: waits until no other run holds FILE, then holds it until this script ends.
alone() {
  mkdir -p "$(dirname "$1")"
  exec 9>"$1"
  flock -n 9 && return
  say "waiting for another run of this script"
  flock 9
}

# rustup or distribution: as forced, else as bootstrap found it.
toolchain_way() {
  if [ -n "${PARTNERSHIP_CHECK_TOOLCHAIN:-}" ]; then
    printf '%s' "$PARTNERSHIP_CHECK_TOOLCHAIN"
  else
    cat "$toolchains/chosen" 2>/dev/null || true
  fi
}

# One compiler for everything comes first, then the pinned tools. npm's tools must come before the
# system's: Debian's wasm-opt is too old to read today's modules.
use_tools() {
  local way node_bin=
  way=$(toolchain_way)
  [ -d "$tools/node-$NODE_VERSION/bin" ] && node_bin="$tools/node-$NODE_VERSION/bin:"
  PATH="$toolchains/${way:-none}/bin:$tools/trunk-$TRUNK_VERSION/bin"
  PATH+=":$tools/wasm-bindgen-cli-$WASM_BINDGEN_VERSION/bin"
  PATH+=":$tools/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin:${node_bin}$root/node_modules/.bin:$system_path"
  export PATH
}
system_path="${PARTNERSHIP_CHECK_SYSTEM_PATH:-$PATH}"
export PARTNERSHIP_CHECK_SYSTEM_PATH="$system_path" # a script called by a script starts from the same PATH

# in_native_env COMMAND...: runs it for this machine, with nothing unstable switched on.
in_native_env() {
  env -u RUSTFLAGS -u RUSTC_BOOTSTRAP CARGO_TARGET_DIR="$target" "$@"
}

# in_wasm_env release|dev COMMAND...: runs it so that cargo makes the smallest module (release) or one
# whose panics have messages (dev). RUSTFLAGS would replace the target's own flags, so it is dropped.
# Where std's source is at hand, std is built with the program; that needs options which a stable
# compiler takes only with RUSTC_BOOTSTRAP. Where only a ready-made std is there, nothing unstable is used.
in_wasm_env() {
  local profile=$1 flags='' std linker
  shift
  local vars=(CARGO_TARGET_DIR="$target/wasm")
  std=$(cat "$toolchains/$(toolchain_way)/std")
  linker=$(cat "$toolchains/$(toolchain_way)/linker")
  [ -n "$linker" ] && vars+=(CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$linker")
  if [ "$std" = source ]; then
    vars+=(RUSTC_BOOTSTRAP=1 "CARGO_UNSTABLE_BUILD_STD=std,panic_abort")
    if [ "$profile" = release ]; then
      vars+=(CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size)
      flags="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
    fi
  fi
  # A published module doesn't tell where its builder's home is.
  # The splitter reads from the relocations what refers to what.
  flags="-Clink-arg=--emit-relocs $flags"
  flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo $flags"
  env -u RUSTFLAGS -u RUSTC_BOOTSTRAP "${vars[@]}" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" "$@"
}

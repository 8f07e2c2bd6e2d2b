# shellcheck shell=bash
# Where the tools are, and the settings of the compilers. Every script sources this; it changes nothing on disk.
# It does not know how a tool was installed; bootstrap does that.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=script/lib/install/versions.sh
. "$root/script/lib/install/versions.sh"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/partnership-check"
tools="$cache/tools"
toolchains="$cache/rust-$RUST_VERSION"

# Continuous integration makes a fresh clone each time, and would have to compile every dependency again.
# So there, and only there, compiled dependencies are kept outside the clone.
if [ "${CI:-}" = true ]; then target="$cache/target"; else target="$root/target"; fi

# The features for all native builds, including tests and clippy, because different ones would compile everything again.
# shellcheck disable=SC2034 # for the scripts that source this
native_features=ssr,schema,browser,cli

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

# Prints rustup or distribution: the forced choice if there is one, otherwise what bootstrap chose.
toolchain_way() {
  if [ -n "${PARTNERSHIP_CHECK_TOOLCHAIN:-}" ]; then
    printf '%s' "$PARTNERSHIP_CHECK_TOOLCHAIN"
  else
    cat "$toolchains/chosen" 2>/dev/null || true
  fi
}

# The chosen compiler comes first in PATH, then the pinned tools. npm's tools must come before the
# system's: Debian's wasm-opt is too old for today's modules.
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
export PARTNERSHIP_CHECK_SYSTEM_PATH="$system_path" # so that scripts called by scripts start from the same PATH

# in_native_env COMMAND...: runs the command for native builds, with no unstable options.
in_native_env() {
  env -u RUSTFLAGS -u RUSTC_BOOTSTRAP CARGO_TARGET_DIR="$target" "$@"
}

# in_wasm_env release|dev COMMAND...: runs the command so that cargo makes the smallest module (release) or
# one whose panics have messages (dev). RUSTFLAGS would override the target's own flags, so it is unset.
# If std's source is available, std is built with the program; a stable compiler accepts the options for
# that only with RUSTC_BOOTSTRAP. With a prebuilt std, no unstable options are used.
in_wasm_env() {
  local profile=$1 flags='' std linker
  shift
  local vars=(CARGO_TARGET_DIR="$target/wasm" CARGO_PROFILE_RELEASE_OPT_LEVEL=z)
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
  # The splitter reads from the relocations which function uses which.
  flags="-Clink-arg=--emit-relocs $flags"
  # A published module must not reveal the home folder of whoever built it.
  flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo $flags"
  env -u RUSTFLAGS -u RUSTC_BOOTSTRAP "${vars[@]}" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" "$@"
}

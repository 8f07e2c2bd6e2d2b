# shellcheck shell=bash
# Some versions are repeated in a second file because a tool reads them there. This reports where one
# differs from versions.sh. It knows how each file writes a version, and nothing else.

# agree FILE WHAT VERSION FOUND
agree() {
  [ "$4" = "$3" ] || die "$2: $1 has ${4:-no version}, script/lib/install/versions.sh has $3; make them the same"
}

check_pins() {
  # Unless another compiler is being tried.
  [ -n "${PARTNERSHIP_CHECK_RUST:-}" ] ||
    agree rust-toolchain.toml Rust "$RUST_VERSION" "$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)"
  agree Trunk.toml trunk "$TRUNK_VERSION" "$(sed -n 's/^trunk-version = "=\(.*\)"$/\1/p' Trunk.toml)"
  agree Cargo.lock wasm-bindgen "$WASM_BINDGEN_VERSION" \
    "$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)"
  agree package.json binaryen "$BINARYEN_VERSION.0.0" "$(sed -n 's/^ *"binaryen": "\(.*\)",\{0,1\}$/\1/p' package.json)"
}

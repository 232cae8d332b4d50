//! The interface, the icon and the permissions, embedded by `build.rs`.

// The generated code unwraps values that were parsed when it was generated.
#![allow(clippy::unwrap_used, clippy::expect_used)]

/// What the shell is built from.
pub(crate) fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}

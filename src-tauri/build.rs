//! Embeds the interface (`ui/dist`, to be built first) and declares the one command that it may call.

fn main() {
    let attributes = tauri_build::Attributes::new()
        // Without this list the window could call every command that the shell happens to register.
        .app_manifest(tauri_build::AppManifest::new().commands(&["call"]))
        // Here rather than in `generate_context!`, so that a rebuilt interface is embedded again.
        .codegen(tauri_build::CodegenContext::new());
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

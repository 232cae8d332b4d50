//! The window of Poliedro: one webview, one command, no logic.
//!
//! Everything that knows about people stands behind [`poliedro_app::App`]; here are only the things a window needs:
//! where the files are, what the webview is refused, the idle lock, the folder chooser, the notice on the desktop.

mod clock;
mod close;
mod command;
mod embedded;
mod folder;
mod harden;
mod launch;
mod notice;
mod place;
mod timer;
mod window;
mod zoom;

use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;

fn main() -> ExitCode {
    let launch = launch::Launch::parse();
    if let Err(trouble) = harden::refuse_core_dumps() {
        eprintln!("Poliedro non può impedire la scrittura della memoria su disco: {trouble}");
        return ExitCode::FAILURE;
    }
    match run(&launch) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("Poliedro non si è potuto avviare: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(launch: &launch::Launch) -> Result<(), Box<dyn std::error::Error>> {
    let places = place::Places::of_this_account(launch)?;
    let chooser = folder::Chooser::new();
    let app = Arc::new(launch::app(launch.demo, &places, chooser.clone()));
    let (timed, closing) = (Arc::clone(&app), Arc::clone(&app));
    tauri::Builder::default()
        .manage(app)
        .plugin(notice::FromRustAlone::new())
        .invoke_handler(tauri::generate_handler![command::call])
        .setup(move |shell| {
            let main = window::open(shell.handle(), &places)?;
            chooser.belong_to(&main);
            zoom::listen(&main)?;
            timer::start(timed, main);
            Ok(())
        })
        .on_window_event(close::after_the_draft)
        .build(embedded::context())?
        .run(move |_, event| {
            if let tauri::RunEvent::Exit = event {
                close::lock(&closing);
            }
        });
    Ok(())
}

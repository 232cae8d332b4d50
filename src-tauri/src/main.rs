//! The window of Poliedro: one webview, one command, no logic.
//!
//! Everything that knows about people stands behind [`poliedro_app::App`]; here are only the things a window needs:
//! where the files are, what the webview is refused, the idle lock, the folder chooser.

mod close;
mod command;
mod embedded;
mod folder;
mod harden;
mod launch;
mod place;
mod program;
mod timer;
mod window;

use std::process::ExitCode;

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
<<<<<<< HEAD
    let app = Arc::new(poliedro_app::App::new(launch::config(&places, chooser.clone())));

    let closing = Arc::clone(&app);
=======
    let program = {
        let (demo, places, chooser) = (launch.demo, places.clone(), chooser.clone());
        program::Program::start(move || launch::app(demo, &places, chooser))
    };
    let (timed, closing) = (program.clone(), program.clone());
>>>>>>> shell
    tauri::Builder::default()
        .manage(program)
        .invoke_handler(tauri::generate_handler![command::call])
        .setup(move |shell| {
            let main = window::open(shell.handle(), &places)?;
            chooser.belong_to(&main);
<<<<<<< HEAD
            timer::start(Arc::clone(shell.state::<Arc<poliedro_app::App>>().inner()), main);
=======
            timer::start(timed, main);
>>>>>>> shell
            Ok(())
        })
        .on_window_event(close::drafts_first)
        .build(embedded::context())?
        .run(move |_, event| {
            if let tauri::RunEvent::Exit = event {
                close::lock(&closing);
            }
        });
    Ok(())
}

//! `minutes FILE`: writes one document, and ends: the time of a whole process. `minutes --many COUNT`: makes that many, one after
//! the other, and says after 50 and at the end how long it took and how much memory it ever held.

use poliedro_benches_documents::minutes;
use poliedro_documents::render;
use std::{env, fs, process::ExitCode, time::Instant};

type Fault = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let done = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--many", count] => many(count),
        [file] => one(file),
        _ => Err("minutes FILE | minutes --many COUNT".into()),
    };
    if let Err(error) = done {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn one(file: &str) -> Result<(), Fault> {
    Ok(fs::write(file, render(&minutes(1))?.bytes)?)
}

fn many(count: &str) -> Result<(), Fault> {
    let count: u32 = count.parse()?;
    let begin = Instant::now();
    let mut bytes = 0;
    for number in 1..=count {
        bytes += render(&minutes(number))?.bytes.len();
        if number == 50 || number == count {
            let seconds = begin.elapsed().as_secs_f64();
            println!(
                "{number} documents: {seconds:.2} s, {} kB written, {} kB of memory at most",
                bytes / 1024,
                peak()?
            );
        }
    }
    Ok(())
}

/// The most memory this process ever held, in kilobytes.
fn peak() -> Result<String, Fault> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the system does not say")?;
    Ok(line.trim().trim_end_matches("kB").trim().to_owned())
}

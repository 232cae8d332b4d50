//! Writes documents that use every block into a folder, to be looked at and checked: `cargo run --example samples -- FOLDER`. With a
//! number after the folder it makes each that many times, and says how long one takes.

mod made;

use poliedro_documents::render;
use std::{error::Error, fs, path::PathBuf, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("manca la cartella")?);
    fs::create_dir_all(&folder)?;
    let times: u32 = std::env::args().nth(2).map_or(Ok(1), |it| it.parse())?;
    for (name, document) in made::all() {
        let began = Instant::now();
        for _ in 1..times {
            render(&document)?;
        }
        let pdf = render(&document)?;
        println!(
            "{name}: {} pagine, {} byte, {:?} ciascuno",
            pdf.pages,
            pdf.bytes.len(),
            began.elapsed() / times.max(1)
        );
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
    }
    Ok(())
}

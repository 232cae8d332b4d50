//! Writes documents that use every block into a folder, to be looked at and checked: `cargo run --example samples -- FOLDER`.

mod made;

use poliedro_documents::render;
use std::{error::Error, fs, path::PathBuf, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("manca la cartella")?);
    fs::create_dir_all(&folder)?;
    for (name, document) in made::all() {
        let began = Instant::now();
        let pdf = render(&document)?;
        println!("{name}: {} pagine, {} byte, {:?}", pdf.pages, pdf.bytes.len(), began.elapsed());
        fs::write(folder.join(format!("{name}.pdf")), pdf.bytes)?;
    }
    Ok(())
}

//! `letterhead.logo`: read a sign from a PNG that the person picks.

use crate::{
    CallError, Desk, Pick,
    letterhead::{check, view::LogoRead},
    registry::Verb,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use std::{fs::File, io::Read, path::Path};
use ts_rs::TS;

/// Read a sign from a PNG that the person picks.
pub enum Logo {}

/// What `letterhead.logo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadLogoArgs")]
pub struct Args {}

impl Verb for Logo {
    const NAME: &'static str = "letterhead.logo";
    const DOC: &'static str = "Read a sign from a PNG that the person picks.";
    const PICKS: Option<Pick> = Some(Pick::File("Il logo dell’ente", &["png"]));
    type Args = Args;
    type Reply = LogoRead;

    fn run(desk: &mut Desk, _: Args) -> Result<LogoRead, CallError> {
        desk.may(Op::LetterheadChange)?;
        let path = desk.chosen()?;
        let png = read(&path)?;
        let logo = check::logo(&png).map_err(CallError::failed)?;
        Ok(LogoRead { logo: STANDARD.encode(&png), width: logo.width, height: logo.height })
    }
}

/// The bytes of the file, and one more than may be: a film picked by mistake is not brought into memory.
fn read(path: &Path) -> Result<Vec<u8>, CallError> {
    let unreadable = |_| CallError::failed("Il file scelto non si può leggere: controlli che ci sia ancora.");
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(CallError::failed("È stata scelta una cartella: scelga il file PNG con il logo."));
    }
    if about.len() > check::LOGO as u64 {
        let kilobytes = about.len().div_ceil(1000);
        return Err(CallError::failed(check::too_big(kilobytes)));
    }
    let mut png = Vec::new();
    file.take(check::LOGO as u64 + 1).read_to_end(&mut png).map_err(unreadable)?;
    Ok(png)
}

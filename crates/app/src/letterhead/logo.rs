//! `letterhead.logo`: read a sign from a PNG that the person picks.

use crate::{CallError, Desk, Pick, letterhead::view::LogoRead, registry::Verb};
use serde::Deserialize;
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

    fn run(desk: &mut Desk, args: Args) -> Result<LogoRead, CallError> {
        let _ = (desk, args);
        Err(CallError::failed("In costruzione."))
    }
}

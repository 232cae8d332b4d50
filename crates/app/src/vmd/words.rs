//! Stages of an assessment in words.

use poliedro_domain::vmd::Stage;

/// A stage as people say it.
pub(crate) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Received => "Da completare",
        Stage::ToAssign => "Da assegnare",
        Stage::Assigned => "Da programmare",
        Stage::Planned => "Visita programmata",
        Stage::Visiting => "Visite in corso",
        Stage::Assessed => "Valutazione effettuata",
        Stage::Ready => "Pronta per l’equipe",
        Stage::InMeeting => "In seduta",
        Stage::Decided => "Deliberata",
        Stage::Transmitted => "Trasmessa",
        Stage::Closed => "Chiusa",
        Stage::Withdrawn => "Invio annullato",
    }
}

/// The same from its code; the code itself when it is unknown.
pub(crate) fn stage_of(code: &str) -> String {
    match Stage::from_code(code) {
        Some(known) => stage(known).to_owned(),
        None => code.to_owned(),
    }
}

//! From an assessment, after the equipe has decided: the decision, who answers for the case, when it is verified.

use super::{
    super::{
        Asked,
        authors::Authors,
        identity::Identity,
        words::{day_of, full_day},
    },
    Letter, Written, call, dead, number, patient,
};
use crate::{
    CallError,
    vmd::{assessor::told, vmd_id},
};
use poliedro_domain::{catalogue::Catalogue, vmd::Decision, when::local_date};
use poliedro_store::Stream;

const UNDECIDED: &str =
    "L’equipe non ha ancora deciso su questa VMD: la lettera al medico si scrive dopo la decisione.";
const WITHDRAWN: &str = "Il PUA ha annullato questo invio: non c’è niente da scrivere al medico.";

pub(super) fn letter(asked: &Asked<'_, '_>) -> Result<Written, CallError> {
    let case = asked.reader.vmd(vmd_id(asked.id)?)?;
    if case.state.withdrawn {
        return Ok(Err(WITHDRAWN.to_owned()));
    }
    let Some(decided) = case.state.decision() else { return Ok(Err(UNDECIDED.to_owned())) };
    let who = Identity::read(asked.reader, case.person, local_date(decided.at))?;
    if let Some(dead) = dead(&who) {
        return Ok(Err(dead));
    }
    let opening = format!(
        "Le scriviamo per dirLe che cosa ha deciso il {} l’equipe di valutazione multidimensionale (VMD) per {} (verbale {}/{}).",
        day_of(decided.at),
        patient(&who),
        decided.number,
        decided.year
    );
    let decision = &decided.decision;
    let authors = Authors::read(asked.reader)?;
    let id = case.row.id.as_bytes().to_vec();
    let referral = (!case.referral.is_empty()).then(|| (Stream::Request, id.clone()));
    let sources = std::iter::once((Stream::Vmd, id)).chain(referral).chain(who.sources()).chain(authors.sources());
    Ok(Ok(Letter {
        opening,
        leading: "Che cosa è stato deciso:".to_owned(),
        points: points(decision),
        services: Vec::new(),
        call: call(&told(&decision.case_manager), "che segue il caso"),
        office: "Per l’equipe di valutazione",
        signer: decision.case_manager.name.clone(),
        number: number(decided.at),
        sources: sources.collect(),
        who,
    }))
}

/// The decision without its motives: they are in the minutes.
fn points(decision: &Decision) -> Vec<String> {
    let words = Catalogue::shipped();
    let rule = words.list("vmdDecision").iter().find(|entry| entry.code == decision.outcome);
    let note = rule.map(|entry| entry.note.as_str()).unwrap_or_default();
    let outcome = words.label("vmdDecision", &decision.outcome);
    let mut points = vec![if note.is_empty() { format!("{outcome}.") } else { format!("{outcome}. {note}") }];
    if !decision.setting.is_empty() {
        points.push(format!("Luogo di cura indicato: {}.", words.label("careSetting", &decision.setting)));
    }
    if let Some(on) = decision.starts_on {
        points.push(format!("Si comincia il {}.", full_day(on)));
    }
    if let Some(on) = decision.verify_on {
        points.push(format!("L’equipe verifica come va il {}.", full_day(on)));
    }
    points
}

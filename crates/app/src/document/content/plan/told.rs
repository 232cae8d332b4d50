//! A plan, as its documents tell it.

use super::{
    super::{
        Asked, Content, Offer, Source,
        identity::Identity,
        words::{day_of, full_day},
    },
    part,
};
use crate::{
    CallError,
    catalogue::office::{Office, key},
    plan::{missing::missing, plan_id, tell},
    vmd::assessor,
};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    plan::PlanState,
    vmd::Decided,
    when::{format_date, local, local_date},
};
use poliedro_store::{PlanFile, Stream};
use serde_json::{Value, json};

/// Words of interventions and of who pays: the office may keep them itself.
const LISTS: [&str; 2] = ["interventionKind", "fundingLine"];

/// A plan, opened, with whose it is and what it comes from.
pub(in super::super) struct Told {
    file: PlanFile,
    identity: Identity,
    office: Office,
    decided: Option<Decided>,
}

impl Told {
    /// Opens it: a consultation.
    ///
    /// # Errors
    /// When there is no such plan, or it cannot be read.
    pub(in super::super) fn read(asked: &Asked<'_, '_>) -> Result<Self, CallError> {
        let reader = asked.reader;
        // Which interventions run on a day is of no interest here: a document sees no clock.
        let file = reader.plan(plan_id(asked.id)?, Date::ZERO)?;
        let last = file.lines.iter().filter(|line| !line.voided).map(|line| local_date(line.fact.happened_at)).max();
        let day = last.unwrap_or_else(|| local_date(file.row.opened_at));
        let decided = match file.state.vmd {
            Some(vmd) => reader.vmd(vmd)?.state.decision().cloned(),
            None => None,
        };
        let identity = Identity::read(reader, file.person, day)?;
        Ok(Self { identity, office: Office::read(reader)?, decided, file })
    }

    pub(in super::super) fn is(&self, kind: &str) -> bool {
        self.file.state.kind == kind
    }

    pub(in super::super) const fn state(&self) -> &PlanState {
        &self.file.state
    }

    pub(in super::super) const fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(in super::super) const fn office(&self) -> &Office {
        &self.office
    }

    /// Everybody may print it, as a draft until somebody says that it is whole.
    pub(in super::super) fn offer(&self) -> Offer {
        Offer { part: String::new(), of: self.identity.full_name(), draft: self.draft(), refusal: String::new() }
    }

    const fn draft(&self) -> bool {
        self.file.state.compiled_at.is_none()
    }

    /// Where all this comes from.
    pub(in super::super) fn sources(&self) -> Vec<(Stream, Vec<u8>)> {
        let mut all = vec![(Stream::Plan, self.file.row.id.as_bytes().to_vec())];
        all.extend(self.file.state.vmd.map(|vmd| (Stream::Vmd, vmd.as_bytes().to_vec())));
        all.extend(LISTS.map(|list| (Stream::Setting, key(list).into_bytes())));
        all.extend(self.identity.sources());
        all
    }

    /// Year in which it was opened.
    pub(in super::super) fn year(&self) -> i16 {
        local(self.file.row.opened_at).year()
    }

    pub(in super::super) fn content(&self, values: Value, number: &str, stem: &str) -> Content {
        Content {
            values,
            source: Source::Facts(self.sources()),
            person: Some(self.identity.person()),
            draft: self.draft(),
            number: format!("{number}-{}", self.year()),
            stem: format!("{stem}-{}", self.identity.initials()),
            remarks: self.remarks(),
        }
    }

    /// What whoever signs it should know.
    fn remarks(&self) -> Vec<String> {
        let state = &self.file.state;
        let mut said: Vec<String> = missing(state, &self.office).into_iter().map(|one| one.message).collect();
        match &state.agreement {
            Some(held) if !held.accepted => {
                said.push(format!("Il {} il progetto non è stato accettato.", format_date(held.on)));
            }
            None if !self.draft() => {
                said.push(
                    "L’adesione non è ancora registrata: faccia firmare questo foglio e poi la scriva.".to_owned(),
                );
            }
            Some(_) | None => {}
        }
        said
    }

    /// For the template.
    pub(in super::super) fn values(&self) -> Result<Value, CallError> {
        let (state, office) = (&self.file.state, &self.office);
        let manager = state.case_manager.as_ref();
        Ok(json!({
            "person": self.identity.values(),
            "standing": self.standing(),
            "opened": day_of(self.file.row.opened_at),
            "decision": self.decided.as_ref().map(decision),
            "caseManager": manager.map(assessor::told).unwrap_or_default(),
            "caseManagerName": manager.map(|who| who.name.clone()).unwrap_or_default(),
            "verifyOn": part::day(state.verify_on.filter(|_| state.closed.is_none())),
            "goals": part::goals(state),
            "interventions": part::interventions(state, office),
            "notes": part::notes(state, office),
            "resources": part::resources(state, office),
            "responsibilities": state.responsibilities,
            "family": state.family,
            "agreement": state.agreement.as_ref().map(tell::agreement).unwrap_or_default(),
            "agreementNote": state.agreement.as_ref().map(|held| held.note.clone()).unwrap_or_default(),
            "verifications": part::verifications(state),
            "monitoring": part::monitoring(state),
        }))
    }

    /// Where it stands, in a sentence.
    fn standing(&self) -> String {
        let state = &self.file.state;
        let on = |at: Option<jiff::Timestamp>| at.map(day_of).unwrap_or_default();
        let active = on(state.activated_at);
        match self.file.row.state() {
            "draft" => "In preparazione: il progetto non è ancora stato dichiarato completo.".to_owned(),
            "compiled" => format!("Completo dal {}; non è ancora attivo.", on(state.compiled_at)),
            "active" => format!("Attivo dal {active}."),
            "active_unsigned" => format!("Attivo dal {active}, in attesa di firma."),
            "active_refused" => format!("Attivo dal {active}, non accettato."),
            _ => {
                let (at, how) = state.closed.as_ref().map_or((None, ""), |(at, how)| (Some(*at), how.as_str()));
                format!("Chiuso il {}: {}.", on(at), Catalogue::shipped().label("planClosure", how).to_lowercase())
            }
        }
    }
}

/// What the equipe decided, in words.
fn decision(decided: &Decided) -> Value {
    let words = Catalogue::shipped();
    json!({
        "minutes": format!("Verbale n. {}/{}, seduta del {}", decided.number, decided.year, full_day(local_date(decided.at))),
        "outcome": words.label("vmdDecision", &decided.decision.outcome),
        "setting": words.label("careSetting", &decided.decision.setting),
    })
}

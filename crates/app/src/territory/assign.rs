//! `territory.assign`: say which sub-ambito a comune belongs to, from a day on.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
};
use poliedro_domain::{
    permission::Op,
    territory::{SubAmbito, comune},
    territory_fact::TerritoryFact,
};
use serde::Deserialize;
use ts_rs::TS;

/// Say which sub-ambito a comune belongs to, from a day on.
pub enum Assign {}

/// What `territory.assign` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TerritoryAssignArgs")]
pub struct Args {
    /// Comune.
    pub belfiore: String,
    /// Sub-ambito name.
    pub sub_ambito: String,
    /// ISO date.
    pub from: String,
    /// Confirmed by the Ufficio di Piano.
    pub confirmed: bool,
}

impl Verb for Assign {
    const NAME: &'static str = "territory.assign";
    const DOC: &'static str = "Say which sub-ambito a comune belongs to, from a day on.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let mut checks = Checks::default();
        let comune = args.belfiore.parse().ok().and_then(comune);
        if comune.is_none() {
            checks.say("belfiore", "Il comune non è fra i 48 dell’Ambito.");
        }
        let sub_ambito = SubAmbito::from_name(&args.sub_ambito);
        if sub_ambito.is_none() {
            checks.say("subAmbito", "Scelga uno dei sei sub-ambiti.");
        }
        let from = args.from.parse();
        if from.is_err() {
            checks.say("from", "La data di inizio non esiste nel calendario.");
        }
        checks.done()?;
        let (Some(comune), Some(sub_ambito), Ok(from)) = (comune, sub_ambito, from) else { return Ok(Done {}) };
        let fact = TerritoryFact::MembershipSet {
            belfiore: comune.belfiore.to_string(),
            sub_ambito: sub_ambito.code().to_owned(),
            from: Some(from),
            until: None,
            confirmed: args.confirmed,
        };
        desk.change(Op::TerritoryChange, |tx| Ok(tx.append_territory(fact)?))?;
        Ok(Done {})
    }
}

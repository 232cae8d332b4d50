//! What a sealed decision of the equipe does to the application of a case: the person enters the lists, from the day of the meeting.

use super::facts;
use crate::{CallError, plan::check::moment, unit::names::Units};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::{ApplicationFact, may_follow},
    catalogue::Catalogue,
    id::{PathwayId, UnitId},
    vmd::Decision,
    when::format_date,
};
use poliedro_store::{ApplicationFile, Change};

/// Who entered the lists with a minute, and who did not though the equipe decided so.
#[derive(Debug, Default)]
pub(crate) struct Listed {
    /// Names.
    pub(crate) entered: Vec<String>,
    /// A sentence for each.
    pub(crate) left_out: Vec<String>,
}

/// Units asked for, in order, in whose list the person never was, and that take people in on that day.
pub(super) fn unlisted(file: &ApplicationFile, units: &Units, on: Date) -> Vec<UnitId> {
    let asked = file.state.application.iter().flat_map(|application| &application.preferences);
    let never = asked.map(|preference| preference.unit).filter(|unit| file.state.entry(*unit).is_none());
    never.filter(|unit| units.get(*unit).is_none_or(|state| state.open_on(on))).collect()
}

impl Listed {
    /// A case was decided, on the day of the meeting. Minutes are sealed whatever becomes of the lists: what the application does not
    /// allow is told, and left to who keeps the lists.
    pub(crate) fn decided(
        &mut self,
        tx: &mut Change<'_>,
        case: PathwayId,
        decision: &Decision,
        on: Date,
        now: Timestamp,
    ) -> Result<(), CallError> {
        if !Catalogue::shipped().decision(&decision.outcome).lists {
            return Ok(());
        }
        let Some((application, _)) = tx.open_application_of_vmd(case)? else { return Ok(()) };
        let today = crate::clock::day(now);
        let file = tx.application(application)?;
        if !file.state.entries.is_empty() {
            return Ok(());
        }
        let name = file.row.person.full_name();
        if let Some(death) = file.row.person.death_date.filter(|death| on > *death) {
            let death = format_date(death);
            self.left_out.push(format!("{name} non è in lista: dal fascicolo risulta il decesso il {death}."));
            return Ok(());
        }
        let fact =
            ApplicationFact::Entered { units: unlisted(&file, &Units::read(tx, today)?, on), reason: String::new() };
        match may_follow(&facts(&file), &fact, on) {
            Ok(()) => {
                tx.append_application(application, file.person, moment(on, now, today), fact)?;
                self.entered.push(name);
            }
            Err(refusal) => self.left_out.push(format!("{name} non è in lista. {}", refusal.sentence())),
        }
        Ok(())
    }
}

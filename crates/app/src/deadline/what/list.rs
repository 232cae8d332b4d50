//! What is to be done of applications.

use super::Said;
use crate::{deadline::day::on, unit::names::Units};
use poliedro_domain::{
    catalogue::Catalogue,
    deadline::Kind,
    id::UnitId,
    when::{format_date, local_date},
};

impl Said<'_> {
    pub(super) fn application(&self, units: Option<&Units>) -> String {
        let kind = self.label("unitKind", "Domanda");
        let since = format_date(local_date(self.deadline.began));
        match self.deadline.key.kind {
            Kind::ApplicationUrgency => match Catalogue::shipped().label("vmdUrgencyMotive", &self.deadline.note) {
                "" => format!("{kind}: urgenza da decidere"),
                motive => format!("{kind}: urgenza da decidere ({})", motive.to_lowercase()),
            },
            Kind::ApplicationTerm => {
                let by = self.by("valutazione da concludere", "la valutazione andava conclusa");
                format!("{kind}: {by}, e non c’è ancora una VMD")
            }
            Kind::ApplicationEnter => format!("{kind}: l’equipe ha deciso il {since}, non è ancora in lista"),
            Kind::ApplicationAnswer => self.answer(&unit(units, self.part().0)),
            Kind::ApplicationAdmit => {
                format!("Posto accettato in {}: registri l’ingresso", unit(units, &self.deadline.key.part))
            }
            Kind::ApplicationUncovered => {
                format!("{kind}: in lista dal {since} senza un progetto temporaneo attivo")
            }
            Kind::ApplicationConfirm => {
                let day = self.part().1.map_or(since, format_date);
                let again = if self.late { "è da sentire di nuovo" } else { "sarà da sentire di nuovo" };
                format!("{kind}: interesse espresso il {day}, {again}")
            }
            Kind::ApplicationConsent => {
                let day = self.term.as_ref().map(|term| on(term.day, self.today)).unwrap_or_default();
                let verb = if self.late { "è scaduto" } else { "scade" };
                format!("{kind}: il consenso a informare le unità {verb} {day}")
            }
            _ => format!("{kind}: la persona è deceduta, concluda la domanda"),
        }
    }

    fn answer(&self, unit: &str) -> String {
        let Some(term) = &self.term else {
            let made = self.part().1.map(|day| format!(" del {}", format_date(day))).unwrap_or_default();
            return format!("Proposta di {unit}{made}: attende una risposta, senza un termine");
        };
        let by = term.by(self.today);
        if self.late {
            format!("Proposta di {unit}: la risposta era attesa {by}")
        } else {
            format!("Proposta di {unit}: risposta attesa {by}")
        }
    }
}

fn unit(units: Option<&Units>, id: &str) -> String {
    let known = units.zip(id.parse::<UnitId>().ok()).map(|(units, id)| units.label(id));
    known.unwrap_or_else(|| "un’unità d’offerta".to_owned())
}

//! What is to be done of applications.

use super::Said;
use crate::{
    deadline::day::{from, joined, on, the},
    unit::names::Units,
};
use poliedro_domain::{catalogue::Catalogue, deadline::Kind, id::UnitId, when::local_date};

impl Said<'_> {
    pub(super) fn application(&self, units: Option<&Units>) -> String {
        let kind = self.label("unitKind", "Domanda");
        let began = local_date(self.deadline.began);
        match self.deadline.key.kind {
            Kind::ApplicationUrgency => match Catalogue::shipped().label("vmdUrgencyMotive", &self.deadline.note) {
                "" => format!("{kind}: urgenza da decidere"),
                motive => format!("{kind}: urgenza da decidere ({})", motive.to_lowercase()),
            },
            Kind::ApplicationTerm => {
                let by = self.by("valutazione da concludere", "la valutazione andava conclusa");
                format!("{kind}: {by}, e non c’è ancora una VMD")
            }
            Kind::ApplicationEnter => format!("{kind}: l’equipe ha deciso {}, non è ancora in lista", the(began)),
            Kind::ApplicationAnswer => self.answer(&unit(units, self.part().0)),
            Kind::ApplicationAdmit => {
                format!("Posto accettato in {}: registri l’ingresso", unit(units, self.part().0))
            }
            Kind::ApplicationUncovered => {
                format!("{kind}: in lista, {} senza un progetto temporaneo attivo", from(began))
            }
            Kind::ApplicationConfirm => {
                let expressed = the(self.part().1.unwrap_or(began));
                let again = match &self.term {
                    None => "da sentire di nuovo".to_owned(),
                    Some(_) if self.late => "è da sentire di nuovo".to_owned(),
                    Some(term) => format!("da sentire di nuovo {}", term.by(self.today)),
                };
                format!("{kind}: interesse espresso {expressed}, {again}")
            }
            Kind::ApplicationConsent => match &self.term {
                None => format!("{kind}: il consenso a informare le unità è da rinnovare"),
                Some(term) => {
                    let verb = if self.late { "è scaduto" } else { "scade" };
                    format!("{kind}: il consenso a informare le unità {verb} {}", on(term.day, self.today))
                }
            },
            Kind::ApplicationConclude => {
                format!("{kind}: l’equipe ha deciso altro: concluda la domanda, o la inserisca in lista")
            }
            _ => format!("{kind}: la persona è deceduta, concluda la domanda"),
        }
    }

    fn answer(&self, unit: &str) -> String {
        let Some(term) = &self.term else {
            let made = self.part().1.map(|day| format!(" de{}", joined(day))).unwrap_or_default();
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

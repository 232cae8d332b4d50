//! What is to be done, in a sentence: one for every kind of obligation.

mod list;
mod pathway;
#[cfg(test)]
mod tests;

use super::{
    countdown::capital,
    day::{Term, joined, on},
};
use crate::{catalogue::office::Office, unit::names::Units};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    deadline::{Deadline, Kind, Of},
    when::{format_date, local_date, parse_iso_date},
};

/// What the sentences say besides the obligation itself.
pub(crate) struct Told<'a> {
    pub(crate) now: Timestamp,
    /// Names of units; none when they do not matter.
    pub(crate) units: Option<&'a Units>,
    /// The words that the office keeps; none when they do not matter.
    pub(crate) office: Option<&'a Office>,
    /// The day on which the person died.
    pub(crate) died_on: Option<Date>,
    /// How the application that asked for the assessment ended («rinuncia»), when no other has it.
    pub(crate) ended: Option<String>,
}

/// «VMD», «Dimissione protetta», «Promemoria».
pub(crate) fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::VmdVisit => "Visita VMD",
        _ => match kind.of() {
            Of::Intake => "Accesso PUA",
            Of::Vmd => "VMD",
            Of::Meeting => "Seduta d’equipe",
            Of::Plan => "Progetto",
            Of::Application => "Domanda",
            Of::Discharge => "Dimissione protetta",
            Of::Person => "Fascicolo",
            Of::Reminder => "Promemoria",
            Of::Draft => "Bozza",
        },
    }
}

/// What an obligation is called by itself, with nothing of anybody: what leaves the archive says no more than this.
pub(crate) const fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::IntakeAssess => "Accesso PUA: valutazione",
        Kind::IntakeDecide => "Accesso PUA: esito",
        Kind::IntakeClose => "Accesso PUA: chiusura",
        Kind::VmdComplete => "VMD: richiesta da completare",
        Kind::VmdTerm => "Termine VMD",
        Kind::VmdVisit => "Visita VMD",
        Kind::VmdSynthesise => "VMD: sintesi",
        Kind::VmdSchedule => "VMD: ordine del giorno",
        Kind::VmdTransmit => "VMD: invio dell’esito",
        Kind::MeetingHold => "Seduta d’equipe",
        Kind::PlanActivate => "Progetto: attivazione",
        Kind::PlanVerify => "Verifica del progetto",
        Kind::PlanEnds => "Progetto: fine di un intervento",
        Kind::ApplicationUrgency => "Urgenza da decidere",
        Kind::ApplicationTerm => "Termine della domanda",
        Kind::ApplicationEnter => "Domanda: ingresso in lista",
        Kind::ApplicationAnswer => "Proposta di posto: risposta entro",
        Kind::ApplicationAdmit => "Posto accettato: ingresso",
        Kind::ApplicationUncovered => "In lista senza progetto temporaneo",
        Kind::ApplicationConfirm => "Interesse da confermare",
        Kind::ApplicationConsent => "Consenso da rinnovare",
        Kind::ApplicationDeceased => "Domanda da concludere",
        Kind::ApplicationConclude => "Domanda: conclusione o ingresso in lista",
        Kind::DischargeReceive => "COT: arrivo della segnalazione",
        Kind::DischargeAssess => "COT: valutazione entro",
        Kind::DischargePlan => "COT: progetto di dimissione",
        Kind::DischargeActivate => "COT: attivazione del progetto",
        Kind::DischargeLeave => "COT: dimissione prevista",
        Kind::DischargeVerify => "COT: verifica dopo la dimissione",
        Kind::DischargeClose => "COT: chiusura",
        Kind::PersonCode => "Codice STP o ENI in scadenza",
        Kind::PersonRepresentation => "Tutela giuridica in scadenza",
        Kind::Reminder => "Promemoria",
        Kind::Draft => "Bozza da completare",
    }
}

/// What is to be done, a whole sentence without the full stop. Of who died there is one thing left to do.
pub(crate) fn what(deadline: &Deadline, told: &Told<'_>) -> String {
    if let Some(ended) = told.died_on.and_then(|death| ended(deadline.key.kind, death)) {
        return ended;
    }
    if let Some(exit) = told.ended.as_deref().filter(|_| deadline.key.kind == Kind::VmdTerm) {
        return format!("La domanda è conclusa ({exit}): chiuda la VMD se non serve più");
    }
    let (today, term) = (local_date(told.now), Term::of(deadline));
    let late = term.as_ref().is_some_and(|term| term.due <= told.now);
    let said = Said { deadline, office: told.office, today, term, late };
    match deadline.key.kind.of() {
        Of::Intake => said.intake(),
        Of::Vmd => said.vmd(),
        Of::Meeting => said.meeting(),
        Of::Plan => said.plan(),
        Of::Application => said.application(told.units),
        Of::Discharge => said.discharge(),
        Of::Person => said.person(),
        // Whoever is about to phone a house in mourning reads it first.
        Of::Reminder => match told.died_on {
            Some(death) => format!("Persona deceduta il {}. {}", format_date(death), deadline.note),
            None => deadline.note.clone(),
        },
        Of::Draft => format!("Modulo lasciato a metà {}", on(local_date(deadline.began), today)),
    }
}

fn ended(kind: Kind, death: Date) -> Option<String> {
    let gesture = match kind.of() {
        Of::Intake => "chiuda l’accesso",
        Of::Vmd => "chiuda la VMD",
        Of::Plan => "chiuda il progetto",
        Of::Application => "concluda la domanda",
        Of::Discharge => "chiuda la dimissione",
        Of::Meeting | Of::Person | Of::Reminder | Of::Draft => return None,
    };
    Some(format!("Decesso de{}: {gesture}", joined(death)))
}

/// An obligation about to be told.
struct Said<'a> {
    deadline: &'a Deadline,
    office: Option<&'a Office>,
    today: Date,
    term: Option<Term>,
    late: bool,
}

impl Said<'_> {
    /// The label of its code; the word that is given when it has none.
    fn label(&self, list: &str, or: &str) -> String {
        match self.deadline.code.as_str() {
            "" => or.to_owned(),
            code => self.word(list, code),
        }
    }

    /// A word of a list, as the office calls it.
    fn word(&self, list: &str, code: &str) -> String {
        match self.office {
            Some(office) => office.label(list, code),
            None => Catalogue::shipped().label(list, code).to_owned(),
        }
    }

    /// By when it is, or was, to be done: one of two beginnings, then the day.
    fn by(&self, before: &str, after: &str) -> String {
        match &self.term {
            Some(term) if self.late => format!("{after} {}", term.by(self.today)),
            Some(term) => format!("{before} {}", term.by(self.today)),
            None => before.to_owned(),
        }
    }

    /// What its part says before `@`, and the day after it.
    fn part(&self) -> (&str, Option<Date>) {
        match self.deadline.key.part.rsplit_once('@') {
            Some((what, day)) => (what, parse_iso_date(day)),
            None => (&self.deadline.key.part, parse_iso_date(&self.deadline.key.part)),
        }
    }

    fn intake(&self) -> String {
        match (self.deadline.key.kind, self.deadline.code.as_str()) {
            (Kind::IntakeDecide, _) => "Valutata: da decidere l’esito",
            (Kind::IntakeClose, "oriented") => "Orientata ai servizi: da chiudere",
            (Kind::IntakeClose, "activated") => "Percorso attivato: da chiudere",
            (Kind::IntakeClose, "referred") => "Inviata a VMD o COT: da seguire",
            (Kind::IntakeClose, _) => "Con un esito: da seguire e chiudere",
            (_, "in_assessment") => "Da valutare",
            _ => "Da prendere in carico e valutare",
        }
        .to_owned()
    }

    fn meeting(&self) -> String {
        let cases = match self.deadline.code.as_str() {
            "" | "0" => "nessun caso".to_owned(),
            "1" => "1 caso".to_owned(),
            many => format!("{many} casi"),
        };
        match &self.term {
            Some(term) if self.late => format!("Era {}: {cases}, il verbale non è chiuso", term.when(self.today)),
            Some(term) => capital(&format!("{}: {cases}", term.when(self.today))),
            None => format!("Seduta da tenere: {cases}"),
        }
    }

    fn person(&self) -> String {
        let (day, note) = (self.term.as_ref().map(|term| on(term.day, self.today)), &self.deadline.note);
        if self.deadline.key.kind == Kind::PersonCode {
            let code = match self.deadline.code.as_str() {
                "" => "Il codice STP o ENI".to_owned(),
                kind => format!("Il codice {}", kind.to_uppercase()),
            };
            let Some(day) = day else { return format!("{code} è da rinnovare") };
            let verb = if self.late { "è scaduto" } else { "scade" };
            return format!("{code} {verb} {day}");
        }
        let role = self.label("representationRole", "Tutela giuridica");
        let role = if note.is_empty() { role } else { format!("{role}: {note}") };
        let Some(day) = day else { return format!("{role}, incarico da verificare") };
        let verb = if self.late { "incarico terminato" } else { "l’incarico termina" };
        format!("{role}, {verb} {day}")
    }
}

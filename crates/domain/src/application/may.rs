//! May a fact stand after those that are known? No order of facts, from anybody, leads to a contradiction.

use super::{Application, ApplicationFact, ApplicationState, Entry, Exit, Turn, UrgencyState};
use crate::{
    fact::{Fact, voided},
    id::{FactId, UnitId},
    when::{format_date, local_date},
};
use jiff::civil::Date;

/// Why a fact may not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such application yet.
    NotThere,
    /// The application is there already.
    There,
    /// It was undone.
    Withdrawn,
    /// It is over, since that day.
    Over(Date, Exit),
    /// No unit is named.
    NoUnit,
    /// The same unit twice.
    UnitTwice,
    /// The unit is not among those that were asked for.
    NotAsked,
    /// The unit has, or had, the person in its list.
    InList,
    /// The person is not in the list of this unit.
    NotInList,
    /// The place in this list is over.
    LeftList,
    /// Something already happened after that day.
    Earlier(Date),
    /// It is suspended.
    IsSuspended,
    /// It is not suspended.
    NotSuspended,
    /// This unit already made an offer.
    IsOffered,
    /// No offer of this unit waits.
    NotOffered,
    /// The offer was already accepted.
    IsAccepted,
    /// The offer of another unit was accepted.
    AcceptedElsewhere,
    /// An exit that does not say what happened.
    WrongExit,
    /// The last day to answer is before the offer.
    AnswerBefore,
    /// An urgency is already there.
    IsUrgent,
    /// No urgency waits for a decision.
    NotPending,
    /// No urgency holds.
    NotUrgent,
    /// The loss is after the start of the procedure.
    EventAfter,
    /// A correction takes away what the lists stand on.
    BreaksLists,
    /// There is no such fact, or it was already undone.
    NoFact,
    /// Others stand on it.
    Needed,
}

impl Refusal {
    /// For the person in front of the screen.
    pub fn sentence(self) -> String {
        let fixed = match self {
            Self::NotThere => "La domanda non è in questo archivio.",
            Self::There => "Questa domanda è già stata inserita.",
            Self::Withdrawn => "Questa domanda è stata annullata: non si lavora più.",
            Self::Over(day, exit) => {
                let how = match exit {
                    Exit::Admitted => "l’ingresso in struttura",
                    Exit::Death => "il decesso",
                    Exit::Renounced => "la rinuncia",
                    Exit::Moved => "il trasferimento fuori dal distretto",
                    Exit::Elsewhere => "l’inserimento altrove",
                    Exit::NotListed => "la decisione di non inserirla in lista",
                };
                return format!(
                    "La domanda è conclusa dal {}: {how}. Se è un errore, prima annulli quell’annotazione.",
                    format_date(day)
                );
            }
            Self::NoUnit => "Indichi almeno un’unità d’offerta.",
            Self::UnitTwice => "La stessa unità d’offerta è indicata due volte.",
            Self::NotAsked => "Questa unità non è tra quelle indicate nella domanda: prima corregga la domanda.",
            Self::InList => "La persona è già, o è già stata, nella lista di questa unità con questa domanda.",
            Self::NotInList => "La persona non è nella lista di questa unità.",
            Self::LeftList => "La persona è già uscita dalla lista di questa unità.",
            Self::Earlier(day) => {
                return format!(
                    "C’è già un’annotazione del {}: la data non può essere precedente. Controlli la data, oppure prima annulli quella.",
                    format_date(day)
                );
            }
            Self::IsSuspended => "La domanda è sospesa: prima registri la ripresa.",
            Self::NotSuspended => "La domanda non è sospesa.",
            Self::IsOffered => "C’è già una proposta di questa unità: prima ne registri la risposta.",
            Self::NotOffered => "Non c’è una proposta di questa unità a cui rispondere.",
            Self::IsAccepted => "La proposta è già stata accettata: registri l’ingresso, oppure la rinuncia.",
            Self::AcceptedElsewhere => {
                "È già stato accettato il posto di un’altra unità: prima registri che cosa ne è stato."
            }
            Self::WrongExit => "Il motivo dell’uscita non va bene qui: scelga quello che dice che cosa è successo.",
            Self::AnswerBefore => "L’ultimo giorno per rispondere non può precedere la proposta.",
            Self::IsUrgent => "C’è già una procedura d’urgenza per questa domanda.",
            Self::NotPending => "Nessuna procedura d’urgenza attende una decisione.",
            Self::NotUrgent => "Nessuna procedura d’urgenza è in corso.",
            Self::EventAfter => "La data della perdita non può essere successiva all’avvio della procedura.",
            Self::BreaksLists => {
                "La correzione toglierebbe ciò su cui la persona è già in lista (unità, tipo o data): prima annulli l’inserimento."
            }
            Self::NoFact => "L’annotazione da annullare non c’è, o è già stata annullata.",
            Self::Needed => "Altre annotazioni si appoggiano su questa: prima annulli quelle, dalla più recente.",
        };
        fixed.to_owned()
    }
}

/// May `fact`, happening on `day` (Europe/Rome), stand after the facts that are known, in the order of recording?
///
/// # Errors
/// Why it may not.
pub fn may_follow(known: &[Fact<ApplicationFact>], fact: &ApplicationFact, day: Date) -> Result<(), Refusal> {
    if let ApplicationFact::Voided { fact, .. } = fact {
        return stands_without(known, *fact);
    }
    if known.is_empty() && !matches!(fact, ApplicationFact::Applied { .. }) {
        return Err(Refusal::NotThere);
    }
    let state = ApplicationState::fold(known);
    if !known.is_empty() && state.application.is_none() {
        return Err(Refusal::Withdrawn);
    }
    state.may(fact, day)
}

/// Do the other facts still stand when one of them, which counts now, no longer does?
///
/// # Errors
/// Why they do not.
pub fn stands_without(known: &[Fact<ApplicationFact>], undone: FactId) -> Result<(), Refusal> {
    let now = voided(known);
    let fact = known.iter().find(|fact| fact.id == undone && !now.contains(&undone)).ok_or(Refusal::NoFact)?;
    let restored = match fact.body {
        ApplicationFact::Voided { fact, .. } => Some(fact),
        _ => None,
    };
    let mut state = ApplicationState::default();
    for fact in known {
        let counts = (!now.contains(&fact.id) && fact.id != undone) || restored == Some(fact.id);
        if counts && !matches!(fact.body, ApplicationFact::Voided { .. }) {
            state.may(&fact.body, local_date(fact.happened_at)).map_err(|_| Refusal::Needed)?;
            state.apply(fact);
        }
    }
    Ok(())
}

impl ApplicationState {
    fn may(&self, fact: &ApplicationFact, day: Date) -> Result<(), Refusal> {
        if let ApplicationFact::Applied { application, corrects } = fact {
            return self.may_apply(application, corrects.is_some());
        }
        let application = self.application.as_ref().ok_or(Refusal::NotThere)?;
        if let Some((day, exit)) = self.closed {
            return Err(Refusal::Over(day, exit));
        }
        not_before(day, Some(application.applied_on))?;
        match fact {
            ApplicationFact::Applied { .. } | ApplicationFact::Voided { .. } => Ok(()),
            ApplicationFact::Entered { units, .. } => self.may_enter(application, units, day),
            ApplicationFact::Suspended { .. } | ApplicationFact::Resumed { .. } => {
                self.may_pause(matches!(fact, ApplicationFact::Resumed { .. }), day)
            }
            ApplicationFact::Offered { unit, answer_by, .. } => self.may_offer(*unit, *answer_by, day),
            ApplicationFact::OfferWithdrawn { unit, .. }
            | ApplicationFact::Accepted { unit, .. }
            | ApplicationFact::Refused { unit, .. } => {
                let taking_back = matches!(fact, ApplicationFact::OfferWithdrawn { .. });
                match self.open_entry(*unit, day)?.turn() {
                    Turn::Offered if matches!(fact, ApplicationFact::Accepted { .. }) => self.none_accepted(*unit),
                    Turn::Offered => Ok(()),
                    // A unit that withdraws, or a person who changes their mind, undoes the acceptance too.
                    Turn::Accepted if taking_back => Ok(()),
                    Turn::Accepted => Err(Refusal::IsAccepted),
                    Turn::Waiting | Turn::Over => Err(Refusal::NotOffered),
                }
            }
            ApplicationFact::Admitted { unit, .. } => {
                self.open_entry(*unit, day)?;
                not_before(day, self.last_day())?;
                self.none_accepted(*unit)
            }
            ApplicationFact::Left { unit: Some(unit), exit, .. } => {
                self.open_entry(*unit, day)?;
                if matches!(exit, Exit::Renounced | Exit::Elsewhere) { Ok(()) } else { Err(Refusal::WrongExit) }
            }
            ApplicationFact::Left { unit: None, exit, .. } => {
                not_before(day, self.last_day())?;
                match exit {
                    Exit::Admitted => Err(Refusal::WrongExit),
                    Exit::NotListed if !self.entries.is_empty() => Err(Refusal::WrongExit),
                    _ => Ok(()),
                }
            }
            ApplicationFact::UrgencyStarted { event_on, .. } => {
                if self.urgent() {
                    return Err(Refusal::IsUrgent);
                }
                not_before(day, self.urgency_day())?;
                if *event_on > day { Err(Refusal::EventAfter) } else { Ok(()) }
            }
            ApplicationFact::UrgencyDecided { .. } => {
                let pending = self.urgency.as_ref().is_some_and(|it| it.state == UrgencyState::Pending);
                if pending { not_before(day, self.urgency_day()) } else { Err(Refusal::NotPending) }
            }
            ApplicationFact::UrgencyWithdrawn { .. } => {
                if self.urgent() {
                    not_before(day, self.urgency_day())
                } else {
                    Err(Refusal::NotUrgent)
                }
            }
            ApplicationFact::Confirmed { .. } => Ok(()),
        }
    }

    fn may_apply(&self, application: &Application, corrects: bool) -> Result<(), Refusal> {
        if self.application.is_some() != corrects {
            return Err(if corrects { Refusal::NotThere } else { Refusal::There });
        }
        let units: Vec<UnitId> = application.preferences.iter().map(|preference| preference.unit).collect();
        if units.is_empty() {
            return Err(Refusal::NoUnit);
        }
        if units.iter().enumerate().any(|(n, unit)| units.iter().take(n).any(|before| before == unit)) {
            return Err(Refusal::UnitTwice);
        }
        let Some(held) = &self.application else { return Ok(()) };
        let first = [self.entered_on(), self.suspensions.first().map(|held| held.from), self.urgency_started()];
        let first = first.into_iter().flatten().chain(self.closed.map(|(day, _)| day)).min();
        let listed = !self.entries.is_empty();
        let stands = first.is_none_or(|first| application.applied_on <= first)
            && self.entries.iter().all(|entry| units.contains(&entry.unit))
            && (!listed || held.kind == application.kind);
        if stands { Ok(()) } else { Err(Refusal::BreaksLists) }
    }

    fn may_enter(&self, application: &Application, units: &[UnitId], day: Date) -> Result<(), Refusal> {
        not_before(day, self.wide_day)?;
        if units.is_empty() {
            return Err(Refusal::NoUnit);
        }
        for (n, unit) in units.iter().enumerate() {
            if units.iter().take(n).any(|before| before == unit) {
                return Err(Refusal::UnitTwice);
            }
            if !application.preferences.iter().any(|preference| preference.unit == *unit) {
                return Err(Refusal::NotAsked);
            }
            if self.entry(*unit).is_some() {
                return Err(Refusal::InList);
            }
        }
        Ok(())
    }

    fn may_pause(&self, resumes: bool, day: Date) -> Result<(), Refusal> {
        match (self.suspended().is_some(), resumes) {
            (true, false) => return Err(Refusal::IsSuspended),
            (false, true) => return Err(Refusal::NotSuspended),
            _ => {}
        }
        not_before(day, self.last_day())
    }

    fn may_offer(&self, unit: UnitId, answer_by: Option<Date>, day: Date) -> Result<(), Refusal> {
        let entry = self.open_entry(unit, day)?;
        match entry.turn() {
            Turn::Offered => return Err(Refusal::IsOffered),
            Turn::Accepted => return Err(Refusal::IsAccepted),
            Turn::Waiting | Turn::Over => {}
        }
        if self.suspended().is_some() {
            return Err(Refusal::IsSuspended);
        }
        if answer_by.is_some_and(|by| by < day) { Err(Refusal::AnswerBefore) } else { Ok(()) }
    }

    /// The place in the list of a unit, which holds, and to which nothing happened after `day`.
    fn open_entry(&self, unit: UnitId, day: Date) -> Result<&Entry, Refusal> {
        let entry = self.entry(unit).ok_or(Refusal::NotInList)?;
        if entry.left.is_some() {
            return Err(Refusal::LeftList);
        }
        not_before(day, Some(entry.last_day).max(self.wide_day))?;
        Ok(entry)
    }

    fn none_accepted(&self, but: UnitId) -> Result<(), Refusal> {
        let taken = self.entries.iter().any(|entry| entry.unit != but && entry.turn() == Turn::Accepted);
        if taken { Err(Refusal::AcceptedElsewhere) } else { Ok(()) }
    }

    fn urgency_started(&self) -> Option<Date> {
        self.urgency.as_ref().map(|urgency| local_date(urgency.started_at))
    }

    fn urgency_day(&self) -> Option<Date> {
        let urgency = self.urgency.as_ref()?;
        let decided = urgency.decided.as_ref().map(|(at, ..)| local_date(*at));
        decided.max(self.urgency_started())
    }
}

fn not_before(day: Date, last: Option<Date>) -> Result<(), Refusal> {
    match last {
        Some(last) if day < last => Err(Refusal::Earlier(last)),
        _ => Ok(()),
    }
}

//! Why a fact may not stand, in words for the person in front of the screen.

use super::Exit;
use crate::when::format_date;
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
    /// The last list would be left while a unit that was asked for has not been entered yet.
    NotEntered,
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
    /// The person died on that day.
    Dead(Date),
    /// The person was alive on that day, after the death that is said.
    AliveOn(Date),
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
            Self::NotEntered => {
                "È l’ultima lista, ma la domanda indica anche unità in cui la persona non è ancora entrata: prima la inserisca, oppure tolga quelle unità o concluda tutta la domanda."
            }
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
            Self::Dead(day) => {
                return format!(
                    "La persona risulta deceduta il {}: dopo quel giorno si registrano solo le uscite e le risposte. Controlli la data.",
                    format_date(day)
                );
            }
            Self::AliveOn(day) => {
                return format!(
                    "In una domanda di questa persona c’è un’annotazione del {}, quando era in vita. Controlli la data del decesso, oppure prima annulli quell’annotazione.",
                    format_date(day)
                );
            }
            Self::Needed => "Altre annotazioni si appoggiano su questa: prima annulli quelle, dalla più recente.",
        };
        fixed.to_owned()
    }
}

//! Why a fact may not stand, in words for the person in front of the screen.

use crate::when::{format_date, format_datetime};
use jiff::{Timestamp, civil::Date};

/// Why a fact may not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such discharge yet.
    NotThere,
    /// The report of the ward is there already.
    There,
    /// It was undone.
    Withdrawn,
    /// It is over: closed, not activated, or followed by another.
    Over,
    /// It is not over.
    NotOver,
    /// The person was admitted again: what follows is told by the next one.
    Followed,
    /// The request has not reached the COT.
    NotReceived,
    /// It reached the COT already.
    IsReceived,
    /// It is not assessed.
    NotAssessed,
    /// It is assessed already.
    IsAssessed,
    /// There is no plan.
    NoPlan,
    /// The plan names no component.
    NoComponent,
    /// The plan is active already.
    IsActive,
    /// The plan is not active.
    NotActive,
    /// The person has left the ward already.
    IsDischarged,
    /// The person is still in the ward.
    NotDischarged,
    /// Something already happened after that moment.
    Earlier(Timestamp),
    /// The person died on that day.
    Dead(Date),
    /// The person was alive after the day of death that is given: on this day.
    AliveOn(Date),
    /// The fact to undo is not here, or was undone.
    NoFact,
    /// What followed needs it.
    Needed,
    /// It belongs to it already.
    IsLinked,
}

impl Refusal {
    /// The sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::NotThere => "Questa dimissione non è in archivio.".to_owned(),
            Self::There => "La segnalazione del reparto c’è già: se serve, la corregga.".to_owned(),
            Self::Withdrawn => "Questa segnalazione è stata annullata: non si può più modificare.".to_owned(),
            Self::Over => "Questa dimissione è conclusa: per continuare, la riapra.".to_owned(),
            Self::NotOver => "Questa dimissione non è conclusa: non serve riaprirla.".to_owned(),
            Self::Followed => {
                "La persona è stata ricoverata di nuovo: continui nella dimissione che segue, oppure annulli il nuovo ricovero.".to_owned()
            }
            Self::NotReceived => {
                "La richiesta non risulta arrivata alla COT: registri prima quando è arrivata.".to_owned()
            }
            Self::IsReceived => "L’arrivo alla COT è già registrato: se è sbagliato, lo corregga.".to_owned(),
            Self::NotAssessed => "La valutazione non risulta fatta: la registri prima.".to_owned(),
            Self::IsAssessed => "La valutazione è già registrata.".to_owned(),
            Self::NoPlan => "Non c’è ancora un progetto di dimissione: lo scriva prima.".to_owned(),
            Self::NoComponent => "Indichi almeno un componente del progetto.".to_owned(),
            Self::IsActive => "Il progetto è già attivato.".to_owned(),
            Self::NotActive => "Il progetto non è attivato.".to_owned(),
            Self::IsDischarged => "La persona risulta già dimessa.".to_owned(),
            Self::NotDischarged => "La persona non risulta ancora dimessa.".to_owned(),
            Self::Earlier(at) => {
                format!("C’è già qualcosa di successivo, del {}: controlli data e ora.", format_datetime(*at))
            }
            Self::Dead(on) => format!("La persona risulta deceduta il {}: controlli la data.", format_date(*on)),
            Self::AliveOn(day) => format!(
                "Secondo una dimissione protetta la persona era in vita il {}: controlli la data del decesso.",
                format_date(*day)
            ),
            Self::NoFact => "L’operazione da annullare non c’è più, o è già stata annullata.".to_owned(),
            Self::Needed => {
                "Quello che è stato fatto dopo si basa su questa operazione: annulli prima l’ultima.".to_owned()
            }
            Self::IsLinked => "È già collegata a questa dimissione.".to_owned(),
        }
    }
}

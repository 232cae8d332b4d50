//! PUA: how many ask, and what becomes of them (Piano di Zona, lines 10769–10771; dominio.md §2.5).

use super::{Figure, Window, count};
use crate::territory::SubAmbito;
use jiff::Timestamp;

/// A PUA access, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// *Richiesta registrata*.
    pub requested: Timestamp,
    /// *Valutazione di primo livello*.
    pub assessed: Option<Timestamp>,
    /// *Percorso attivato*.
    pub activated: Option<Timestamp>,
    /// Sent to the equipe or to the COT, the first time.
    pub referred: Option<Timestamp>,
    /// Sent to the equipe, the first time; a referral that was undone does not count.
    pub to_vmd: Option<Timestamp>,
    /// To which the comune of residence belonged on the day of the request.
    pub sub_ambito: Option<SubAmbito>,
}

/// The accesses of a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accesses {
    all: Vec<Access>,
    window: Window,
}

impl Accesses {
    /// Those requested within the window; the others are left out.
    pub fn of(all: &[Access], window: Window) -> Self {
        Self { all: all.iter().filter(|one| window.holds(one.requested)).copied().collect(), window }
    }

    /// Those requested within the window.
    pub fn all(&self) -> &[Access] {
        &self.all
    }

    fn with(&self, holds: impl Fn(&Access) -> bool) -> u32 {
        count(self.all.iter().filter(|one| holds(one)).count())
    }

    /// AMB-6, IND-01, IND-02, IND-03.
    pub fn figures(&self) -> Vec<Figure> {
        let window = &self.window;
        let requests = count(self.all.len());
        let activated = |one: &Access| window.knows(one.activated);
        let pathway = |one: &Access| activated(one) || window.knows(one.referred);
        vec![
            Figure::count(
                "AMB-6",
                "Accessi al sistema dei PUA",
                "Gli accessi registrati nel periodo, uno per richiesta: la stessa persona può averne più di uno.",
                requests,
            ),
            Figure::ratio(
                ("IND-01", ""),
                "N° di valutazioni di primo livello effettuate / N° di richieste registrate",
                "Gli accessi del periodo con la valutazione di primo livello fatta, su tutti gli accessi del periodo.",
                (self.with(|one| window.knows(one.assessed)), requests),
            ),
            Figure::ratio(
                ("IND-02", ""),
                "N° di percorsi attivati / N° di percorsi registrati",
                "Gli accessi con almeno un percorso attivato, su quelli il cui esito prevede un percorso: attivato dal PUA, oppure \
                 da costruire con l’invio alla VMD o alla COT. È un’interpretazione: il Piano non dice che cosa è un percorso registrato.",
                (self.with(activated), self.with(pathway)),
            ),
            Figure::ratio(
                ("IND-03", ""),
                "N° di invii per VMD / N° totale di richieste pervenute",
                "Gli accessi inviati almeno una volta alla VMD, su tutti gli accessi del periodo. Gli invii alla COT e quelli annullati \
                 non contano.",
                (self.with(|one| window.knows(one.to_vmd)), requests),
            ),
        ]
    }
}

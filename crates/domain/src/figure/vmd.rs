//! Assessments (Piano di Zona, lines 10612–10613, 10698–10702, 10851–10854, 7380–7382; dominio.md §2.5).

use super::{Figure, Window, count};
use crate::{
    territory::SubAmbito,
    when::{end_of_day, local_date},
};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeMap;

/// The protocol of IND-06 and IND-07.
pub const RSA: &str = "rsa";

/// An assessment (VMD), as it is counted. Those that were withdrawn are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The request arrived.
    pub requested: Timestamp,
    /// Protocol; empty until the request is complete.
    pub protocol: String,
    /// Catalogue `serviceRequested`; empty until the request is complete.
    pub service: String,
    /// Last day in time, by the term of its protocol from the application (or from the request, without one); `None` when it has none.
    pub due: Option<Date>,
    /// *Valutazione effettuata*: the later of its visits.
    pub assessed: Option<Timestamp>,
    /// By the ASST and by a comune or the Ambito together.
    pub integrated: bool,
    /// The equipe decided.
    pub decided: Option<Timestamp>,
    /// What it decided enters the person in the lists.
    pub lists: bool,
    /// First day in a list, of the application that it was made for.
    pub entered: Option<Date>,
    /// It follows an earlier one.
    pub again: bool,
    /// Catalogue `vmdClosure`, once closed.
    pub closure: String,
    /// To which the comune of residence belonged on the day of the request.
    pub sub_ambito: Option<SubAmbito>,
}

/// The assessments requested within a window, and those made within it.
#[derive(Clone, Debug)]
pub struct Assessments<'a> {
    requested: Vec<&'a Assessment>,
    made: Vec<&'a Assessment>,
    window: Window,
}

const WORDS_07: &str =
    "N° di valutazioni effettuate nei 30 gg dall’inserimento della domanda / n° valutazioni richieste";

impl<'a> Assessments<'a> {
    /// Of these; what has nothing to do with the window is left out.
    pub fn of(all: &'a [Assessment], window: Window) -> Self {
        let requested = all.iter().filter(|one| window.holds(one.requested)).collect();
        let made = all.iter().filter(|one| one.assessed.is_some_and(|at| window.holds(at))).collect();
        Self { requested, made, window }
    }

    /// Those requested within the window.
    pub fn requested(&self) -> &[&'a Assessment] {
        &self.requested
    }

    /// Those made within the window, whenever they were requested.
    pub fn made(&self) -> &[&'a Assessment] {
        &self.made
    }

    /// Of those requested, how many are so.
    pub fn with(&self, holds: impl Fn(&Assessment) -> bool) -> u32 {
        count(self.requested.iter().filter(|one| holds(one)).count())
    }

    /// It was made by the end of the window.
    pub fn is_made(&self, one: &Assessment) -> bool {
        self.window.knows(one.assessed)
    }

    /// It was decided by the end of the window that the person enters the lists.
    pub fn is_listed(&self, one: &Assessment) -> bool {
        one.lists && self.window.knows(one.decided)
    }

    /// IND-05: for each service requested, how many were made and how many were requested, the most made first.
    pub fn by_service(&self) -> Vec<(&'a str, u32, u32)> {
        let mut services = BTreeMap::<&str, (u32, u32)>::new();
        for one in &self.requested {
            let (made, requested) = services.entry(one.service.as_str()).or_default();
            *made += u32::from(self.is_made(one));
            *requested += 1;
        }
        let mut rows: Vec<_> =
            services.into_iter().map(|(service, (made, requested))| (service, made, requested)).collect();
        rows.sort_by_key(|(_, made, requested)| (std::cmp::Reverse(*made), std::cmp::Reverse(*requested)));
        rows
    }

    /// IND-04, IND-08 (with the target of `year`), AMB-1.
    pub fn figures(&self, year: i16) -> Vec<Figure> {
        let made = self.with(|one| self.is_made(one));
        let target = match year {
            2025 => Some(50),
            2026 => Some(75),
            2027 => Some(100),
            _ => None,
        };
        vec![
            Figure::ratio(
                ("IND-04", ""),
                "N° di valutazioni effettuate / N° totale delle richieste pervenute",
                "Le VMD richieste nel periodo e già effettuate (tutte le visite del protocollo sono fatte), su tutte le VMD richieste \
                 nel periodo, rivalutazioni comprese. Chi rinuncia o muore prima resta tra le richieste.",
                (made, count(self.requested.len())),
            ),
            Figure::ratio(
                ("IND-08", ""),
                "N° di valutazioni integrate ASST/AMBITO",
                "Tra le VMD richieste nel periodo ed effettuate, quelle con almeno un valutatore dell’ASST e uno del Comune o \
                 dell’Ambito. Il Piano non scrive il denominatore: qui sono le VMD effettuate.",
                (self.with(|one| self.is_made(one) && one.integrated), made),
            )
            .with_target(target),
            Figure::count(
                "AMB-1",
                "N. di valutazioni multidimensionali complesse effettuate dall’equipe integrata",
                "Le VMD integrate completate nel periodo, in qualunque data siano state richieste: i semestri si sommano.",
                count(self.made.iter().filter(|one| one.integrated).count()),
            ),
        ]
    }

    /// IND-06 and IND-07, of the RSA protocol.
    pub fn rsa_figures(&self) -> Vec<Figure> {
        let rsa = |one: &Assessment| one.protocol == RSA;
        let requested = self.with(rsa);
        let in_time = |one: &Assessment| {
            one.assessed
                .is_some_and(|at| self.window.knows(Some(at)) && one.due.is_some_and(|due| local_date(at) <= due))
        };
        let mature = |one: &Assessment| one.due.is_some_and(|due| end_of_day(due) <= self.window.until);
        vec![
            Figure::ratio(
                ("IND-06", ""),
                "N° valutazioni che esitano con inserimento del cittadino in lista d’attesa / n° totale valutazioni richieste",
                "Le VMD richieste nel periodo con il Protocollo RSA che il verbale conclude con l’inserimento in lista, su tutte quelle \
                 richieste (non soltanto su quelle effettuate), come scrive il Piano.",
                (self.with(|one| rsa(one) && self.is_listed(one)), requested),
            ),
            Figure::ratio(
                ("IND-07", "come scritto"),
                WORDS_07,
                "Le VMD richieste nel periodo con il Protocollo RSA ed effettuate entro il trentesimo giorno dalla data della domanda \
                 (giorni di calendario, trentesimo compreso), su tutte quelle richieste: anche quelle il cui termine non è ancora scaduto.",
                (self.with(|one| rsa(one) && in_time(one)), requested),
            ),
            Figure::ratio(
                ("IND-07", "coorte matura"),
                WORDS_07,
                "Come sopra, ma sopra e sotto contano soltanto le richieste il cui termine di 30 giorni è già scaduto alla data di questa \
                 relazione.",
                (self.with(|one| rsa(one) && mature(one) && in_time(one)), self.with(|one| rsa(one) && mature(one))),
            ),
        ]
    }
}

//! Protected discharges (Piano di Zona, lines 10319–10332, 10928–10931; dominio.md §2.5).

use super::{Figure, Window, count};
use crate::{discharge::Nature, id::PersonId, territory::SubAmbito};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// A protected discharge, as it is counted. Those that were withdrawn are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discharge {
    /// Whose (the kept file): only to tell how many people.
    pub person: PersonId,
    /// It reached the COT or, until then, the ward reported it.
    pub began: Timestamp,
    /// It reached the COT.
    pub received: Option<Timestamp>,
    /// The first moment at which the assessment is late.
    pub due: Option<Timestamp>,
    /// Its clock is the one of the Piano: 48 hours, every hour counts.
    pub usual_clock: bool,
    /// Assessed by the COT.
    pub assessed: Option<Timestamp>,
    /// The person needs the social services of the territory, as assessed.
    pub social_need: bool,
    /// *Progetto formulato*.
    pub planned: Option<Timestamp>,
    /// *Progetto attivato*.
    pub activated: Option<Timestamp>,
    /// What the plan is made of.
    pub nature: Nature,
    /// *Segnalazione di rischio sociale*.
    pub social_risk: bool,
    /// It is over.
    pub ended: Option<Timestamp>,
    /// To which the comune of residence belonged on the day it began.
    pub sub_ambito: Option<SubAmbito>,
}

/// The discharges that began within a window, and those activated within it.
#[derive(Clone, Debug)]
pub struct Discharges<'a> {
    began: Vec<&'a Discharge>,
    activated: Vec<&'a Discharge>,
    window: Window,
}

/// IND-09: at least so many percent.
const TARGET_09: u8 = 75;
const WORDS_09: &str =
    "N° valutazioni effettuate entro 48 ore (risultato atteso ≥ 75 %) / N° totale valutazioni richieste alla COT";

impl<'a> Discharges<'a> {
    /// Of these; what has nothing to do with the window is left out.
    pub fn of(all: &'a [Discharge], window: Window) -> Self {
        let began = all.iter().filter(|one| window.holds(one.began)).collect();
        let activated = all.iter().filter(|one| one.activated.is_some_and(|at| window.holds(at))).collect();
        Self { began, activated, window }
    }

    /// Those that began within the window.
    pub fn began(&self) -> &[&'a Discharge] {
        &self.began
    }

    /// Those whose plan was activated within the window, whenever they began.
    pub fn activated(&self) -> &[&'a Discharge] {
        &self.activated
    }

    /// Of those that began, how many are so.
    pub fn with(&self, holds: impl Fn(&Discharge) -> bool) -> u32 {
        count(self.began.iter().filter(|one| holds(one)).count())
    }

    fn people(&self, holds: impl Fn(&Discharge) -> bool) -> u32 {
        count(self.began.iter().filter(|one| holds(one)).map(|one| one.person).collect::<BTreeSet<_>>().len())
    }

    /// It reached the COT by the end of the window.
    pub fn is_received(&self, one: &Discharge) -> bool {
        self.window.knows(one.received)
    }

    /// It was over by the end of the window, and nobody had assessed it.
    pub fn ended_unassessed(&self, one: &Discharge) -> bool {
        self.is_received(one) && !self.window.knows(one.assessed) && self.window.knows(one.ended)
    }

    /// IND-09 (both readings), IND-10, IND-13, IND-14, IND-15, LEPS-2.
    pub fn figures(&self) -> Vec<Figure> {
        let window = &self.window;
        let received = |one: &Discharge| self.is_received(one);
        let in_time = |one: &Discharge| {
            received(one) && window.knows(one.assessed) && one.assessed.zip(one.due).is_some_and(|(at, due)| at < due)
        };
        let mature = |one: &Discharge| received(one) && one.due.is_some_and(|due| due <= window.until);
        let activated = |one: &Discharge| window.knows(one.activated);
        let in_need = |one: &Discharge| window.knows(one.assessed) && one.social_need;
        let all_activated = self.with(activated);
        let of_nature = |nature: Nature| self.with(|one| activated(one) && one.nature == nature);
        vec![
            Figure::ratio(
                ("IND-09", "come scritto"),
                WORDS_09,
                "Le richieste arrivate alla COT nel periodo e valutate prima che passassero 48 ore dall’arrivo, al minuto, su tutte quelle \
                 arrivate: anche quelle il cui termine non è ancora scaduto e quelle finite senza valutazione.",
                (self.with(in_time), self.with(received)),
            )
            .with_target(Some(TARGET_09)),
            Figure::ratio(
                ("IND-09", "coorte matura"),
                WORDS_09,
                "Come sopra, ma sopra e sotto contano soltanto le richieste il cui termine è già scaduto alla data di questa relazione.",
                (self.with(|one| mature(one) && in_time(one)), self.with(mature)),
            )
            .with_target(Some(TARGET_09)),
            Figure::ratio(
                ("IND-10", ""),
                "N° di percorsi di dimissioni protette attivati / N° di soggetti fragili valutati",
                "Sopra i percorsi attivati, sotto le persone valutate dalla COT, ciascuna una volta sola: chi ha più dimissioni può portare \
                 il rapporto oltre il 100 %.",
                (all_activated, self.people(|one| window.knows(one.assessed))),
            ),
            Figure::ratio(
                ("IND-13", ""),
                "Numero di progetti di dimissione formulati / Numero di persone con segnalazione di rischio sociale in dimissione",
                "Sopra tutti i progetti formulati, sotto le sole persone segnalate per rischio sociale, ciascuna una volta sola, come \
                 scrive il Piano: il rapporto può superare il 100 %.",
                (self.with(|one| window.knows(one.planned)), self.people(|one| one.social_risk)),
            ),
            Figure::ratio(
                ("IND-14", ""),
                "Numero dei progetti attivati con prestazioni integrate (SAD – LEPS e ADI) / Numero totale di progetti attivati",
                "I progetti attivati che comprendono sia l’assistenza domiciliare sociale (SAD-LEPS) sia le cure domiciliari (ADI), su \
                 tutti i progetti attivati.",
                (of_nature(Nature::Integrated), all_activated),
            ),
            Figure::ratio(
                ("IND-15", ""),
                "Numero dei progetti attivati esclusivamente con prestazioni tutelari/assistenziali (SAD – LEPS) / Numero dei progetti \
                 attivati",
                "I progetti attivati con la sola assistenza domiciliare sociale (SAD-LEPS), su tutti i progetti attivati.",
                (of_nature(Nature::Social), all_activated),
            ),
            Figure::ratio(
                ("LEPS-2", ""),
                "Numero utenti con bisogno di attivare servizi sociali territoriali che hanno beneficiato del servizio di dimissioni \
                 protette / Numero utenti con bisogno di attivare servizi sociali territoriali che hanno espresso il bisogno del servizio",
                "Le persone per le quali la valutazione della COT trova il bisogno dei servizi sociali del territorio: sopra quelle il cui \
                 progetto è stato attivato. Ciascuna conta una volta sola.",
                (self.people(|one| in_need(one) && activated(one)), self.people(in_need)),
            ),
        ]
    }

    /// How many of the plans made are of people reported for social risk: what IND-13 does not say.
    pub fn planned_at_risk(&self) -> u32 {
        self.with(|one| self.window.knows(one.planned) && one.social_risk)
    }
}

//! May a fact stand after those that are known? What is sealed stays sealed.

use super::known::Known;
use crate::{Noun, StoreError};
use poliedro_domain::{
    id::FactId,
    vmd::{Visit, VmdFact, VmdState},
};

const WITHDRAWN: &str = "Il PUA ha annullato questo invio: la VMD non si lavora più.";
const CLOSED: &str = "Questa VMD è chiusa: per lavorarci, prima la riapra.";
const NOT_CLOSED: &str = "Questa VMD è già aperta.";
const SEALED_VISIT: &str =
    "Una visita chiusa non si annulla: per cambiarla la corregga, e resteranno leggibili tutte e due.";
const SEALED_DECISION: &str =
    "Una decisione verbalizzata non si annulla: per cambiarla scriva un verbale integrativo nella seduta.";
const SEALED_NEXT: &str = "La rivalutazione è già aperta: se non serve, chiuda la nuova VMD.";
const AGENDA: &str = "L’ordine del giorno si cambia dalla seduta.";
const FIRST: &str = "La richiesta non si annulla: la corregga, oppure chiuda la VMD.";
const VISITED: &str = "La visita di quest’area è già chiusa: per cambiarla, la corregga.";
const NOT_THE_ONE: &str = "La visita da correggere non è quella che vale ora: riapra la pagina e riprovi.";
const REASSESSED: &str = "Da questa VMD è già nata una rivalutazione.";

/// `known` is `None` for an assessment that is not in the archive.
pub(super) fn check(known: Option<&Known>, fact: &VmdFact) -> Result<(), StoreError> {
    let Some(known) = known.filter(|known| known.stands()) else {
        return match fact {
            VmdFact::Requested { .. } => Ok(()),
            _ => Err(StoreError::NotFound(Noun::Vmd)),
        };
    };
    let state = known.state();
    if state.withdrawn {
        return Err(StoreError::Rule(WITHDRAWN));
    }
    if state.closed.is_some() && !stands_when_closed(fact) {
        return Err(StoreError::Rule(CLOSED));
    }
    match fact {
        VmdFact::Voided { fact, .. } => undo(known, *fact),
        VmdFact::Visited { visit } => visited(&state, visit),
        VmdFact::Reopened { .. } if state.closed.is_none() => Err(StoreError::Rule(NOT_CLOSED)),
        VmdFact::Reassessed { .. } if state.next.is_some() => Err(StoreError::Rule(REASSESSED)),
        _ => Ok(()),
    }
}

/// What may be said of an assessment that is closed: that it goes on elsewhere, or was closed by mistake.
const fn stands_when_closed(fact: &VmdFact) -> bool {
    matches!(
        fact,
        VmdFact::Reopened { .. } | VmdFact::Voided { .. } | VmdFact::Reassessed { .. } | VmdFact::Unscheduled { .. }
    )
}

fn undo(known: &Known, undone: FactId) -> Result<(), StoreError> {
    let fact = known.facts.iter().find(|fact| fact.id == undone).ok_or(StoreError::NotFound(Noun::Fact))?;
    Err(StoreError::Rule(match &fact.body {
        VmdFact::Visited { .. } => SEALED_VISIT,
        VmdFact::Decided { .. } => SEALED_DECISION,
        VmdFact::Reassessed { .. } => SEALED_NEXT,
        VmdFact::Scheduled { .. } | VmdFact::Unscheduled { .. } => AGENDA,
        VmdFact::Requested { .. } => FIRST,
        _ => return Ok(()),
    }))
}

/// One visit of an area holds at a time: another one says which it corrects.
fn visited(state: &VmdState, visit: &Visit) -> Result<(), StoreError> {
    let holds = state.visits.get(&visit.area).map(|visited| visited.fact);
    match (holds, visit.corrects) {
        (None, None) => Ok(()),
        (Some(holds), Some(corrects)) if holds == corrects => Ok(()),
        (Some(_), None) => Err(StoreError::Rule(VISITED)),
        (_, Some(_)) => Err(StoreError::Rule(NOT_THE_ONE)),
    }
}

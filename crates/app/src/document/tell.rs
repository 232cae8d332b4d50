//! Documents that left, told in Italian.

use poliedro_domain::issue::{Issue, IssueFact, Way};

/// How it left, beside its title: «Stampato», «Salvato in un file».
pub(crate) const fn way(way: Way) -> &'static str {
    match way {
        Way::Printed => "Stampato",
        Way::Saved => "Salvato in un file",
        Way::Batch => "Salvato con i documenti della seduta",
        Way::Exported => "Consegnato o esportato",
    }
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &IssueFact) -> (String, String) {
    let IssueFact::Issued { issue } = fact;
    let Issue { title, number, way: how, draft, .. } = &**issue;
    let detail = if *draft { format!("{number} · bozza") } else { number.clone() };
    (format!("{}: {title}", way(*how)), detail)
}

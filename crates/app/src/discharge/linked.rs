//! The pathways that a discharge comes from and leads to, by name; and the discharges that another pathway belongs to.

use super::{shape, view::PathwayLink};
use crate::{CallError, vmd::words};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{DischargeFact, Link},
    id::PathwayId,
    when::{format_date, local_date},
};
use poliedro_store::{Change, DischargeFile, DischargeRow, Reader};

fn link(what: &str, id: PathwayId, label: String) -> PathwayLink {
    PathwayLink { what: what.to_owned(), id: id.to_string(), label }
}

/// «Dimissione protetta del 12/03/2026: da valutare».
fn label(row: &DischargeRow, name: &str) -> String {
    let (day, stage) = (format_date(local_date(row.began_at)), shape::stage(row.stage).to_lowercase());
    format!("{name} del {day}: {stage}")
}

/// Where a discharge comes from, what belongs to it, the one before and the one after.
pub(super) fn links(r: &Reader<'_>, file: &DischargeFile) -> Result<Vec<PathwayLink>, CallError> {
    let mut links = Vec::new();
    if let Some(intake) = file.state.from_intake {
        let day = format_date(local_date(r.intake(intake)?.row.requested_at));
        links.push(link("intake", intake, format!("Accesso PUA del {day}")));
    }
    for to in &file.state.links {
        links.push(match to {
            Link::Vmd(vmd) => {
                let stage = words::stage(r.vmd(*vmd)?.row.stage).to_lowercase();
                link("vmd", *vmd, format!("VMD: {stage}"))
            }
            Link::Application(application) => {
                let row = r.application(*application)?.row;
                let kind = Catalogue::shipped().label("unitKind", &row.kind);
                let stage = Catalogue::shipped().label("applicationStage", row.stage.code()).to_lowercase();
                link("application", *application, format!("Domanda, {kind}: {stage}"))
            }
        });
    }
    let previous = file.state.referral.as_ref().and_then(|held| held.previous);
    let others =
        [(previous, "Dimissione precedente,"), (file.state.next.map(|(_, next)| next), "Dimissione successiva,")];
    for (other, name) in others {
        if let Some(other) = other {
            links.push(link("discharge", other, label(&r.discharge(other)?.row, name)));
        }
    }
    Ok(links)
}

/// The discharges that an assessment, an application or an access leads to or belongs to.
pub(crate) fn of_pathway(r: &Reader<'_>, pathway: PathwayId) -> Result<Vec<PathwayLink>, CallError> {
    let rows = r.discharges_of_pathway(pathway)?;
    Ok(rows.iter().map(|row| link("discharge", row.id, label(row, "Dimissione protetta"))).collect())
}

/// Says that a pathway that was just opened belongs to a discharge, in the same change.
pub(crate) fn belongs(
    tx: &mut Change<'_>,
    discharge: PathwayId,
    to: Link,
    now: jiff::Timestamp,
) -> Result<(), CallError> {
    let file = tx.discharge(discharge)?;
    tx.append_discharge(discharge, file.person, now, DischargeFact::Linked { to })?;
    Ok(())
}

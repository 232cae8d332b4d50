//! A stop of a round: the visit of an assessment, or the verification after a discharge.

use super::{
    protocol,
    shape::{area_row, in_order},
    sheet::place as place_label,
    view::{RoundStop, StopKind},
};
use crate::{administration::state::Progress, catalogue::office::Office, instrument::offered::Offered, person, place};
use jiff::civil::Date;
use poliedro_domain::{person::age_on, when::local_date};
use poliedro_store::{DischargeRoundRow, DischargeRow, Draft, PersonRow, Reader, RoundRow, StoreError, VmdAreaRow};

/// Where someone lives whose comune nobody wrote.
const NOWHERE: &str = "Comune non indicato";

/// Catalogue `dischargeDestination`: the person is a guest, and their own street is not where to go.
const GUEST: &str = "casa_familiare";

/// A stop, and the comune where it is.
pub(super) struct Stop {
    pub(super) comune: String,
    pub(super) told: RoundStop,
}

/// What stops are told from.
pub(super) struct Stops {
    today: Date,
    drafts: Vec<Draft>,
    offered: Offered,
    office: Office,
}

impl Stops {
    pub(super) fn read(r: &Reader<'_>, today: Date) -> Result<Self, StoreError> {
        Ok(Self { today, drafts: r.drafts()?, offered: Offered::read(r)?, office: Office::read(r)? })
    }

    /// The visit of an assessment: of the areas that are planned for that day, or were made on it.
    pub(super) fn of_vmd(&self, r: &Reader<'_>, one: &RoundRow) -> Result<Stop, StoreError> {
        let (vmd, person) = (&one.vmd, &one.vmd.person);
        let done = r.administration_rows(vmd.id)?;
        let progress = Progress::of_rows(vmd.id, &done, &self.drafts, vec![person.id.to_string()], &self.offered);
        let known = protocol(&vmd.protocol, &vmd.protocol_version);
        let here: Vec<_> =
            in_order(&vmd.areas, known).into_iter().filter(|area| one.today.contains(&area.area)).collect();
        let said = |get: fn(&VmdAreaRow) -> &str| {
            here.iter().map(|area| get(area)).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
        };
        let elsewhere = said(|area| &area.planned_address);
        let areas = known.map(|known| known.areas.as_slice()).unwrap_or_default();
        let told = RoundStop {
            vmd_id: vmd.id.to_string(),
            address: if elsewhere.is_empty() { one.address.clone() } else { elsewhere },
            at: said(|area| &area.planned_at),
            areas: here.iter().map(|area| area_row(area, known)).collect(),
            place: place_label(&said(|area| &area.planned_place)),
            note: said(|area| &area.planned_note),
            urgent: vmd.urgent,
            scales: areas
                .iter()
                .filter(|area| one.today.contains(&area.id))
                .flat_map(|area| progress.area(area))
                .collect(),
            drafts: progress.drafts(vmd.id, areas),
            ..self.stop(StopKind::Vmd, person, &one.phone2)
        };
        Ok(Stop { comune: comune(one.comune.as_deref()), told })
    }

    /// The verification after a discharge. The home of a relative is known only when it is the person’s domicile.
    pub(super) fn of_discharge(&self, one: &DischargeRoundRow) -> Stop {
        let (discharge, dwelling) = (&one.discharge, &one.dwelling);
        let destination = discharge.destination.as_deref().unwrap_or_default();
        let known = destination != GUEST || dwelling.elsewhere;
        let told = RoundStop {
            discharge_id: discharge.id.to_string(),
            address: if known { dwelling.address.clone() } else { String::new() },
            place: self.office.label("dischargeDestination", destination),
            note: self.after(discharge),
            urgent: discharge.urgent,
            made_at: one.made_at.map(|at| at.to_string()),
            ..self.stop(StopKind::Discharge, &discharge.person, &dwelling.phone2)
        };
        Stop { comune: comune(dwelling.comune.as_deref().filter(|_| known)), told }
    }

    /// «Dimissione del 20/11/2026, Ospedale Maggiore, Medicina. Nel progetto: SAD, ADI.»
    fn after(&self, discharge: &DischargeRow) -> String {
        let left = discharge.discharged_at.map(|at| format!("Dimissione del {}", person::tell::day(local_date(at))));
        let facility = self.office.label("facility", &discharge.facility);
        let from = [left.unwrap_or_default(), facility, discharge.ward.clone()];
        let components = discharge.components.iter().map(|code| self.office.label("dischargeComponent", code));
        let plan = joined(components);
        let plan = if plan.is_empty() { plan } else { format!(" Nel progetto: {plan}.") };
        format!("{}.{plan}", joined(from))
    }

    /// What every stop says of the person.
    fn stop(&self, kind: StopKind, person: &PersonRow, phone2: &str) -> RoundStop {
        let phones = [person.phone.as_deref().unwrap_or_default(), phone2];
        RoundStop {
            kind,
            vmd_id: String::new(),
            discharge_id: String::new(),
            person_id: person.id.to_string(),
            full_name: person.full_name(),
            age: person.birth_date.and_then(|birth| age_on(birth, person.death_date.unwrap_or(self.today))),
            address: String::new(),
            phone: phones.into_iter().filter(|phone| !phone.is_empty()).collect::<Vec<_>>().join(" · "),
            at: String::new(),
            areas: Vec::new(),
            place: String::new(),
            note: String::new(),
            urgent: false,
            scales: Vec::new(),
            drafts: 0,
            made_at: None,
        }
    }
}

fn comune(code: Option<&str>) -> String {
    code.map_or_else(|| NOWHERE.to_owned(), place::name_of)
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

//! `vmd.round`: the visits of a day, by comune.

use crate::{
    CallError, Desk,
    administration::state::Progress,
    checks::Checks,
    instrument::offered::Offered,
    place,
    registry::Verb,
    vmd::{
        protocol,
        shape::{area_row, in_order},
        sheet::place as place_label,
        view::{Round, RoundComune, RoundDay, RoundStop},
    },
};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{
    permission::{Op, Purpose},
    person::age_on,
};
use poliedro_store::RoundRow;
use serde::Deserialize;
use ts_rs::TS;

/// The visits of a day, by comune.
pub enum DayRound {}

/// What `vmd.round` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdRoundArgs")]
pub struct Args {
    /// Day (ISO); empty = today.
    pub day: String,
    /// Only those of the operator who asks.
    pub mine: bool,
}

impl Verb for DayRound {
    const NAME: &'static str = "vmd.round";
    const DOC: &'static str = "The visits of a day, by comune.";
    type Args = Args;
    type Reply = Round;

    fn run(desk: &mut Desk, args: Args) -> Result<Round, CallError> {
        let today = desk.today();
        let mut checks = Checks::default();
        let day = checks.day("day", "Il giorno", &args.day).unwrap_or(today);
        checks.done()?;
        let mine = args.mine.then_some(desk.operator()?);
        desk.read(Op::VmdList, Purpose::Planning, None, |r| {
            let (drafts, offered) = (r.drafts()?, Offered::read(r)?);
            let mut comuni: Vec<RoundComune> = Vec::new();
            for one in r.round(day, mine)? {
                let people = vec![one.vmd.person.id.to_string()];
                let done = r.administration_rows(one.vmd.id)?;
                let progress = Progress::of_rows(one.vmd.id, &done, &drafts, people, &offered);
                let comune = one.domicile.as_deref().or(one.vmd.person.residence.as_deref());
                let comune = comune.map_or_else(|| NOWHERE.to_owned(), place::name_of);
                let stop = stop(&one, &progress, today);
                match comuni.iter_mut().find(|known| known.comune == comune) {
                    Some(known) => known.stops.push(stop),
                    None => comuni.push(RoundComune { comune, stops: vec![stop] }),
                }
            }
            let days = r.round_days(day.saturating_sub(7.days()), day.saturating_add(21.days()), mine)?;
            Ok(Round {
                day: day.to_string(),
                comuni,
                days: days.into_iter().map(|(day, visits)| RoundDay { day: day.to_string(), visits }).collect(),
            })
        })
    }
}

/// Where someone lives whose comune nobody wrote.
const NOWHERE: &str = "Comune non indicato";

fn stop(one: &RoundRow, progress: &Progress<'_>, today: Date) -> RoundStop {
    let (vmd, person) = (&one.vmd, &one.vmd.person);
    let known = protocol(&vmd.protocol, &vmd.protocol_version);
    let here: Vec<_> = in_order(&vmd.areas, known).into_iter().filter(|area| one.today.contains(&area.area)).collect();
    let said = |get: fn(&poliedro_store::VmdAreaRow) -> &str| {
        here.iter().map(|area| get(area)).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    let elsewhere = said(|area| &area.planned_address);
    let phones = [person.phone.as_deref().unwrap_or_default(), one.phone2.as_str()];
    let areas = known.map(|known| known.areas.as_slice()).unwrap_or_default();
    RoundStop {
        vmd_id: vmd.id.to_string(),
        person_id: person.id.to_string(),
        full_name: person.full_name(),
        age: person.birth_date.and_then(|birth| age_on(birth, person.death_date.unwrap_or(today))),
        address: if elsewhere.is_empty() { one.address.clone() } else { elsewhere },
        phone: phones.into_iter().filter(|phone| !phone.is_empty()).collect::<Vec<_>>().join(" · "),
        at: said(|area| &area.planned_at),
        areas: here.iter().map(|area| area_row(area, known)).collect(),
        place: place_label(&said(|area| &area.planned_place)),
        note: said(|area| &area.planned_note),
        urgent: vmd.urgent,
        scales: areas.iter().filter(|area| one.today.contains(&area.id)).flat_map(|area| progress.area(area)).collect(),
        drafts: progress.drafts(vmd.id, areas),
    }
}

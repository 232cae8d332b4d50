//! `unit.list`: every unit, with what is known of it.

use crate::{
    CallError, Desk, place,
    registry::Verb,
    unit::{
        names::Units,
        view::{UnitForm, UnitRow, UnitVersionView},
    },
};
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    permission::{Op, Purpose},
    unit::{Unit, Version},
};
use poliedro_store::UnitFile;
use serde::Deserialize;
use ts_rs::TS;

/// Every unit, with what is known of it.
pub enum List {}

/// What `unit.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitListArgs")]
pub struct Args {
    /// Also those that no longer take people in.
    pub all: bool,
}

impl Verb for List {
    const NAME: &'static str = "unit.list";
    const DOC: &'static str = "Every unit, with what is known of it.";
    type Args = Args;
    type Reply = Vec<UnitRow>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<UnitRow>, CallError> {
        let today = desk.today();
        desk.read(Op::UnitRead, Purpose::Planning, None, |r| {
            let (names, waiting) = (Units::read(r, today)?, r.waiting_by_unit()?);
            let shown = |file: &UnitFile| args.all || file.state.open_on(today);
            let files = r.units()?;
            let rows = files.iter().filter(|file| shown(file)).filter_map(|file| {
                let people = waiting.iter().find(|(unit, _)| *unit == file.id).map_or(0, |(_, people)| *people);
                row(file, &names, people, today)
            });
            let mut rows: Vec<UnitRow> = rows.collect();
            rows.sort_by_key(|row| (row.kind.clone(), row.label.to_lowercase()));
            Ok(rows)
        })
    }
}

fn row(file: &UnitFile, names: &Units, waiting: u32, today: Date) -> Option<UnitRow> {
    let now = &file.state.at(today)?.unit;
    let ended = file.state.ended.as_ref();
    Some(UnitRow {
        unit_id: file.id.to_string(),
        label: names.label(file.id),
        kind: now.kind.clone(),
        kind_label: Catalogue::shipped().label("unitKind", &now.kind).to_owned(),
        comune: Some(&now.comune).filter(|code| !code.is_empty()).map(|code| place::name_of(code)),
        form: form(now),
        versions: file.state.versions.iter().rev().map(version).collect(),
        ended_on: ended.map(|(on, _)| on.to_string()),
        ended_reason: ended.map(|(_, reason)| reason.clone()).unwrap_or_default(),
        open: file.state.open_on(today),
        waiting,
    })
}

fn version(held: &Version) -> UnitVersionView {
    UnitVersionView {
        from: held.from.map(|from| from.to_string()),
        form: form(&held.unit),
        shipped: held.fact.is_none(),
    }
}

/// What is known of a unit, as a form.
fn form(held: &Unit) -> UnitForm {
    let held = held.clone();
    UnitForm {
        kind: held.kind,
        name: held.name,
        body: held.body,
        comune: held.comune,
        address: held.address,
        phone: held.phone,
        email: held.email,
        contact: held.contact,
        authorised: held.beds.authorised,
        accredited: held.beds.accredited,
        contracted: held.beds.contracted,
        in_agreement: held.in_agreement,
        wings: held.wings,
        confirmed: held.confirmed,
        source: held.source,
        note: held.note,
    }
}

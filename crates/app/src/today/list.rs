//! `today.list`: the work that is due.

use crate::{
    CallError, Desk,
    intake::shape,
    operator::Names,
    person::shape::hit,
    registry::Verb,
    today::{
        assess::{terms, visits},
        equipe::{checks, meetings},
        view::{DraftView, Today, TodayGroup, TodayRow},
        waits::{confirmations, deceased, offers, to_list, uncovered, urgencies},
    },
    unit::names::Units,
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::confirmed_before,
    catalogue::Catalogue,
    intake::Stage,
    permission::{Op, Purpose},
    when::format_date,
};
use poliedro_store as store;
use serde::Deserialize;
use ts_rs::TS;

/// The work that is due.
pub enum List {}

/// What `today.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "today.list";
    const DOC: &'static str = "The work that is due.";
    type Args = Args;
    type Reply = Today;

    fn run(desk: &mut Desk, _: Args) -> Result<Today, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let months = desk.at_work()?.settings.confirm_months;
        let stale = confirmed_before(today, u8::try_from(months).unwrap_or(u8::MAX));
        desk.read(Op::TodayList, Purpose::Planning, None, |r| {
            let due = r.today(today, HORIZON, SHOWN)?;
            let (names, units) = (Names::read(r)?, Units::read(r, today)?);
            let group = |code: &str, label: &str, group: &store::Group| TodayGroup {
                code: code.to_owned(),
                label: label.to_owned(),
                rows: group.rows.iter().map(|one| intake(one, &names, now, today)).collect(),
                total: group.total,
            };
            let groups = [
                urgencies(r, today)?,
                deceased(r, today, SHOWN)?,
                offers(r, &units, today, SHOWN)?,
                visits(r, today, SHOWN)?,
                terms(r, today, SHOWN)?,
                meetings(r, today)?,
                to_list(r, today, SHOWN)?,
                checks(r, today, SHOWN)?,
                uncovered(r, today, SHOWN)?,
                confirmations(r, stale, today, SHOWN)?,
                group("urgent", "Urgenti", &due.urgent),
                group("to_assess", "Da valutare", &due.to_assess),
                group("to_decide", "Valutate, senza esito", &due.to_decide),
                group("to_close", "Da chiudere", &due.to_close),
                TodayGroup {
                    code: "expiring".to_owned(),
                    label: "In scadenza".to_owned(),
                    total: due.expiring_total,
                    rows: due.expiring.iter().map(|one| expiring(one, today)).collect(),
                },
            ];
            Ok(Today {
                day: today.to_string(),
                groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
                drafts: r.drafts()?.into_iter().map(draft).collect(),
            })
        })
    }
}

/// Days before the end of a validity from which it is shown.
const HORIZON: i32 = 30;
/// Rows shown in each group; the total says how many there are.
const SHOWN: u32 = 50;

fn intake(one: &store::IntakeRow, names: &Names, now: Timestamp, today: Date) -> TodayRow {
    let row = shape::row(one, names, now, today);
    let what = match one.stage {
        Stage::Registered => "Da prendere in carico e valutare",
        Stage::InAssessment => "Da valutare",
        Stage::Assessed => "Valutata: da decidere l’esito",
        Stage::Oriented => "Orientata ai servizi: da chiudere",
        Stage::Activated => "Percorso attivato: da chiudere",
        Stage::Referred => "Inviata a VMD o COT: da seguire",
        Stage::Closed => "Chiusa",
    };
    let tone = match (row.urgent, row.days) {
        (true, _) => "danger",
        (false, ..7) => "neutral",
        (false, 7..30) => "info",
        (false, _) => "warning",
    };
    TodayRow {
        person_id: Some(row.person_id),
        full_name: row.full_name,
        age: row.age,
        comune: row.comune,
        intake_id: Some(row.intake_id),
        vmd_id: None,
        plan_id: None,
        meeting_id: None,
        application_id: None,
        what: what.to_owned(),
        days: row.days,
        tone: tone.to_owned(),
        urgent: row.urgent,
        assigned_to: row.assigned_to,
    }
}

fn expiring(one: &store::Expiring, today: Date) -> TodayRow {
    let left = i64::from((one.until - today).get_days());
    let subject = match one.what.as_str() {
        "stp" => "Il codice STP".to_owned(),
        "eni" => "Il codice ENI".to_owned(),
        role => format!("{}: {}", Catalogue::shipped().label("representationRole", role), one.who),
    };
    let verb = if left < 0 { "scaduto" } else { "scade" };
    let what = match (one.who.is_empty(), left < 0) {
        (true, true) => format!("{subject} è {verb} il {}", format_date(one.until)),
        (true, false) => format!("{subject} {verb} il {}", format_date(one.until)),
        (false, true) => format!("{subject}, incarico terminato il {}", format_date(one.until)),
        (false, false) => format!("{subject}, incarico fino al {}", format_date(one.until)),
    };
    let person = hit(&one.person, today, None, 0);
    TodayRow {
        person_id: Some(person.person_id),
        full_name: person.full_name,
        age: person.age,
        comune: person.comune,
        intake_id: None,
        vmd_id: None,
        plan_id: None,
        meeting_id: None,
        application_id: None,
        what,
        days: left,
        tone: if left < 0 { "danger" } else { "warning" }.to_owned(),
        urgent: false,
        assigned_to: None,
    }
}

fn draft(draft: store::Draft) -> DraftView {
    DraftView { kind: draft.kind, key: draft.key, title: draft.title, saved_at: draft.saved_at.to_string() }
}

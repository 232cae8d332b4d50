//! `cargo bench -p poliedro-benches`: criterion's reports, then one table. `POLIEDRO_PEOPLE` is how large the district is.

use criterion::Criterion;
use poliedro_app::{App, demo};
use poliedro_benches::{
    Fault,
    district::{self, District},
    must, now,
    pair::{Pair, Side, timed},
    plain::{self, Plain},
    product::Gate,
    query::keystrokes,
    table::{Line, table},
};
use poliedro_domain::{id::PersonId, instrument::Library};
use poliedro_store::audit;
use serde_json::{Map, Value, json};
use std::{cell::RefCell, env, path::Path, time::Duration};

/// People whose ways of being asked for are typed.
const ASKERS: u64 = 40;

fn main() {
    let people = env::var("POLIEDRO_PEOPLE").ok().and_then(|people| people.parse().ok()).unwrap_or(100_000);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-data");
    let district = must(District::prepared(&folder, people));
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(5))
        .sample_size(20)
        .configure_from_args();
    let mut lines = Vec::new();
    must(unlock(&mut criterion, &district, &mut lines));
    must(first_page(&mut criterion, &district, &mut lines));
    must(at_the_gate(&mut criterion, &district, &mut lines));
    must(through_the_window(&mut criterion, &district, &mut lines));
    println!("\n{people} people\n{}", table(&lines));
    criterion.final_summary();
}

/// Runs both sides under criterion, then until there are `least` turns, and keeps every time. Nothing when the filter of the
/// command line leaves it out.
fn measure(criterion: &mut Criterion, lines: &mut Vec<Line>, least: usize, mut pair: Pair<'_>) {
    let mut group = criterion.benchmark_group(pair.name);
    group.bench_function("poliedro", |b| b.iter_custom(|turns| pair.turns(turns, Side::Ours)));
    group.bench_function("plain SQL", |b| b.iter_custom(|turns| pair.turns(turns, Side::Anchor)));
    group.finish();
    if pair.times.is_empty() {
        return;
    }
    while pair.times.len() < least {
        pair.turn();
    }
    lines.push(Line { name: pair.name.to_owned(), times: pair.times });
}

/// From the passphrase, already turned into a key at no cost, to the session: keys read, database opened and looked at, log's
/// end compared, operators and settings read, entrance written on the disk.
fn unlock(criterion: &mut Criterion, district: &District, lines: &mut Vec<Line>) -> Result<(), Fault> {
    let slot = district::slot(&district.archive)?.to_string();
    let operator = {
        let open = district::unlock(&district.archive)?;
        *open.operator_id().ok_or("nobody opened the archive")?.as_bytes()
    };
    let app = district::app(&district.archive);
    let args = json!({ "slotId": slot, "passphrase": demo::PASSPHRASE });
    let ours = |_| {
        let time = timed(|| must(app.call("archive.unlock", args.clone())));
        must(app.call("archive.lock", json!({})));
        time
    };
    let anchor = |_| {
        let mut open = None;
        let time = timed(|| open = Some(must(plain::unlock(&district.plain, &operator))));
        drop(open);
        time
    };
    measure(criterion, lines, 100, Pair::new("unlock without the KDF", ours, anchor));
    Ok(())
}

fn at_the_gate(criterion: &mut Criterion, district: &District, lines: &mut Vec<Line>) -> Result<(), Fault> {
    let gate = Gate::at(district::unlock(&district.archive)?)?;
    let plain = RefCell::new(Plain::open(&district.plain, gate.session.operator.as_bytes())?);
    let gate = RefCell::new(gate);
    let typed = keystrokes(district.people, ASKERS);
    let same = same_results(&mut gate.borrow_mut(), &mut plain.borrow_mut(), &typed)?;
    println!("search: {same} queries give the same people both ways");
    let query = |turn: usize| typed.get(turn % typed.len()).map(String::as_str).unwrap_or_default();
    let ours = |turn| timed(|| must(gate.borrow_mut().search(query(turn))));
    let anchor = |turn| timed(|| must(plain::search(&mut plain.borrow_mut(), query(turn))));
    measure(criterion, lines, typed.len(), Pair::new("search, each key", ours, anchor));

    let people = people(&plain.borrow(), 997)?;
    let same = same_pages(&mut gate.borrow_mut(), &mut plain.borrow_mut(), &people)?;
    println!("page: {same} people read the same both ways");
    let person = |turn: usize| people.get(turn % people.len()).copied().unwrap_or_default();
    let ours = |turn| timed(|| must(gate.borrow_mut().page(PersonId::from_bytes(person(turn)))));
    let anchor = |turn| timed(|| must(plain::page(&mut plain.borrow_mut(), person(turn))));
    measure(criterion, lines, 1000, Pair::new("open a person", ours, anchor));

    let ours = |turn| timed(|| must(gate.borrow_mut().save(PersonId::from_bytes(person(turn)), now())));
    let anchor = |turn| timed(|| must(plain::save(&mut plain.borrow_mut(), person(turn), now())));
    measure(criterion, lines, 1000, Pair::new("save an access", ours, anchor));
    let report = audit::verify(plain.borrow().connection(), &|operator| gate.borrow().keys_of(operator))?;
    if let Some(bad) = report.first_bad {
        return Err(format!("the log written by hand does not verify: {bad:?}").into());
    }
    println!("save: {} rows of the log and {} facts of the plain file verify", report.rows, report.facts);
    gate.into_inner().leave()
}

/// What the window waits for: the command, its JSON in and out.
fn through_the_window(criterion: &mut Criterion, district: &District, lines: &mut Vec<Line>) -> Result<(), Fault> {
    let app = district::app(&district.archive);
    let slot = district::slot(&district.archive)?.to_string();
    must(app.call("archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE })));
    let plain = RefCell::new(Plain::open(&district.plain, &[1; 16])?);
    let typed = keystrokes(district.people, ASKERS);
    let query = |turn: usize| typed.get(turn % typed.len()).map(String::as_str).unwrap_or_default();
    let ours = |turn| timed(|| must(app.call("person.search", json!({ "query": query(turn), "limit": 20 }))));
    let anchor = |turn| timed(|| must(plain::search(&mut plain.borrow_mut(), query(turn))));
    measure(criterion, lines, typed.len(), Pair::new("search as the window calls it", ours, anchor));

    let people = people(&plain.borrow(), 997)?;
    let sheet = |turn: usize| {
        let person = PersonId::from_bytes(people.get(turn / ITEMS % people.len()).copied().unwrap_or_default());
        barthel(&person.to_string(), 1 + turn % ITEMS)
    };
    let ours = |turn| {
        let args = json!({ "sheet": sheet(turn) });
        timed(|| must(app.call("administration.answer", args.clone())))
    };
    let anchor = |turn| {
        let body = sheet(turn);
        let key = format!("{}/barthel", body.get("personId").and_then(Value::as_str).unwrap_or_default());
        timed(|| {
            must(plain::keep(&mut plain.borrow_mut(), "administration", &key, "Barthel", &body.to_string(), now()))
        })
    };
    measure(criterion, lines, 2000, Pair::new("an answer, kept and scored", ours, anchor));
    must(app.call("archive.lock", json!({})));
    Ok(())
}

/// Rows of a band that «Oggi» shows.
const SHOWN: u32 = 50;

/// «Oggi» as the window opens it, before anything else was read.
fn first_page(criterion: &mut Criterion, district: &District, lines: &mut Vec<Line>) -> Result<(), Fault> {
    let app = district::app(&district.archive);
    let slot = district::slot(&district.archive)?.to_string();
    must(app.call("archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE })));
    let plain = RefCell::new(Plain::open(&district.plain, &[1; 16])?);
    let first = timed(|| must(app.call("today.list", json!({ "mine": false }))));
    let by_hand = timed(|| must(plain::today(&mut plain.borrow_mut(), SHOWN)));
    println!("today, the first time: {first:?}, by hand {by_hand:?}");
    let (rows, total) = same_today(&app, &mut plain.borrow_mut())?;
    println!("today: {rows} rows of {total} obligations are the same both ways, in the same order");
    let ours = |_| timed(|| must(app.call("today.list", json!({ "mine": false }))));
    let anchor = |_| timed(|| must(plain::today(&mut plain.borrow_mut(), SHOWN)));
    measure(criterion, lines, 500, Pair::new("Oggi as the window calls it", ours, anchor));
    must(app.call("archive.lock", json!({})));
    Ok(())
}

/// The anchor shows the same bands: the same obligations of the same people in the same order, and the same totals.
fn same_today(app: &App, plain: &mut Plain) -> Result<(usize, u64), Fault> {
    let shown = app.call("today.list", json!({ "mine": false })).map_err(|error| format!("{error:?}"))?;
    let shown: Value = serde_json::from_str(&shown)?;
    let (bands, _) = plain::today(plain, SHOWN)?;
    let text = |row: &Value, path: &str| row.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut ours = Vec::new();
    for band in shown.pointer("/bands").and_then(Value::as_array).into_iter().flatten() {
        let rows = band.get("rows").and_then(Value::as_array).into_iter().flatten();
        let rows = rows.map(|row| {
            let key = [text(row, "/key/kind"), text(row, "/key/of"), text(row, "/key/part")];
            (key, text(row, "/personId"))
        });
        let total = band.get("total").and_then(Value::as_u64).unwrap_or_default();
        ours.push((text(band, "/code"), rows.collect::<Vec<_>>(), total));
    }
    let id = |id: [u8; 16]| PersonId::from_bytes(id).to_string();
    let by_hand = bands.into_iter().filter(|(_, _, total)| *total > 0).map(|(band, rows, total)| {
        let rows =
            rows.into_iter().map(|row| ([row.kind, id(row.of), row.part], row.person.map(id).unwrap_or_default()));
        (band.code().to_owned(), rows.collect::<Vec<_>>(), u64::from(total))
    });
    if ours != by_hand.collect::<Vec<_>>() {
        return Err("«Oggi» is otherwise by hand".into());
    }
    Ok((ours.iter().map(|(_, rows, _)| rows.len()).sum(), ours.iter().map(|(_, _, total)| total).sum()))
}

/// Questions of the scale that is filled in.
const ITEMS: usize = 10;

/// The sheet of a Barthel index with its first `answered` answers.
fn barthel(person: &str, answered: usize) -> Value {
    let definition = Library::shipped().get("barthel");
    let items = definition.map(|barthel| barthel.items.as_slice()).unwrap_or_default();
    let answers: Map<String, Value> = items
        .iter()
        .take(answered)
        .filter_map(|item| item.options.first().map(|option| (item.id.clone(), json!(option.code))))
        .collect();
    json!({
        "personId": person, "vmdId": null, "instrument": "barthel", "version": "1.0.0", "answers": answers, "at": "",
        "place": "domicilio", "respondentKind": "persona", "respondentName": "", "note": "", "incomplete": "",
        "corrects": null, "reason": "", "position": items.get(answered).map_or("", |item| item.id.as_str()),
    })
}

fn people(plain: &Plain, most: u32) -> Result<Vec<[u8; 16]>, Fault> {
    let sql = "SELECT id FROM person WHERE n % (1 + (SELECT max(n) FROM person) / ?1) = 0 LIMIT ?1";
    let mut statement = plain.connection().prepare(sql)?;
    Ok(statement.query_map([most], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The anchor answers the same question: the same people, in the same order.
fn same_results(gate: &mut Gate, plain: &mut Plain, typed: &[String]) -> Result<usize, Fault> {
    let mut same = 0;
    for query in typed.iter().step_by(3) {
        let ours = gate.search(query)?;
        let (hits, more) = plain::search(plain, query)?;
        let found: Vec<_> = ours.hits.iter().map(|hit| (*hit.person.id.as_bytes(), hit.open_intakes)).collect();
        let anchor: Vec<_> = hits.iter().map(|hit| (hit.id, hit.open)).collect();
        if found != anchor || ours.more != more {
            return Err(
                format!("«{query}» gives {} people at the gate and {} by hand", found.len(), anchor.len()).into()
            );
        }
        same += 1;
    }
    Ok(same)
}

/// The anchor shows the same page: the same values with the same versions, the same lines in the same order.
fn same_pages(gate: &mut Gate, plain: &mut Plain, people: &[[u8; 16]]) -> Result<usize, Fault> {
    for person in people {
        let (file, _, timeline) = gate.page(PersonId::from_bytes(*person))?;
        let page = plain::page(plain, *person)?;
        let lines = timeline
            .iter()
            .map(|item| (item.id(), item.voided))
            .eq(page.timeline.iter().map(|line| (line.id, line.voided)));
        let pathways = file
            .pathways
            .iter()
            .map(|pathway| *pathway.id.as_bytes())
            .eq(page.pathways.iter().map(|pathway| pathway.id));
        if file.state != page.state || !lines || !pathways || file.merges.len() != page.merged {
            return Err(format!("{} reads otherwise by hand", file.row.id).into());
        }
    }
    Ok(people.len())
}

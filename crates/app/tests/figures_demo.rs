//! Figures on the archive of examples, beside a count written apart: plain questions to the facts, with nothing of what figures use.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod counts;
mod office;

use counts::{Said, unlocked};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use poliedro_app::{App, AppConfig, FilePicker, Kdf, Passphrase, Pick, SetClock, demo};
use poliedro_domain::{
    figure::{Accesses, Assessments, Beds, Discharges, Period, Temporary, Window},
    protocol::Library,
    territory::SubAmbito,
    waiting::Spell,
};
use poliedro_store::{Connection, IntakeFilter, Reader, SpellFilter, StoreError};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    path::PathBuf,
    sync::Arc,
};

const NOW: &str = "2026-11-23T09:00:00Z";

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

/// A fact that counts: nobody undid it.
struct Told {
    stream: String,
    kind: String,
    person: Vec<u8>,
    at: Timestamp,
    body: Value,
}

/// The facts of each subject, in the order in which they were written.
fn facts(conn: &Connection) -> HashMap<Vec<u8>, Vec<Told>> {
    let sql = "SELECT f.subject, f.stream, f.kind, f.person, f.happened_at, f.body FROM fact f \
               WHERE f.stream IN ('intake', 'request', 'vmd', 'plan', 'application', 'discharge') AND f.kind <> 'voided' \
               AND lower(hex(f.id)) NOT IN (SELECT replace(json_extract(body, '$.fact'), '-', '') FROM fact WHERE kind = 'voided') \
               ORDER BY f.n";
    let mut statement = conn.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut all: HashMap<Vec<u8>, Vec<Told>> = HashMap::new();
    while let Some(row) = rows.next().unwrap() {
        let body: String = row.get(5).unwrap();
        all.entry(row.get(0).unwrap()).or_default().push(Told {
            stream: row.get(1).unwrap(),
            kind: row.get(2).unwrap(),
            person: row.get(3).unwrap(),
            at: Timestamp::from_millisecond(row.get(4).unwrap()).unwrap(),
            body: serde_json::from_str(&body).unwrap(),
        });
    }
    all
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::get("Europe/Rome").unwrap()).date()
}

/// The days that are looked at.
#[derive(Clone, Copy)]
struct Days {
    from: Date,
    until: Date,
}

impl Days {
    fn hold(&self, at: Timestamp) -> bool {
        self.from <= day(at) && self.knows(Some(at))
    }
    fn knows(&self, at: Option<Timestamp>) -> bool {
        at.is_some_and(|at| day(at) <= self.until)
    }
}

fn first<'a>(facts: &'a [Told], stream: &str, kind: &str) -> Option<&'a Told> {
    facts.iter().find(|one| one.stream == stream && one.kind == kind)
}

fn last<'a>(facts: &'a [Told], stream: &str, kind: &str) -> Option<&'a Told> {
    facts.iter().rev().find(|one| one.stream == stream && one.kind == kind)
}

fn n(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

type Facts = HashMap<Vec<u8>, Vec<Told>>;

fn accesses(all: &Facts, days: Days) -> Vec<Said> {
    let of = |facts: &&Vec<Told>| last(facts, "intake", "requested").is_some_and(|one| days.hold(one.at));
    let cohort: Vec<&Vec<Told>> = all.values().filter(of).collect();
    let has = |facts: &[Told], kind: &str| days.knows(first(facts, "intake", kind).map(|one| one.at));
    let to_vmd = |facts: &[Told]| {
        facts.iter().any(|one| one.kind == "referred" && one.body["to"] == "vmd" && days.knows(Some(one.at)))
    };
    let count = |holds: &dyn Fn(&[Told]) -> bool| n(cohort.iter().filter(|facts| holds(facts)).count());
    let requests = n(cohort.len());
    vec![
        ("AMB-6", "", requests, None),
        ("IND-01", "", count(&|facts| days.knows(last(facts, "intake", "assessed").map(|one| one.at))), Some(requests)),
        (
            "IND-02",
            "",
            count(&|facts| has(facts, "activated")),
            Some(count(&|facts| has(facts, "activated") || has(facts, "referred"))),
        ),
        ("IND-03", "", count(&to_vmd), Some(requests)),
    ]
}

struct Case {
    requested: Timestamp,
    protocol: String,
    service: String,
    due: Option<Date>,
    assessed: Option<Timestamp>,
    integrated: bool,
    listed: Option<Timestamp>,
}

fn cases(all: &Facts) -> Vec<Case> {
    // The day of the application of each assessment: the first that was handed in for it.
    let mut applied = HashMap::<String, Date>::new();
    for facts in all.values() {
        if let Some(one) = last(facts, "application", "applied") {
            let held = &one.body["application"];
            if let (Some(vmd), Some(on)) = (held["vmd"].as_str(), held["appliedOn"].as_str()) {
                applied.insert(vmd.replace('-', ""), on.parse().unwrap());
            }
        }
    }
    let mut cases = Vec::new();
    for (subject, facts) in all {
        let sent = first(facts, "request", "opened").filter(|one| one.body["to"] == "vmd");
        let asked = last(facts, "vmd", "requested");
        if (sent.is_none() && asked.is_none()) || first(facts, "request", "withdrawn").is_some() {
            continue;
        }
        let requested = sent.or(asked).unwrap().at;
        let text = |field: &str| asked.map_or("", |one| one.body["request"][field].as_str().unwrap()).to_owned();
        let protocol = text("protocol");
        let needed: Vec<&str> = Library::shipped().get(&protocol).map_or(vec!["health", "social"], |protocol| {
            protocol.areas.iter().filter(|area| area.required).map(|area| area.id.as_str()).collect()
        });
        let mut visits = BTreeMap::<&str, &Told>::new();
        for one in facts.iter().filter(|one| one.stream == "vmd" && one.kind == "visited") {
            visits.insert(one.body["visit"]["area"].as_str().unwrap(), one);
        }
        let made: Option<Vec<Timestamp>> = needed.iter().map(|area| visits.get(area).map(|one| one.at)).collect();
        let bodies: BTreeSet<&str> =
            visits.values().map(|one| one.body["visit"]["by"]["body"].as_str().unwrap()).collect();
        let id: String = subject.iter().map(|byte| format!("{byte:02x}")).collect();
        let began = applied.get(&id).copied().unwrap_or_else(|| day(requested));
        let outcome = last(facts, "vmd", "decided");
        let listed = outcome.filter(|one| one.body["decision"]["outcome"] == "lista_rsa").map(|one| one.at);
        cases.push(Case {
            requested,
            service: text("service"),
            // Thirty days, the thirtieth included: only the protocol for the lists counts them here.
            due: (protocol == "rsa").then(|| began + 30.days()),
            protocol,
            assessed: made.and_then(|all| all.into_iter().max()),
            integrated: bodies.contains("asst") && (bodies.contains("comune") || bodies.contains("ambito")),
            listed,
        });
    }
    cases
}

fn assessments(cases: &[Case], days: Days) -> Vec<Said> {
    let cohort: Vec<&Case> = cases.iter().filter(|one| days.hold(one.requested)).collect();
    let count = |holds: &dyn Fn(&Case) -> bool| n(cohort.iter().filter(|one| holds(one)).count());
    let made = |one: &Case| days.knows(one.assessed);
    let all_made = count(&made);
    let rsa = |one: &Case| one.protocol == "rsa";
    let in_time = |one: &Case| rsa(one) && made(one) && day(one.assessed.unwrap()) <= one.due.unwrap();
    // At the last moment that is known, the last day is not over when the archive stops within it: `days.until` is a day that is over.
    let mature = |one: &Case, over: Date| rsa(one) && one.due.unwrap() <= over;
    let now = day(NOW.parse().unwrap());
    let over = if days.until == now { now.yesterday().unwrap() } else { days.until };
    vec![
        ("IND-04", "", all_made, Some(n(cohort.len()))),
        ("IND-08", "", count(&|one| made(one) && one.integrated), Some(all_made)),
        (
            "AMB-1",
            "",
            n(cases.iter().filter(|one| one.integrated && one.assessed.is_some_and(|at| days.hold(at))).count()),
            None,
        ),
        ("IND-06", "", count(&|one| rsa(one) && days.knows(one.listed)), Some(count(&rsa))),
        ("IND-07", "come scritto", count(&in_time), Some(count(&rsa))),
        (
            "IND-07",
            "coorte matura",
            count(&|one| mature(one, over) && in_time(one)),
            Some(count(&|one| mature(one, over))),
        ),
    ]
}

fn temporary(all: &Facts, days: Days) -> Vec<Said> {
    let opened = |facts: &&Vec<Told>| {
        first(facts, "plan", "opened").is_some_and(|one| one.body["plan"] == "temporary" && days.hold(one.at))
    };
    let count = |kind: &str| {
        let has = |facts: &&Vec<Told>| days.knows(last(facts, "plan", kind).map(|one| one.at));
        n(all.values().filter(opened).filter(has).count())
    };
    let (compiled, activated) = (count("compiled"), count("activated"));
    vec![("IND-07b", "come scritto", compiled, Some(activated)), ("IND-07b", "inverso", activated, Some(compiled))]
}

fn discharges(all: &Facts, days: Days, until: Timestamp) -> Vec<Said> {
    let (mut received, mut in_time, mut mature, mut mature_in_time) = (0, 0, 0, 0);
    let (mut planned, mut activated, mut integrated, mut social) = (0, 0, 0, 0);
    let (mut assessed, mut at_risk, mut in_need, mut served) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for facts in all.values() {
        let sent = first(facts, "request", "opened").filter(|one| one.body["to"] == "cot");
        let reported = last(facts, "discharge", "referred");
        if (sent.is_none() && reported.is_none()) || first(facts, "request", "withdrawn").is_some() {
            continue;
        }
        let arrived = last(facts, "discharge", "received").or(sent).map(|one| one.at);
        let Some(began) = arrived.or(reported.map(|one| one.at)) else { continue };
        if !days.hold(began) {
            continue;
        }
        let person = &facts[0].person;
        let seen = last(facts, "discharge", "assessed").filter(|one| days.knows(Some(one.at)));
        let late = arrived.map(|at| at + 48.hours());
        if days.knows(arrived) {
            let on_time = seen.is_some_and(|one| one.at < late.unwrap());
            received += 1;
            in_time += u32::from(on_time);
            if late.unwrap() <= until {
                mature += 1;
                mature_in_time += u32::from(on_time);
            }
        }
        let plan = last(facts, "discharge", "planned");
        let runs = days.knows(last(facts, "discharge", "activated").map(|one| one.at));
        planned += u32::from(days.knows(plan.map(|one| one.at)));
        if runs {
            let parts: BTreeSet<&str> = plan.unwrap().body["plan"]["components"]
                .as_array()
                .unwrap()
                .iter()
                .map(|part| part["component"].as_str().unwrap())
                .collect();
            activated += 1;
            let both = parts.contains("sad_leps") && parts.contains("adi");
            integrated += u32::from(both || parts.contains("integrato"));
            social += u32::from(parts == BTreeSet::from(["sad_leps"]));
        }
        if let Some(one) = seen {
            assessed.insert(person);
            if one.body["assessment"]["socialNeed"] == true {
                in_need.insert(person);
                if runs {
                    served.insert(person);
                }
            }
        }
        if reported.is_some_and(|one| one.body["referral"]["socialRisk"] == true) {
            at_risk.insert(person);
        }
    }
    vec![
        ("IND-09", "come scritto", in_time, Some(received)),
        ("IND-09", "coorte matura", mature_in_time, Some(mature)),
        ("IND-10", "", activated, Some(n(assessed.len()))),
        ("IND-13", "", planned, Some(n(at_risk.len()))),
        ("IND-14", "", integrated, Some(activated)),
        ("IND-15", "", social, Some(activated)),
        ("LEPS-2", "", n(served.len()), Some(n(in_need.len()))),
    ]
}

/// Days from the first entry in a list to the admission, of those who were admitted in those days, shortest first.
fn waits(all: &Facts, days: Days) -> Vec<i32> {
    let mut waits: Vec<i32> = all
        .values()
        .filter_map(|facts| {
            let admitted = last(facts, "application", "admitted").filter(|one| days.hold(one.at))?;
            let rsa = last(facts, "application", "applied")?.body["application"]["kind"] == "rsa";
            let entered = first(facts, "application", "entered")?;
            rsa.then(|| (day(admitted.at) - day(entered.at)).get_days())
        })
        .collect();
    waits.sort_unstable();
    waits
}

fn told(reader: &Reader<'_>, window: Window, year: i16) -> Result<Vec<Said>, StoreError> {
    let (rows, left) = (reader.counted_assessments(&window)?, reader.counted_discharges(&window)?);
    let assessments = Assessments::of(&rows, window);
    let mut figures = Accesses::of(&reader.counted_accesses(&window)?, window).figures();
    figures.extend(assessments.figures(year));
    figures.extend(assessments.rsa_figures());
    figures.extend(Temporary::figures(&reader.counted_temporary_plans(&window)?, &window));
    figures.extend(Discharges::of(&left, window).figures());
    Ok(figures.into_iter().map(|one| (one.code, one.variant, one.numerator, one.denominator)).collect())
}

#[test]
fn the_figures_of_the_examples_are_those_of_the_facts() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("esempio");
    let app = App::new(AppConfig {
        archive_dir: folder.clone(),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new(NOW.parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    app.at_desk(|desk| demo::write(desk, &passphrase, demo::PEOPLE, demo::SEED, |_| {})).unwrap();
    drop(app);
    let mut archive = unlocked(&folder, demo::PASSPHRASE);
    let all = facts(archive.connection());
    let cases = cases(&all);
    let mut seen = 0;
    for id in ["2026", "2026-S1", "2026-S2", "2025-S2", "2025"] {
        let period = Period::parse(id).unwrap();
        counts::looked(&mut archive, |reader| {
            let newest = reader.newest_counted()?.unwrap();
            assert_eq!(newest, NOW.parse().unwrap());
            let window = Window::of(&period, newest).unwrap();
            let days = Days { from: period.first(), until: period.last().min(day(newest)) };
            let rsa = SpellFilter { kind: Some("rsa".to_owned()), ..SpellFilter::default() };
            let spells: Vec<Spell> = reader.spells(&rsa)?.into_iter().map(|row| row.spell).collect();

            let mut wanted = accesses(&all, days);
            wanted.extend(assessments(&cases, days));
            wanted.extend(temporary(&all, days));
            let until = if window.over { window.until } else { newest };
            wanted.extend(discharges(&all, days, until));
            assert_eq!(told(reader, window, period.year())?, wanted, "{id}");
            seen +=
                wanted.iter().filter(|(.., part, whole)| *part > 0 && whole.is_none_or(|whole| whole > *part)).count();

            let waits = waits(&all, days);
            let beds = Beds::of(&spells, &window);
            assert_eq!(beds.admitted.completed, n(waits.len()), "{id}");
            if let Some(end) = waits.len().checked_sub(1) {
                let middle = f64::from(waits[end / 2] + waits[end.div_ceil(2)]) / 2.0;
                assert_eq!(beds.admitted.median, Some(middle), "{id}");
            }

            // What was asked of each service, and from each sub-ambito, adds up to the same.
            let rows = reader.counted_assessments(&window)?;
            for (service, made, requested) in Assessments::of(&rows, window).by_service() {
                let asked = || cases.iter().filter(|one| days.hold(one.requested) && one.service == service);
                assert_eq!(requested, n(asked().count()), "{id} {service}");
                assert_eq!(made, n(asked().filter(|one| days.knows(one.assessed)).count()), "{id} {service}");
            }
            let page = IntakeFilter { from: Some(days.from), until: Some(days.until), ..IntakeFilter::default() };
            let listed = reader.intakes(&page, 0, 100_000)?.rows;
            let counted = reader.counted_accesses(&window)?;
            for sub in SubAmbito::ALL {
                let here = listed.iter().filter(|row| row.sub_ambito.as_deref() == Some(sub.code())).count();
                assert_eq!(counted.iter().filter(|one| one.sub_ambito == Some(sub)).count(), here, "{id} {sub}");
            }
            Ok(())
        });
    }
    // The examples are rich enough for the comparison to mean something.
    assert!(seen > 40, "{seen}");
}

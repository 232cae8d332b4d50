//! How fast search answers while a query is being typed, on an encrypted archive of N synthetic people.
//! `cargo run --release -p poliedro-store --example search_speed -- 100000`

use jiff::Timestamp;
use poliedro_domain::{
    intake::{IntakeFact, Requester},
    permission::{Op, Purpose},
    person::{Field, Patch, PersonFact},
};
use poliedro_store::{Archive, Reader, Session, StoreError, audit, migrate::migrate, search};
use rusqlite::Connection;
use std::time::{Duration, Instant};

const SYLLABLES: [&str; 24] = [
    "ro", "bian", "ver", "ma", "co", "lu", "fer", "ra", "gal", "mon", "ta", "ni", "de", "ba", "ri", "so", "pe", "vi", "ca",
    "zan", "gi", "bo", "sa", "mi",
];
const ENDS: [&str; 10] = ["ssi", "chi", "di", "ni", "lli", "tti", "ri", "sio", "vani", "ghi"];
const NAMES: [&str; 30] = [
    "Maria", "Anna", "Giuseppe", "Rosa", "Angela", "Giovanni", "Antonio", "Luigi", "Francesco", "Teresa", "Lucia", "Carmela",
    "Caterina", "Mario", "Pietro", "Vincenzo", "Angelo", "Carlo", "Domenico", "Salvatore", "Ada", "Ezio", "Elena", "Marco",
    "Gianfranco", "Èva", "Nicolò", "Ornella", "Ugo", "Zita",
];

struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
    /// The first ones much more often than the last ones, as names are.
    fn skewed(&mut self, below: u64) -> u64 {
        let (a, b) = (self.next(below), self.next(below));
        a * b / below
    }
    fn surname(&mut self) -> String {
        let pick = |list: &[&str], n: u64| (*list.get(n as usize % list.len()).unwrap_or(&"")).to_owned();
        let (a, b, c) = (self.skewed(24), self.skewed(24), self.skewed(10));
        let text = if self.next(3) == 0 { pick(&SYLLABLES, a) } else { pick(&SYLLABLES, a) + &pick(&SYLLABLES, b) };
        let text = text + &pick(&ENDS, c);
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
    }
    fn name(&mut self) -> String {
        let one = NAMES.get(self.skewed(30) as usize).copied().unwrap_or("Maria").to_owned();
        if self.next(5) == 0 { one + " " + NAMES.get(self.skewed(30) as usize).copied().unwrap_or("Rosa") } else { one }
    }
    fn person(&mut self) -> Patch {
        let (surname, name) = (self.surname(), self.name());
        let (year, month, day) = (1925 + self.next(50), 1 + self.next(12), 1 + self.next(28));
        let mobile = ["338", "347", "333", "320", "349", "0373"][self.next(6) as usize % 6];
        let code: String = surname.to_uppercase().chars().cycle().take(3).collect::<String>()
            + &name.to_uppercase().replace(['È', 'Ò', ' '], "X").chars().cycle().take(3).collect::<String>()
            + &format!("{:02}M{day:02}D{:03}X", year % 100, self.next(999));
        let pairs = [
            (Field::Surname, surname),
            (Field::Name, name),
            (Field::BirthDate, format!("{year}-{month:02}-{day:02}")),
            (Field::CodeKind, "cf".to_owned()),
            (Field::Code, code),
            (Field::Phone, format!("{mobile} {:07}", self.next(10_000_000))),
            (Field::Residence, "D142".to_owned()),
            (Field::Example, "1".to_owned()),
        ];
        pairs.into_iter().map(|(field, value)| (field, Some(value))).collect()
    }
}

fn open(path: &std::path::Path) -> Result<Archive, StoreError> {
    let mut conn = Connection::open(path)?;
    conn.execute_batch(
        "PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"; PRAGMA cache_size = -65536; \
         PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    migrate(&mut conn)?;
    Archive::new(conn)
}

fn fill(archive: &mut Archive, session: &Session, people: u64, random: &mut Random) -> Result<(), StoreError> {
    let mut done = 0;
    while done < people {
        let batch = (people - done).min(2000);
        archive.change::<_, StoreError>(session, now(), Op::Demo, |change| {
            for n in 0..batch {
                let person = change.new_person()?;
                let fields = random.person();
                change.append_person(person, now(), PersonFact::Registered { fields, distinct_from: vec![] })?;
                if n % 10 == 0 {
                    let access = change.new_pathway()?;
                    let fact = IntakeFact::Requested {
                        channel: "sportello".into(),
                        requester: Requester::default(),
                        need: "Aiuto a domicilio".into(),
                        need_areas: vec![],
                        already_followed_by: vec![],
                        urgency: None,
                        corrects: None,
                    };
                    change.append_intake(access, person, now(), fact)?;
                }
            }
            Ok(())
        })?;
        done += batch;
    }
    Ok(())
}

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn said(what: &str, mut times: Vec<(Duration, String)>) {
    times.sort();
    let at = |share: f64| times.get(((times.len() as f64 - 1.0) * share) as usize).map_or(0.0, |t| t.0.as_secs_f64() * 1e3);
    let worst: Vec<String> =
        times.iter().rev().take(5).map(|(t, q)| format!("{:.2} «{q}»", t.as_secs_f64() * 1e3)).collect();
    println!(
        "{what:<28} n={:<6} p50 {:>7.3} ms  p95 {:>7.3}  p99 {:>7.3}  max {:>7.3}   {}",
        times.len(),
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0),
        worst.join(", ")
    );
}

fn typed(queries: &[String]) -> Vec<String> {
    queries.iter().flat_map(|query| (1..=query.chars().count()).map(|n| query.chars().take(n).collect::<String>())).collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let people: u64 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("archive.db");
    let session = Session::system("bench");
    let mut random = Random(88_172_645_463_325_252);
    let mut archive = open(&path)?;
    let start = Instant::now();
    fill(&mut archive, &session, people, &mut random)?;
    let elapsed = start.elapsed().as_secs_f64();
    println!("{people} people in {elapsed:.1} s ({:.0} a second)", people as f64 / elapsed);
    archive.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    println!("file {:.1} MB", std::fs::metadata(&path)?.len() as f64 / 1e6);
    drop(archive);
    let mut archive = open(&path)?;

    let mut some = Random(42);
    let mut groups: Vec<(&str, Vec<String>)> = vec![];
    let mut full = |make: &dyn Fn(&Patch) -> String| -> Vec<String> {
        let get = |_: ()| some.person();
        let mut get = get;
        (0..60).map(|_| make(&get(()))).collect()
    };
    let value = |patch: &Patch, field: Field| patch.get(&field).cloned().flatten().unwrap_or_default();
    groups.push(("surname name", full(&|p| format!("{} {}", value(p, Field::Surname), value(p, Field::Name)))));
    groups.push(("name surname", full(&|p| format!("{} {}", value(p, Field::Name), value(p, Field::Surname)))));
    groups.push(("given name only", full(&|p| value(p, Field::Name))));
    groups.push(("telephone", full(&|p| value(p, Field::Phone))));
    groups.push(("code", full(&|p| value(p, Field::Code))));
    groups.push(("surname 338", full(&|p| format!("{} 338", value(p, Field::Surname)))));
    groups.push(("surname year", full(&|p| format!("{} {:.4}", value(p, Field::Surname), value(p, Field::BirthDate)))));
    groups.push(("nobody", full(&|p| format!("{} {} zz", value(p, Field::Name), value(p, Field::Surname)))));
    groups.push(("end of telephone", full(&|p| value(p, Field::Phone).chars().rev().take(4).collect::<Vec<_>>().iter().rev().collect())));
    groups.push(("two beginnings", full(&|p| format!("{:.2} {:.2}", value(p, Field::Name), value(p, Field::Surname)))));
    let mut all = vec![];
    for (what, queries) in groups {
        let mut times = vec![];
        for query in typed(&queries) {
            let start = Instant::now();
            search(archive.connection(), &query, 20)?;
            times.push((start.elapsed(), query));
        }
        all.extend(times.iter().cloned());
        said(what, times);
    }
    let queries: Vec<String> = all.iter().map(|(_, query)| query.clone()).collect();
    said("all", all);
    let mut gated = vec![];
    for query in queries {
        let start = Instant::now();
        archive.read::<_, StoreError>(&session, now(), Op::PersonSearch, Purpose::Search, None, |r: &Reader<'_>| r.search(&query, 20))?;
        gated.push((start.elapsed(), query));
    }
    said("all, through the gate", gated);
    let start = Instant::now();
    let report = audit::verify(archive.connection(), &|_| Vec::new())?;
    println!("verify: {} rows, {} facts in {:.2} s, ok {}", report.rows, report.facts, start.elapsed().as_secs_f64(), report.ok());
    let start = Instant::now();
    archive.change::<_, StoreError>(&session, now(), Op::Rebuild, |change| change.rebuild(&mut |_| {}))?;
    println!("rebuild: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

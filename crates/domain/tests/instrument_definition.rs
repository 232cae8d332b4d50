//! Every shipped definition loads; a definition that contradicts itself does not, whatever the way.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_domain::instrument::{DefinitionError, Instrument, ItemKind, Library, Mode, derive, load};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const FULL: [&str; 17] = [
    "brass",
    "barthel",
    "katz",
    "lawton",
    "spmsq",
    "cirs",
    "exton-smith",
    "conley",
    "gds-15",
    "gds-5",
    "lsns-6",
    "gijon",
    "csi",
    "4at",
    "nrs",
    "painad",
    "mpi",
];
const SCORE_ONLY: [&str; 15] = [
    "mmse",
    "cfs",
    "mna",
    "mna-sf",
    "zarit",
    "zarit-12",
    "cbi",
    "npi",
    "cdr",
    "braden",
    "tinetti",
    "norton",
    "sosia",
    "interrai-hc",
    "gds-30",
];

#[test]
fn every_shipped_file_loads_and_none_is_forgotten() {
    let mut names = BTreeSet::new();
    for (name, text) in Library::files() {
        let instrument = load(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(name == instrument.id || name == format!("{}-{}", instrument.id, instrument.version), "{name}");
        names.insert(format!("{name}.json"));
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/instruments");
    let found: BTreeSet<String> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, found);
    let ids: Vec<&str> = Library::shipped().all().map(|instrument| instrument.id.as_str()).collect();
    assert_eq!(ids, [FULL.as_slice(), SCORE_ONLY.as_slice()].concat());
    let library = Library::shipped();
    assert_eq!(library.versions().count(), Library::files().count());
    for instrument in library.versions() {
        assert_eq!(library.version(&instrument.id, &instrument.version), Some(instrument));
        assert_eq!(instrument.mode == Mode::Full, FULL.contains(&instrument.id.as_str()), "{}", instrument.id);
        assert_eq!(instrument.on, instrument.id != "mpi");
        assert!(!instrument.licensed || instrument.mode != Mode::Full);
    }
    assert_eq!(library.version("katz", "0.9.0"), None);
    assert_eq!(library.get("moca"), None);
}

#[test]
fn what_is_shown_can_be_read_back() {
    for instrument in Library::shipped().all() {
        let shown = serde_json::to_string(instrument).unwrap();
        assert_eq!(&load(&shown).unwrap(), instrument);
        assert_eq!(&serde_json::from_str::<Instrument>(&shown).unwrap(), instrument);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        for key in ["id", "version", "title", "citation", "licence", "mode", "inputs", "items", "bands", "filledBy"] {
            assert!(!shown[key].is_null(), "{}: {key}", instrument.id);
        }
    }
}

#[test]
fn the_newest_version_is_offered_and_the_old_one_stays() {
    let renumbered = |version: &str| {
        let mut katz = serde_json::to_value(Library::shipped().get("katz").unwrap()).unwrap();
        katz["version"] = json!(version);
        load(&katz.to_string()).unwrap()
    };
    let library = Library::of([renumbered("1.10.0"), renumbered("1.9.0"), renumbered("1.2.3")]);
    assert_eq!(library.get("katz").unwrap().version, "1.10.0");
    assert_eq!(library.all().count(), 1);
    assert_eq!(library.version("katz", "1.9.0").unwrap().version, "1.9.0");
    for version in ["1", "1.0", "1.0.0.0", "1.0.x", "", "1.-1.0"] {
        let mut katz = serde_json::to_value(Library::shipped().get("katz").unwrap()).unwrap();
        katz["version"] = json!(version);
        assert!(load(&katz.to_string()).is_err(), "{version}");
    }
}

/// One change of a shipped definition, and what is said of it.
#[test]
fn a_definition_that_contradicts_itself_is_refused() {
    type Change = fn(&mut Value);
    let cases: [(&str, &str, Change); 36] = [
        ("katz", "asked twice", |katz| katz["items"][1]["id"] = json!("bagno")),
        ("katz", "counted twice", |katz| katz["scores"][1]["id"] = json!("totale")),
        ("katz", "an option twice", |katz| katz["items"][0]["options"][1]["code"] = json!("autonomo")),
        ("katz", "no such score", |katz| katz["main"] = json!("somma")),
        ("katz", "not asked", |katz| katz["scores"][0]["rule"]["sum"]["items"][0] = json!("ballare")),
        ("katz", "or twice", |katz| katz["scores"][0]["rule"]["sum"]["items"][0] = json!("wc")),
        ("katz", "points below zero", |katz| katz["items"][0]["options"][1]["points"] = json!(-1)),
        ("katz", "is in 0 bands", |katz| katz["scores"][0]["bands"][1]["from"] = json!(4)),
        ("katz", "is in 2 bands", |katz| katz["scores"][0]["bands"][1]["from"] = json!(2)),
        ("katz", "from the least to the most", |katz| katz["scores"][0]["bands"][2]["to"] = json!(7)),
        ("katz", "bands need codes of their own", |katz| katz["scores"][0]["bands"][1]["code"] = json!("grave")),
        ("katz", "it goes from", |katz| katz["items"][0]["options"][0]["points"] = json!(2)),
        ("katz", "not those of the main score", |katz| katz["bands"] = json!([])),
        ("katz", "at least two", |katz| {
            katz["items"][0]["options"] = json!([{"code": "a", "label": "A", "points": 1}])
        }),
        ("katz", "cannot be used", |katz| katz["items"][0]["options"][0]["code"] = json!("na")),
        ("katz", "without words", |katz| katz["items"][0]["label"] = json!(" ")),
        ("katz", "a class without its band", |katz| katz["scores"][1]["rule"]["class"]["otherwise"] = json!("H")),
        ("katz", "does not read", |katz| {
            katz["scores"][1]["rule"]["class"]["profiles"][2]["among"] = json!(["volare"])
        }),
        ("katz", "needs what is not required", |katz| katz["items"][0]["required"] = json!(false)),
        ("katz", "only a sum, without bands", |katz| katz["items"][0]["notApplicable"] = json!("Mai")),
        ("katz", "only a scale can be reversed", |katz| katz["items"][0]["reversed"] = json!(true)),
        ("katz", "no such scale", |katz| katz["items"][0]["scale"] = json!("x")),
        ("katz", "unknown field", |katz| katz["colour"] = json!("red")),
        ("katz", "four decimals", |katz| katz["items"][0]["options"][0]["points"] = json!(0.00001)),
        ("brass", "exclusive code", |brass| brass["items"][2]["exclusive"] = json!("nessuna")),
        ("brass", "not one option fits", |brass| brass["items"][0]["options"][1]["from"] = json!(57)),
        ("brass", "a source goes with ranges", |brass| brass["items"][0]["source"] = json!(null)),
        ("mpi", "not in one cut", |mpi| mpi["items"][0]["cuts"][0]["from"] = json!(6)),
        ("mpi", "limits that no number can keep", |mpi| mpi["items"][0]["step"] = json!(4)),
        ("mpi", "too many values", |mpi| {
            for item in [4, 5] {
                mpi["items"][item]["step"] = json!(0.001);
                mpi["items"][item]["cuts"] = json!([]);
            }
            mpi["items"][6] = mpi["items"][4].clone();
            mpi["items"][6]["id"] = json!("exton_smith");
        }),
        ("brass", "too many values", |brass| {
            let many = (0..40)
                .map(|n| json!({"code": format!("c{n}"), "label": "Voce", "points": 1.0 + f64::from(n * n) / 1000.0}));
            brass["items"][2]["options"] = many.collect();
            brass["items"][2]["exclusive"] = json!(null);
        }),
        ("mpi", "no such alternative", |mpi| mpi["alternatives"][0][1] = json!("moca")),
        ("mpi", "divided by zero", |mpi| mpi["scores"][0]["rule"]["sum"]["divideBy"] = json!(0)),
        ("mpi", "derived and not asked", |mpi| mpi["derive"][0]["scores"] = json!({"x": "totale"})),
        ("spmsq", "every option of a required input", |s| {
            s["scores"][1]["rule"]["adjust"]["by"] = json!({"elementare": -1})
        }),
        ("spmsq", "does not stand before it", |s| s["scores"][1]["rule"]["adjust"]["of"] = json!("corretto")),
    ];
    for (id, said, change) in cases {
        let mut definition = serde_json::to_value(Library::shipped().get(id).unwrap()).unwrap();
        if !said.contains("of the main") {
            definition.as_object_mut().unwrap().remove("bands");
        }
        change(&mut definition);
        match load(&definition.to_string()) {
            Ok(_) => panic!("{id}: «{said}» was not noticed"),
            Err(error) => assert!(error.to_string().contains(said), "«{said}» expected: {error}"),
        }
    }
    for text in ["", "{}", "[]", "null", "{\"id\":\"x\"}", "\u{0}"] {
        assert!(matches!(load(text), Err(DefinitionError::Shape(_))), "{text}");
    }
}

#[test]
fn what_is_derived_exists_where_it_comes_from() {
    let library = Library::shipped();
    for target in library.all() {
        for derivation in &target.derive {
            let source = library.get(&derivation.from).unwrap();
            for (item, from) in &derivation.items {
                let (item, from) = (target.item(item).unwrap(), source.item(from).unwrap());
                assert_eq!((&item.options, &item.codes), (&from.options, &from.codes), "{}", item.id);
            }
            for (item, from) in &derivation.scores {
                let (item, from) = (target.item(item).unwrap(), source.score(from).unwrap());
                assert_eq!((item.min, item.max), (Some(from.min), Some(from.max)), "{}", item.id);
            }
        }
        assert_eq!(derive(target, target, &Default::default()), None);
    }
}

/// Words that people read: no straight apostrophes, no spaces around, sentences that end.
#[test]
fn words_are_written_with_care() {
    for instrument in Library::shipped().all() {
        let mut words =
            vec![&instrument.title, &instrument.short, &instrument.citation, &instrument.licence, &instrument.note];
        words.push(&instrument.filled_by);
        for item in &instrument.items {
            words.extend([&item.label, &item.help, &item.section]);
            words.extend(item.options.iter().map(|option| &option.label));
            assert!(item.help.is_empty() || item.help.ends_with('.'), "{}: {}", instrument.id, item.help);
            assert!(item.kind == ItemKind::Number || item.options.len() <= 12);
        }
        words.extend(instrument.scores.iter().flat_map(|score| score.bands.iter().map(|band| &band.label)));
        for text in words {
            assert_eq!(text.trim(), text, "{}", instrument.id);
            assert!(
                !text.contains(['\'', '"', '`']) && !text.contains("  ") && !text.contains("E'"),
                "{}: {text}",
                instrument.id
            );
        }
        for ended in [&instrument.citation, &instrument.licence] {
            assert!(ended.ends_with('.'), "{}: {ended}", instrument.id);
        }
        assert!(instrument.note.is_empty() || instrument.note.ends_with('.'), "{}", instrument.id);
    }
}

/// Only codes that were verified are written (dominio.md §1.17): anything else is invented until someone checks it.
#[test]
fn only_verified_codes_are_written() {
    let verified: BTreeSet<&str> = [
        "96761-2",
        "83184-2",
        "83181-8",
        "96767-9",
        "83182-6",
        "96759-6",
        "96760-4",
        "83183-4",
        "83185-9",
        "83186-7",
        "96758-8",
        "273302005",
        "273531005",
        "48545-8",
        "48544-1",
        "48512-8",
        "48513-6",
        "48514-4",
        "48515-1",
        "48518-5",
        "48519-3",
        "48520-1",
        "48521-9",
        "48523-5",
        "48525-0",
        "48526-8",
        "48528-4",
        "48532-6",
        "48533-4",
        "48534-2",
        "38227-5",
        "75243-6",
    ]
    .into();
    let mut written = BTreeSet::new();
    for instrument in Library::shipped().all() {
        for coding in instrument.codes.iter().chain(instrument.items.iter().flat_map(|item| &item.codes)) {
            let system = if coding.code.contains('-') { "http://loinc.org" } else { "http://snomed.info/sct" };
            assert_eq!(coding.system, system);
            written.insert(coding.code.as_str());
        }
    }
    assert_eq!(written, verified);
}

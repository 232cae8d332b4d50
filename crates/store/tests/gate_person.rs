//! Files: versions of fields, merges and their undo, the timeline.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::civil::date;
use poliedro_domain::{
    id::{FactId, PersonId, RelationId},
    intake::IntakeFact,
    permission::{Op, Purpose},
    person::{Contact, Field, PersonFact, duplicate::Candidate},
};
use poliedro_store::{Archive, Expected, Noun, PersonFile, StoreError, TimelineItem, Told, projection_digest};
use uuid::Uuid;

fn open(archive: &mut Archive, person: PersonId) -> PersonFile {
    archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, Some(person), |reader| {
            reader.person(person)
        })
        .unwrap()
}

fn timeline(archive: &mut Archive, person: PersonId, offset: u32, limit: u32) -> Vec<TimelineItem> {
    archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonRead, Purpose::Care, None, |reader| {
            reader.timeline(person, offset, limit)
        })
        .unwrap()
}

fn set(
    archive: &mut Archive,
    person: PersonId,
    pairs: &[(Field, &str)],
    expected: &Expected,
) -> Result<Option<FactId>, StoreError> {
    let fields = fields(pairs);
    archive
        .change(&anna(), now(), Op::PersonChange, |change| {
            change.append_person_checked(person, now(), fields, expected)
        })
        .map(|changed| changed.value)
}

#[test]
fn two_people_editing_one_field_never_overwrite_each_other() {
    let mut archive = archive();
    let person = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Phone, "0373 80000")]);
    let seen: Expected = open(&mut archive, person).state.fields.iter().map(|(f, v)| (*f, Some(v.version))).collect();
    set(&mut archive, person, &[(Field::Phone, "0373 81111")], &seen).unwrap().unwrap();

    let conflict = set(&mut archive, person, &[(Field::Phone, "0373 82222")], &seen).unwrap_err();
    assert!(conflict.to_string().contains("«Telefono»") && conflict.to_string().contains("0373 81111"));
    let StoreError::Conflict { field, present, .. } = conflict else { panic!("{conflict:?}") };
    assert_eq!((field, present.as_deref()), ("phone", Some("0373 81111")));
    assert_eq!(open(&mut archive, person).state.get(Field::Phone), Some("0373 81111"));

    // Another field of the same old page does not clash, and the same value twice is no change.
    assert!(set(&mut archive, person, &[(Field::Email, "a@b.it")], &seen).unwrap().is_some());
    assert_eq!(set(&mut archive, person, &[(Field::Phone, "0373 81111")], &seen).unwrap(), None);
    // A field that someone filled in the meantime clashes with a page on which it was empty.
    let clash = set(&mut archive, person, &[(Field::Email, "c@d.it")], &seen);
    assert!(matches!(clash, Err(StoreError::Conflict { field: "email", .. })));
}

#[test]
fn nothing_is_appended_to_a_file_that_is_not_there() {
    let mut archive = archive();
    let nobody = PersonId::from_uuid(Uuid::from_u128(5));
    let fact = PersonFact::FieldsSet { fields: fields(&[(Field::Phone, "1")]) };
    let refused = archive.change(&anna(), now(), Op::PersonChange, |change| change.append_person(nobody, now(), fact));
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Person))));
    let refused = archive.change(&anna(), now(), Op::IntakeRegister, |change| {
        let intake = change.new_pathway()?;
        change.append_intake(intake, nobody, now(), requested("x", None))
    });
    assert!(matches!(refused, Err(StoreError::NotFound(Noun::Person))));
    let person = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let twice = archive.change(&anna(), now(), Op::PersonRegister, |change| {
        change.append_person(person, now(), registered(&[(Field::Surname, "Bianchi")]))
    });
    assert!(matches!(twice, Err(StoreError::Rule(_))));
}

struct Merged {
    archive: Archive,
    kept: PersonId,
    dropped: PersonId,
    merge: FactId,
}

fn merged() -> Merged {
    let mut archive = archive();
    let kept = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria"), (Field::Residence, "D142")]);
    let dropped = register(
        &mut archive,
        &[
            (Field::Surname, "Rosi"),
            (Field::Name, "Mariuccia"),
            (Field::Phone, "338 7654321"),
            (Field::Residence, "L539"),
        ],
    );
    intake(&mut archive, dropped, vec![(at("2026-10-01T08:00:00Z"), requested("Spesa a domicilio", None))]);
    let merge = tell(&mut archive, dropped, PersonFact::MergedInto { into: kept, reason: "Stessa persona".into() });
    Merged { archive, kept, dropped, merge }
}

#[test]
fn a_merged_file_leads_to_the_kept_one_by_everything_written_on_it() {
    let Merged { mut archive, kept, dropped, .. } = merged();
    for query in ["rosi mariuccia", "mariuccia", "338 765", "4321", "rossi maria"] {
        let found = find(&mut archive, query);
        assert_eq!(found.hits.len(), 1, "{query}");
        assert_eq!(
            (found.hits[0].person.id, found.hits[0].merged, found.hits[0].open_intakes),
            (kept, true, 1),
            "{query}"
        );
    }
    let why = |archive: &mut Archive, query: &str| find(archive, query).hits[0].why.sentence();
    assert_eq!(why(&mut archive, "mariuccia").as_deref(), Some("fascicolo unito: Rosi Mariuccia"));
    assert_eq!(why(&mut archive, "338 765").as_deref(), Some("telefono 3387654321"));
    let file = open(&mut archive, dropped);
    assert_eq!((file.row.id, file.merged.len(), file.merged[0].0), (kept, 1, dropped));
    assert_eq!((file.state.get(Field::Phone), file.merged[0].1.get(Field::Phone)), (None, Some("338 7654321")));
    assert_eq!((file.pathways.len(), file.pathways[0].person), (1, dropped));
    assert_eq!((file.merges.len(), file.merges[0].dropped_name.as_str()), (1, "Rosi Mariuccia"));
    assert_eq!(count(&archive, "SELECT count(*) FROM intake WHERE comune = 'D142'"), 1);
}

#[test]
fn undoing_a_merge_restores_both_files() {
    let Merged { mut archive, kept, dropped, merge } = merged();
    tell(&mut archive, dropped, PersonFact::Unmerged { merge, reason: "Sono due sorelle".into() });
    assert_eq!(find(&mut archive, "mariuccia").hits[0].person.id, dropped);
    assert!(!find(&mut archive, "rossi maria").hits[0].merged);
    assert_eq!(open(&mut archive, kept).pathways.len(), 0);
    assert_eq!(open(&mut archive, dropped).pathways.len(), 1);
    assert_eq!(count(&archive, "SELECT count(*) FROM intake WHERE comune = 'L539'"), 1);
    let again = archive.change(&anna(), now(), Op::PersonMerge, |change| {
        change.append_person(dropped, now(), PersonFact::Unmerged { merge, reason: String::new() })
    });
    assert!(matches!(again, Err(StoreError::Rule(_))));
}

#[test]
fn chains_of_merges_have_one_root_and_rings_are_refused() {
    let mut archive = archive();
    let files: Vec<_> =
        ["A", "B", "C", "D"].iter().map(|name| register(&mut archive, &[(Field::Surname, name)])).collect();
    let into = |into: PersonId| PersonFact::MergedInto { into, reason: String::new() };
    let root = |archive: &mut Archive, person| open(archive, person).row.id;
    tell(&mut archive, files[0], into(files[1]));
    tell(&mut archive, files[2], into(files[0]));
    let middle = tell(&mut archive, files[1], into(files[3]));
    for file in &files {
        assert_eq!(root(&mut archive, *file), files[3]);
    }
    let ring =
        archive.change(&anna(), now(), Op::PersonMerge, |change| change.append_person(files[3], now(), into(files[2])));
    assert!(matches!(ring, Err(StoreError::Rule(_))));
    tell(&mut archive, files[1], PersonFact::Unmerged { merge: middle, reason: String::new() });
    for file in &files[..3] {
        assert_eq!(root(&mut archive, *file), files[1]);
    }
    assert_eq!(root(&mut archive, files[3]), files[3]);
    let before = projection_digest(archive.connection()).unwrap();
    archive.change(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}

#[test]
fn the_timeline_tells_files_and_pathways_newest_first() {
    let Merged { mut archive, kept, dropped, .. } = merged();
    let access = intake(&mut archive, kept, vec![(at("2026-11-01T08:00:00Z"), requested("Pasti", None))]);
    let facts = vec![(at("2026-11-02T08:00:00Z"), assessed(true))];
    let change = archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            change.append_intake_all(access, dropped, facts)
        })
        .unwrap();
    let undo = IntakeFact::Voided { fact: change.value[0], reason: "Errore".into() };
    archive
        .change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
            change.append_intake(access, kept, now(), undo)
        })
        .unwrap();
    let all = timeline(&mut archive, kept, 0, 50);
    assert_eq!(all.len(), 7);
    let moments: Vec<_> = all.iter().map(TimelineItem::happened_at).collect();
    assert!(moments.is_sorted_by(|a, b| a >= b));
    let voided: Vec<_> = all.iter().filter(|item| item.voided).map(TimelineItem::id).collect();
    assert_eq!(voided, change.value);
    assert!(all.iter().any(|item| matches!(&item.fact, Told::Person(fact) if fact.subject.person() == dropped)));
    let paged: Vec<_> = (0..4).flat_map(|page| timeline(&mut archive, kept, page * 2, 2)).collect();
    assert_eq!(paged, all);
}

#[test]
fn contacts_are_found_by_their_telephone_until_removed() {
    let mut archive = archive();
    let person = register(&mut archive, &[(Field::Surname, "Bianchi")]);
    let id = RelationId::from_uuid(Uuid::from_u128(3));
    let contact = Contact {
        full_name: "Lucia".into(),
        role: "figlia".into(),
        phone: "+39 347 000.1122".into(),
        ..Default::default()
    };
    tell(&mut archive, person, PersonFact::ContactSet { id, contact });
    let why = find(&mut archive, "347 0001").hits[0].why.sentence();
    assert_eq!(why.as_deref(), Some("telefono di un contatto 3470001122"));
    assert_eq!(find(&mut archive, "bianchi 1122").hits.len(), 1);
    tell(&mut archive, person, PersonFact::RelationRemoved { id, reason: "Errore".into() });
    assert!(find(&mut archive, "347 0001").hits.is_empty());
    assert_eq!(count(&archive, "SELECT count(*) FROM person_relation"), 0);
}

#[test]
fn probable_duplicates_are_found_before_registering() {
    let mut archive = archive();
    let known = register(
        &mut archive,
        &[
            (Field::Surname, "Rossi"),
            (Field::Name, "Maria"),
            (Field::BirthDate, "1938-08-15"),
            (Field::CodeKind, "cf"),
            (Field::Code, "RSSMRA38M55D142R"),
            (Field::Phone, "0373 80000"),
        ],
    );
    register(&mut archive, &[(Field::Surname, "Rossi"), (Field::Name, "Maria"), (Field::BirthDate, "1951-02-03")]);
    let base = Candidate { surname: "Rossi".into(), name: "Maria".into(), ..Candidate::default() };
    let born = Some(date(1938, 8, 15));
    let likely = |archive: &mut Archive, of: Candidate| {
        archive
            .read::<_, StoreError>(&anna(), now(), Op::PersonSearch, Purpose::Identity, None, |reader| {
                reader.duplicates(&of, None, 10)
            })
            .unwrap()
    };
    for of in [
        Candidate {
            code: Some("RSSMRAPUMRRDMQNZ".into()),
            surname: "Altri".into(),
            name: String::new(),
            ..Candidate::default()
        },
        Candidate { birth_date: born, ..base.clone() },
        Candidate { surname: "Maria".into(), name: "Rossi".into(), birth_date: born, ..Candidate::default() },
        Candidate { surname: "Rosssi".into(), birth_date: born, ..base.clone() },
        Candidate { phones: vec!["+39 0373/80000".into()], ..base.clone() },
    ] {
        let found = likely(&mut archive, of.clone());
        assert_eq!(found.first().map(|one| one.person.id), Some(known), "{of:?}");
        assert!(!found[0].likeness.reasons.is_empty());
    }
    assert!(likely(&mut archive, Candidate { birth_date: Some(date(1960, 1, 1)), ..base.clone() }).is_empty());
    let own = archive
        .read::<_, StoreError>(&anna(), now(), Op::PersonSearch, Purpose::Identity, None, |reader| {
            reader.duplicates(&Candidate { birth_date: born, ..base }, Some(known), 10)
        })
        .unwrap();
    assert!(own.is_empty());
}

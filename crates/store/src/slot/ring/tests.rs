//! The whole of `keys.json`: read back, authentic, or refused.

use super::*;
use crate::{key::KdfPolicy, slot::Holder};
use proptest::prelude::*;

fn ring() -> (KeyRing, Dek) {
    let (archive_id, dek) = (Uuid::now_v7(), Dek::random().unwrap());
    let holder = Holder {
        id: SlotId::new(),
        kind: SlotKind::Operator,
        operator_id: Some(OperatorId::from_uuid(Uuid::now_v7())),
        label: "Anna Bianchi".into(),
        made_at: Timestamp::UNIX_EPOCH,
    };
    let body = Body {
        archive_id,
        name: "Distretto di prova".into(),
        example: true,
        created_at: Timestamp::UNIX_EPOCH,
        generation: 1,
        salt: Hex::new([7; 16]),
        slots: vec![Slot::make(archive_id, holder, b"secret", KdfPolicy::for_tests(), &dek).unwrap()],
        former_signers: Vec::new(),
        anchor: Some(Anchor { seq: 3, hash: Hex::new([9; 32]) }),
        rotation: None,
    };
    (KeyRing::authenticate(body, &dek, None).unwrap(), dek)
}

#[test]
fn written_read_and_authentic() {
    let (ring, dek) = ring();
    let back = KeyRing::from_json(&ring.to_json().unwrap()).unwrap();
    assert_eq!(back, ring);
    assert!(back.is_authentic(&dek));
    assert!(!back.is_authentic(&Dek::random().unwrap()));
    assert!(!back.is_authentic_pending(&dek));
}

#[test]
fn whatever_is_changed_is_no_longer_authentic() {
    let (ring, dek) = ring();
    type Change = fn(&mut Body);
    let changes: [Change; 7] = [
        |b| b.name.push('x'),
        |b| b.example = false,
        |b| b.anchor = None,
        |b| b.generation = 2,
        |b| b.slots[0].label = "Altro".into(),
        |b| b.slots[0].x25519 = Hex::new([1; 32]),
        |b| b.slots.clear(),
    ];
    for change in changes {
        let mut forged = ring.clone();
        change(&mut forged.body);
        assert!(!forged.is_authentic(&dek));
    }
}

#[test]
fn later_formats_and_unknown_fields_are_told_apart() {
    let (ring, _) = ring();
    let json = String::from_utf8(ring.to_json().unwrap()).unwrap();
    let newer = json.replace("poliedro keys 1", "poliedro keys 7").replace("\"body\"", "\"corpo\"");
    assert_eq!(KeyRing::from_json(newer.as_bytes()), Err(NotARing::Newer(7)));
    let extra = json.replacen("\"example\"", "\"extra\": 1, \"example\"", 1);
    assert_eq!(KeyRing::from_json(extra.as_bytes()), Err(NotARing::Unreadable));
    let twice = json.replacen("\"slots\": [", "\"slots\": [], \"slots\": [", 1);
    assert_eq!(KeyRing::from_json(twice.as_bytes()), Err(NotARing::Unreadable));
}

#[test]
fn the_released_shape_is_frozen() {
    let (ring, _) = ring();
    let json: serde_json::Value = serde_json::from_slice(&ring.to_json().unwrap()).unwrap();
    let body: Vec<&str> = json["body"].as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "archive_id",
        "name",
        "example",
        "created_at",
        "generation",
        "salt",
        "slots",
        "former_signers",
        "anchor",
        "rotation",
    ];
    expected.sort_unstable();
    let mut body = body;
    body.sort_unstable();
    assert_eq!(body, expected);
    let mut slot: Vec<&str> = json["body"]["slots"][0].as_object().unwrap().keys().map(String::as_str).collect();
    slot.sort_unstable();
    assert_eq!(
        slot,
        ["dek", "ed25519", "id", "kdf", "kind", "label", "made_at", "operator_id", "pending", "seed", "x25519"]
    );
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = KeyRing::from_json(&bytes);
    }

    #[test]
    fn no_mutation_of_a_real_file_panics_or_stays_authentic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let (ring, dek) = ring();
        let json = ring.to_json().unwrap();
        let mut changed = json.clone();
        let at = at.index(changed.len());
        changed[at] = byte;
        if let Ok(back) = KeyRing::from_json(&changed) {
            prop_assert!(back == ring || !back.is_authentic(&dek));
        }
        let cut = cut.index(json.len() - 1);
        prop_assert!(KeyRing::from_json(&json[..cut]).is_err());
    }
}

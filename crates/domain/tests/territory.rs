//! The 48 comuni agree with what is published of them and with the table of birthplaces.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use poliedro_domain::place;
use poliedro_domain::territory::{SubAmbito, comune, comuni};

#[test]
fn there_are_48_comuni_with_the_published_totals() {
    let all = comuni();
    assert_eq!(all.len(), 48);
    let total =
        |year| -> u32 { all.iter().flat_map(|c| &c.population).filter(|p| p.year == year).map(|p| p.residents).sum() };
    assert_eq!(total(2011), 161_155);
    assert_eq!(total(2021), 159_946);
    assert!(all.iter().all(|c| c.residents_2021() > 0));
    assert!(all.iter().all(|c| c.istat.starts_with("019") && c.istat.len() == 6));
    assert!(all.iter().all(|c| c.cap.len() == 5 && c.cap.starts_with("260")));
}

#[test]
fn each_has_the_name_and_code_of_the_national_table() {
    for comune in comuni() {
        let place = place::lookup(comune.belfiore).unwrap();
        assert_eq!(place.name(), comune.name);
        assert_eq!(place.province(), "CR");
        assert_eq!(place.until(), None);
    }
}

#[test]
fn the_hypothesis_has_the_sizes_it_was_drawn_from() {
    let size =
        |sub: SubAmbito| -> u32 { comuni().iter().filter(|c| c.sub_ambito == sub).map(|c| c.residents_2021()).sum() };
    let sizes: Vec<u32> = SubAmbito::ALL.into_iter().map(size).collect();
    assert_eq!(sizes, [16_285, 23_484, 34_242, 35_386, 26_908, 23_641]);
    assert_eq!(comuni().iter().filter(|c| c.certain).count(), 6);
}

#[test]
fn a_sub_ambito_is_named_after_its_seat() {
    for sub in SubAmbito::ALL {
        let seat = comune(sub.seat().unwrap()).unwrap();
        assert!(seat.certain);
        assert_eq!(seat.sub_ambito, sub);
        assert_eq!(SubAmbito::from_code(sub.code()), Some(sub));
        assert_eq!(serde_json::to_value(sub).unwrap(), serde_json::Value::from(sub.code()));
    }
}

//! Every kind of document, word for word: its samples through its template, laid out, printed, and read back by another program.
//!
//! `cargo nextest run -p poliedro-app --test documents KIND` tries one kind; with `POLIEDRO_WRITE=1` it writes the text that is expected
//! (`tests/golden/documents/KIND.SAMPLE.txt`). The file is left in `target/documents/app/KIND.SAMPLE.pdf`, to be looked at and checked,
//! and what it is made of, block by block, beside it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod sheets;

use sheets::*;
use std::collections::BTreeSet;

macro_rules! kinds {
    ($($kind:ident),+ $(,)?) => {
        /// Every kind, as tested here.
        const TESTED: &[&str] = &[$(stringify!($kind)),+];
        $(#[test] fn $kind() { word_for_word(stringify!($kind)); })+
    };
}

kinds!(
    intake,
    orientation,
    referral,
    vmd,
    minutes,
    minutes_case,
    addendum,
    gp_letter,
    plan,
    temporary_plan,
    application,
    application_outcome,
    unit_sheet,
    discharge_referral,
    discharge_plan,
    home_plan,
    takeover,
    person_copy,
    recovery,
    report,
);

fn word_for_word(kind: &str) {
    for sample in SAMPLES {
        let sheet = Sheet::of(kind, sample);
        sheet.leave_blocks();
        sheet.is_whole();
        sheet.reads_as_expected();
    }
}

#[test]
fn every_kind_of_the_folder_is_tested() {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let found: BTreeSet<String> = files.filter_map(|name| name.split('.').next().map(str::to_owned)).collect();
    let tested: BTreeSet<String> = TESTED.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(found, tested);
}

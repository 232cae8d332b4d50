//! What there is to count in a window.

use crate::CallError;
use poliedro_domain::{
    figure::{Access, Accesses, Assessment, Assessments, Beds, Discharge, Discharges, Temporary, Window},
    waiting::Spell,
};
use poliedro_store::Reader;

/// What there is to count in a window.
pub(super) struct Counted {
    pub(super) window: Window,
    accesses: Vec<Access>,
    assessments: Vec<Assessment>,
    discharges: Vec<Discharge>,
    pub(super) temporary: Vec<Temporary>,
    pub(super) beds: Beds,
}

impl Counted {
    /// One question for each table; the waits for an RSA were read once, for every window.
    pub(super) fn read(reader: &Reader<'_>, window: Window, waits: &[Spell]) -> Result<Self, CallError> {
        Ok(Self {
            accesses: reader.counted_accesses(&window)?,
            assessments: reader.counted_assessments(&window)?,
            discharges: reader.counted_discharges(&window)?,
            temporary: reader.counted_temporary_plans(&window)?,
            beds: Beds::of(waits, &window),
            window,
        })
    }

    pub(super) fn accesses(&self) -> Accesses {
        Accesses::of(&self.accesses, self.window)
    }

    pub(super) fn assessments(&self) -> Assessments<'_> {
        Assessments::of(&self.assessments, self.window)
    }

    pub(super) fn discharges(&self) -> Discharges<'_> {
        Discharges::of(&self.discharges, self.window)
    }
}

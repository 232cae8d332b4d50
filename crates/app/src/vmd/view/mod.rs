//! What the interface sees of assessments.

mod form;
mod list;
mod page;
mod round;
mod sheet;
mod visit;

pub use crate::intake::view::StageCount;
pub use form::{AssessorForm, DomainNoteForm, PlannedVisitForm, SynthesisForm, VisitSheet, VmdRequestForm};
pub use list::{AreaRow, ClockView, VmdFilter, VmdList, VmdOpened, VmdRow};
pub use page::{AreaView, DecidedView, DomainView, PlanRef, PlannedVisitView, VisitedView, VmdPage};
pub use round::{Round, RoundComune, RoundDay, RoundStop, StopKind};
pub use sheet::{
    FieldValue, FieldValues, RowValue, SheetColumn, SheetDefinition, SheetField, SheetMissing, SheetOption,
    SheetSection,
};
pub use visit::{OrphanVisit, VisitForm, VisitKept, VisitLine, VisitPage};

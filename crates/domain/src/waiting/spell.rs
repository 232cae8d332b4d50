//! One wait.

use crate::application::Exit;
use jiff::civil::Date;

/// One wait, of an application (from its first entry in a list) or of its place in the list of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// First day in the list.
    pub entered: Date,
    /// When and how it ended; `None` while it lasts.
    pub left: Option<(Date, Exit)>,
    /// Suspensions, each from its first day to the day it was over; `None` while it lasts. In order, without overlaps.
    pub suspended: Vec<(Date, Option<Date>)>,
}

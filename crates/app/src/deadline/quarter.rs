//! How many terms entered their last quarter, for the shell to tell: a count, nothing of anybody.

use crate::Desk;
use jiff::{SignedDuration, Timestamp};
use poliedro_domain::permission::Op;

/// How often it is asked at most.
const PAUSE: SignedDuration = SignedDuration::from_secs(60);

impl Desk {
    /// How many terms entered their last quarter since this was last asked; `None` when none did, less than a minute went by, nothing is
    /// open, or whoever is in does not see the work that is due. What entered it while the archive was locked is told once it is open again.
    pub(crate) fn quarter(&mut self, now: Timestamp) -> Option<u32> {
        let open = self.open.as_ref().filter(|open| open.session.allowed.allow(Op::TodayList))?;
        // The first time there is nothing to compare with; after the clock was set back, neither.
        let Some(since) = self.quarter_asked.filter(|since| *since <= now) else {
            self.quarter_asked = Some(now);
            return None;
        };
        if now.duration_since(since) < PAUSE {
            return None;
        }
        // A disk that does not answer is asked again.
        let entered = poliedro_store::entering_quarter(open.archive.connection(), since, now).ok()?;
        self.quarter_asked = Some(now);
        (entered > 0).then_some(entered)
    }
}

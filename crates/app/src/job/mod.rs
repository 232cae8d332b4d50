//! How far a long command is, and the way to stop it: asked and answered while the command holds the desk.

pub mod cancel;
pub mod progress;

use crate::CallError;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};

/// A long command under way, seen from outside. Numbers are only told: nothing is decided by them.
#[derive(Debug, Default)]
pub struct Job {
    running: AtomicBool,
    cancelled: AtomicBool,
    done: AtomicU32,
    total: AtomicU32,
}

impl Job {
    /// A command of `total` steps begins; it is over when the guard is dropped.
    pub(crate) fn begin(&self, total: u32) -> Running<'_> {
        self.cancelled.store(false, Relaxed);
        self.done.store(0, Relaxed);
        self.total.store(total, Relaxed);
        self.running.store(true, Relaxed);
        Running(self)
    }
}

/// The command under way.
pub(crate) struct Running<'a>(&'a Job);

impl Running<'_> {
    /// There turn out to be this many steps.
    pub(crate) fn of(&self, total: u32) -> &Self {
        self.0.total.store(total, Relaxed);
        self
    }

    /// This many steps are done.
    ///
    /// # Errors
    /// When it was asked to stop: whoever works gives up, and nothing is left behind.
    pub(crate) fn at(&self, done: u32) -> Result<(), CallError> {
        self.0.done.store(done, Relaxed);
        if self.0.cancelled.load(Relaxed) {
            let message = "L’operazione è stata interrotta: non è stato salvato nulla.";
            return Err(CallError::new(crate::ErrorCode::Cancelled, message));
        }
        Ok(())
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.running.store(false, Relaxed);
    }
}

//! What time it is for the window: the machine's time, or what a journey says.

use std::sync::Arc;

use poliedro_app::Clock;

/// The clock that everything behind the window reads.
pub(crate) fn of_this_window() -> Arc<dyn Clock> {
    #[cfg(not(feature = "e2e"))]
    return Arc::new(poliedro_app::SystemClock);
    #[cfg(feature = "e2e")]
    return Arc::new(told::ToldClock::new());
}

#[cfg(any(feature = "e2e", test))]
mod told {
    use std::path::PathBuf;

    use jiff::Timestamp;
    use poliedro_app::{Clock, SystemClock};

    /// What a journey says: the moment (RFC 3339) written in the file that `POLIEDRO_CLOCK` names, read anew at every
    /// question. No file, or nothing in it that can be read, means the machine's time.
    pub(crate) struct ToldClock {
        file: Option<PathBuf>,
    }

    impl ToldClock {
        #[cfg(feature = "e2e")]
        pub(crate) fn new() -> Self {
            Self { file: std::env::var_os("POLIEDRO_CLOCK").map(PathBuf::from) }
        }

        fn told(&self) -> Option<Timestamp> {
            std::fs::read_to_string(self.file.as_ref()?).ok()?.trim().parse().ok()
        }
    }

    impl Clock for ToldClock {
        fn now(&self) -> Timestamp {
            self.told().unwrap_or_else(|| SystemClock.now())
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_clock_stands_where_the_file_says_and_otherwise_is_the_machine_s() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("orologio");
            let clock = ToldClock { file: Some(file.clone()) };
            let machine = |moment: Timestamp| SystemClock.now().duration_since(moment).as_secs().abs() < 60;

            assert!(machine(clock.now()), "no file");
            std::fs::write(&file, "2026-03-29T01:30:00+01:00\n").unwrap();
            assert_eq!(clock.now().to_string(), "2026-03-29T00:30:00Z");
            assert_eq!(clock.now().to_string(), "2026-03-29T00:30:00Z");
            std::fs::write(&file, "2026-10-25T02:30:00+01:00").unwrap();
            assert_eq!(clock.now().to_string(), "2026-10-25T01:30:00Z");
            for broken in ["", "domani", "2026-03-29T01:30:00"] {
                std::fs::write(&file, broken).unwrap();
                assert!(machine(clock.now()), "{broken:?}");
            }
            assert!(machine(ToldClock { file: None }.now()), "not told where");
        }
    }
}

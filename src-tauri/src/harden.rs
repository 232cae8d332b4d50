//! What the process refuses to leave behind.

use std::io;

/// Keeps the memory of this process and of the webview's processes out of core files.
///
/// The limit is inherited by the webview's processes, which hold decrypted pages; the dumpable flag also keeps other
/// processes of the same account from reading our memory.
///
/// # Errors
/// When the system refuses: the window then does not open, because a crash would write names to disk.
#[cfg(target_os = "linux")]
pub(crate) fn refuse_core_dumps() -> io::Result<()> {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}

/// Elsewhere crash dumps are a setting of the system; the installation notes say which.
#[cfg(not(target_os = "linux"))]
pub(crate) fn refuse_core_dumps() -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    #[test]
    fn no_core_file_and_no_reader_of_our_memory() {
        super::refuse_core_dumps().unwrap();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
        assert!(matches!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable));
    }
}

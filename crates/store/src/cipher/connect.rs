//! Connections to SQLCipher, each set up the same way before anyone sees it.

use super::{APPLICATION_ID, ArchiveFault, PLAIN_HEADER, first_bytes};
use crate::{
    key::{Secret32, secret_hex},
    vault::durable::beside,
};
use rusqlite::{
    Connection, OpenFlags,
    hooks::{AuthAction, AuthContext, Authorization},
};
use std::{io, path::Path, time::Duration};
use zeroize::Zeroizing;

const BUSY: Duration = Duration::from_secs(5);

/// Settings of every connection. `cache_size` is 64 MiB: with SQLite's 2 MiB SQLCipher is 5–9 times slower.
const SETTINGS: &str = "
    PRAGMA cache_size = -65536;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
";

pub(super) fn writer(path: &Path, key: &Secret32) -> Result<Connection, ArchiveFault> {
    look(path)?;
    let mut connection = keyed(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, None)?;
    ours(&connection)?;
    if connection.is_readonly("main")? {
        return Err(super::DiskTrouble::ReadOnly.into());
    }
    use_wal(&connection)?;
    connection.execute_batch(SETTINGS)?;
    guard(&mut connection)?;
    Ok(connection)
}

pub(super) fn reader(path: &Path, key: &Secret32) -> Result<Connection, ArchiveFault> {
    look(path)?;
    // Read-write at the file level, because a reader of a WAL database must write its shared memory; `query_only` keeps it reading.
    let mut connection = keyed(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, None)?;
    ours(&connection)?;
    connection.execute_batch(SETTINGS)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    guard(&mut connection)?;
    Ok(connection)
}

pub(super) fn still(path: &Path, key: &Secret32) -> Result<Connection, ArchiveFault> {
    look(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let mut connection = keyed(Path::new(&immutable_uri(path)?), flags, key, None)?;
    ours(&connection)?;
    connection.execute_batch(SETTINGS)?;
    guard(&mut connection)?;
    Ok(connection)
}

pub(super) fn alone(path: &Path, key: &Secret32) -> Result<Connection, ArchiveFault> {
    look(path)?;
    let mut connection = keyed(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key, None)?;
    connection.busy_timeout(Duration::from_secs(1))?;
    ours(&connection)?;
    connection.execute_batch(SETTINGS)?;
    // Leaving the log fails while anyone else has the file open; in exclusive mode the lock of the empty transaction stays.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("delete") {
        return Err(super::DiskTrouble::Busy.into());
    }
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;")?;
    guard(&mut connection)?;
    Ok(connection)
}

pub(super) fn create(path: &Path, key: &Secret32) -> Result<Connection, ArchiveFault> {
    if path.symlink_metadata().is_ok() {
        return Err(super::DiskTrouble::Io.into());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = keyed(path, flags, key, None)?;
    connection.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID};"))?;
    use_wal(&connection)?;
    connection.execute_batch(SETTINGS)?;
    guard(&mut connection)?;
    Ok(connection)
}

/// An empty file to receive a copy by the backup interface; `salt` gives it the first 16 bytes of its source.
pub(super) fn target(path: &Path, key: &Secret32, salt: Option<&[u8; 16]>) -> Result<Connection, ArchiveFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    keyed(path, flags, key, salt)
}

/// Whether the file decrypts with `salt` in the place of its first 16 bytes. Changes nothing.
pub(super) fn opens_with_salt(path: &Path, key: &Secret32, salt: &[u8; 16]) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    immutable_uri(path)
        .and_then(|uri| keyed(Path::new(&uri), flags, key, Some(salt)))
        .is_ok_and(|connection| schema_reads(&connection).is_ok())
}

/// Whether the first page says that the file has more pages than it has. Changes nothing.
pub(super) fn shorter_than_it_says(path: &Path, key: &Secret32) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let open = || immutable_uri(path).and_then(|uri| keyed(Path::new(&uri), flags, key, None));
    // SQLite calls a short file corrupt unless `writable_schema` tells it to make do.
    open().is_ok_and(|strict| strict.pragma_query_value(None, "schema_version", |_| Ok(())).is_err())
        && open().is_ok_and(|lenient| {
            lenient.execute_batch("PRAGMA writable_schema = ON;").is_ok()
                && lenient.pragma_query_value(None, "schema_version", |_| Ok(())).is_ok()
        })
}

/// What can be told without the key, before SQLite touches anything.
fn look(path: &Path) -> Result<(), ArchiveFault> {
    let metadata = match path.metadata() {
        Ok(metadata) => metadata,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Err(ArchiveFault::Missing),
        Err(e) => return Err(super::DiskTrouble::from(&e).into()),
    };
    if !metadata.is_file() {
        return Err(ArchiveFault::NotOurs);
    }
    match first_bytes(path) {
        Ok(header) if &header == PLAIN_HEADER => Err(ArchiveFault::NotEncrypted),
        // SQLite would take a page cut short for a whole one. With a log beside it, it may yet be completed from there.
        Ok(_) if metadata.len() % super::PAGE_BYTES != 0 && !has_log(path) => Err(ArchiveFault::Truncated),
        Ok(_) => Ok(()),
        // An empty file would take any key and become a new, empty archive.
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Err(ArchiveFault::Truncated),
        Err(e) => Err(super::DiskTrouble::from(&e).into()),
    }
}

fn has_log(path: &Path) -> bool {
    beside(path, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

fn keyed(path: &Path, flags: OpenFlags, key: &Secret32, salt: Option<&[u8; 16]>) -> Result<Connection, ArchiveFault> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    // SQLCipher would otherwise print on the error stream.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let key = secret_hex(key.bytes());
    let salt = salt.map(|salt| secret_hex(salt)).unwrap_or_default();
    let statement = Zeroizing::new(["PRAGMA key = \"x'", &key, &salt, "'\";"].concat());
    connection.execute_batch(&statement)?;
    // Without SQLCipher the key would be ignored in silence and everything written in plain.
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap_or_default();
    if version.is_empty() {
        return Err(ArchiveFault::NoCipher);
    }
    Ok(connection)
}

fn schema_reads(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

fn ours(connection: &Connection) -> Result<(), ArchiveFault> {
    schema_reads(connection)?;
    let id: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID { Ok(()) } else { Err(ArchiveFault::OtherProgram) }
}

fn use_wal(connection: &Connection) -> Result<(), ArchiveFault> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode.eq_ignore_ascii_case("wal") { Ok(()) } else { Err(super::DiskTrouble::ReadOnly.into()) }
}

/// `ATTACH … KEY ''` would write a plain copy, and the key pragmas would change the key under our feet: none is ever needed here.
fn guard(connection: &mut Connection) -> Result<(), ArchiveFault> {
    connection.authorizer(Some(|context: AuthContext<'_>| match context.action {
        AuthAction::Attach { .. } => Authorization::Deny,
        // `ATTACH ?`: the name is not known when the statement is prepared.
        AuthAction::Unknown { code, .. } if code == rusqlite::ffi::SQLITE_ATTACH => Authorization::Deny,
        AuthAction::Pragma { pragma_name, pragma_value } => {
            let name = pragma_name.to_ascii_lowercase();
            let keys = ["key", "rekey", "hexkey", "hexrekey", "textkey", "textrekey", "writable_schema"]
                .contains(&name.as_str());
            let cipher = name.starts_with("cipher") && pragma_value.is_some();
            if keys || cipher { Authorization::Deny } else { Authorization::Allow }
        }
        AuthAction::Function { function_name } if function_name.eq_ignore_ascii_case("load_extension") => {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }))?;
    Ok(())
}

/// `file:…?immutable=1`: no lock, no `-wal`, no `-shm`.
fn immutable_uri(path: &Path) -> Result<String, ArchiveFault> {
    let absolute = std::path::absolute(path).map_err(|e| super::DiskTrouble::from(&e))?;
    let text = absolute.to_str().ok_or(super::DiskTrouble::Io)?.replace('\\', "/");
    let mut uri = String::from(if text.starts_with('/') { "file:" } else { "file:/" });
    for c in text.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            c => uri.push(c),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
}

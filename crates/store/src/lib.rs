//! The encrypted archive.

pub mod cipher;
pub mod key;
pub mod recovery;
pub mod slot;
pub mod vault;
pub mod writer_lock;

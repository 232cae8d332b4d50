//! The operator at the screen.

pub mod change_passphrase;
pub mod new_recovery_code;
pub mod touch;

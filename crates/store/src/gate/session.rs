//! Who is at the gate.

use poliedro_domain::{id::OperatorId, permission::Permissions};
use uuid::Uuid;

/// An operator who has unlocked the archive, with what their roles allow, on a device.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who.
    pub operator: OperatorId,
    /// What they may do.
    pub allowed: Permissions,
    /// Name of the workstation.
    pub device: String,
}

impl Session {
    /// The archive keeping itself: the first operator of a new archive, synthetic people, a rebuild asked from the terminal. Its
    /// operator is all zeros, so that the log never takes it for a person at the screen.
    pub fn system(device: impl Into<String>) -> Self {
        Self { operator: OperatorId::from_uuid(Uuid::nil()), allowed: Permissions::everything(), device: device.into() }
    }
}

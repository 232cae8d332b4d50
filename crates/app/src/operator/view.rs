//! What Amministrazione shows of operators.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An operator.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OperatorView {
    /// Operator id.
    pub operator_id: String,
    /// The form.
    #[serde(flatten)]
    pub form: OperatorForm,
    /// Roles in words.
    pub role_labels: Vec<String>,
    /// May unlock the archive.
    pub active: bool,
    /// Is the one who asks.
    pub me: bool,
    /// Added on (UTC).
    pub since: String,
}

/// An operator as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OperatorForm {
    /// Name and surname.
    pub name: String,
    /// Role codes.
    pub roles: Vec<String>,
    /// The body they work for («ASST Crema», «Comune di Pandino», …).
    pub body: String,
    /// E-mail.
    pub email: String,
}

//! `poliedro init`.

use crate::{
    arguments::{Common, Init},
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Creates the archive and prints the recovery code, once.
pub(crate) fn run(common: &Common, init: &Init) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let passphrase = door::passphrase(common, "Passphrase del primo operatore (almeno 12 caratteri): ")?;
    let args = json!({
        "archiveName": init.name, "operatorName": init.first_operator, "roles": init.role, "body": init.body,
        "passphrase": passphrase.as_str(),
    });
    let created = door::call(&app, "archive.create", args)?;
    door::call(&app, "archive.lock", json!({}))?;
    print::reply(common, &json!({ "recoveryCode": print::at(&created, "recoveryCode") }), |created| {
        print::line("Archivio creato. Codice di recupero, da stampare e custodire in busta chiusa:");
        print::line(print::text(created, "recoveryCode"));
    });
    Ok(())
}

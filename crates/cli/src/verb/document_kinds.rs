//! `poliedro document kinds`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Tells the kinds of document, in the order in which they are used.
pub(crate) fn run(common: &Common) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let kinds = door::opened(common, &app, |app| door::call(app, "document.kinds", json!({})))?;
    print::reply(common, &kinds, |kinds| {
        for kind in kinds.as_array().into_iter().flatten() {
            let about: Vec<&str> =
                print::at(kind, "about").as_array().into_iter().flatten().filter_map(|about| about.as_str()).collect();
            print::line(&format!(
                "{:<22} {:<28} {}",
                print::text(kind, "kind"),
                about.join(", "),
                print::text(kind, "name")
            ));
        }
    });
    Ok(())
}

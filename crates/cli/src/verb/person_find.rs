//! `poliedro person find`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use serde_json::json;

/// Searches people as the window does.
pub(crate) fn run(common: &Common, query: &str, limit: u32) -> Result<(), Failure> {
    let app = door::app(common, None)?;
    let args = json!({ "query": query, "limit": limit });
    let found = door::opened(common, &app, |app| door::call(app, "person.search", args))?;
    print::reply(common, &found, |found| {
        for hit in print::at(found, "hits").as_array().into_iter().flatten() {
            let (name, born) = (print::text(hit, "fullName"), print::text(hit, "birthDate"));
            let (code, comune) = (print::text(hit, "code"), print::text(hit, "comune"));
            print::line(&format!("{name:32} {born:10}  {code:16}  {comune}"));
        }
    });
    Ok(())
}

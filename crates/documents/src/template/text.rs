//! Texts with values in braces and heavier pieces between asterisks.

use super::{TemplateError, scope::Scope};
use crate::Run;

/// The text in one weight.
pub(super) fn plain(written: &str, scope: &Scope<'_>) -> Result<String, TemplateError> {
    Ok(runs(written, scope)?.into_iter().map(|run| run.text).collect())
}

/// The text, piece by piece; a piece that comes out empty is left out.
pub(super) fn runs(written: &str, scope: &Scope<'_>) -> Result<Vec<Run>, TemplateError> {
    let mut runs = Vec::new();
    for (place, piece) in written.split("**").enumerate() {
        let text = filled(piece, scope)?;
        if !text.is_empty() {
            runs.push(Run { text, strong: place % 2 == 1 });
        }
    }
    Ok(runs)
}

fn filled(piece: &str, scope: &Scope<'_>) -> Result<String, TemplateError> {
    let mut out = String::new();
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            return Err(TemplateError::Malformed(format!("manca una graffa in «{piece}»")));
        };
        out.push_str(&scope.text(name)?);
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_is_never_read_as_markup() {
        let values = json!({ "a": "**x** {b}", "b": "y" });
        let runs = runs("**Nota:** {a}", &Scope::of("k", &values)).unwrap();
        assert_eq!(runs, [Run { text: "Nota:".into(), strong: true }, Run::plain(" **x** {b}")]);
        assert!(matches!(plain("{c}", &Scope::of("k", &values)), Err(TemplateError::Unknown { .. })));
    }
}

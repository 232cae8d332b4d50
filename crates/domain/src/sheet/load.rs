//! A sheet read from its file, refused when it contradicts itself.

use super::{Field, Kind, Sheet};
use std::collections::BTreeSet;
use thiserror::Error;

/// Why a definition is refused. In English: only who writes definitions reads it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {reason}")]
pub struct DefinitionError {
    /// The id of what is wrong.
    pub place: String,
    /// What is wrong.
    pub reason: String,
}

impl DefinitionError {
    pub(crate) fn new(place: &str, reason: impl Into<String>) -> Self {
        Self { place: place.to_owned(), reason: reason.into() }
    }
}

/// Reads a definition and checks it whole.
///
/// # Errors
/// The first thing that is wrong: not JSON, an unknown key, an id repeated or badly written, an empty label, options without a choice
/// or a choice without options, a number without bounds, rows without columns or within rows.
pub fn load(text: &str) -> Result<Sheet, DefinitionError> {
    let sheet: Sheet = serde_json::from_str(text).map_err(|e| DefinitionError::new("file", e.to_string()))?;
    let id = sheet.id.as_str();
    require(is_id(id, '-'), id, "the id has lowercase ASCII letters, digits and hyphens only")?;
    require(version_parts(&sheet.version).is_some(), id, "the version is MAJOR.MINOR.PATCH")?;
    label(id, &sheet.title)?;
    require(!sheet.sections.is_empty(), id, "no sections")?;
    unique(id, sheet.sections.iter().map(|section| &section.id))?;
    unique(id, sheet.fields().map(|field| &field.id))?;
    for section in &sheet.sections {
        require(
            is_id(&section.id, '_'),
            &section.id,
            "the id has lowercase ASCII letters, digits and underscores only",
        )?;
        label(&section.id, &section.label)?;
        require(!section.fields.is_empty(), &section.id, "no fields")?;
        section.fields.iter().try_for_each(field)?;
    }
    Ok(sheet)
}

fn field(field: &Field) -> Result<(), DefinitionError> {
    let id = field.id.as_str();
    require(is_id(id, '_'), id, "the id has lowercase ASCII letters, digits and underscores only")?;
    label(id, &field.label)?;
    let chosen = matches!(field.kind, Kind::Choice | Kind::Choices);
    require(chosen != field.options.is_empty(), id, "options go with a choice, and a choice with options")?;
    unique(id, field.options.iter().map(|option| &option.code))?;
    for option in &field.options {
        require(is_id(&option.code, '_'), id, "a code has lowercase ASCII letters, digits and underscores only")?;
        label(id, &option.label)?;
    }
    if let Some(code) = &field.exclusive {
        require(field.kind == Kind::Choices, id, "only a choice of many has an exclusive option")?;
        require(field.options.iter().any(|option| option.code == *code), id, "the exclusive option does not exist")?;
    }
    match (field.kind, field.min, field.max) {
        (Kind::Number, Some(min), Some(max)) => {
            require(min.is_finite() && max.is_finite() && min < max, id, "the bounds are upside down")?;
        }
        (Kind::Number, ..) => return Err(DefinitionError::new(id, "a number has a smallest and a largest value")),
        (_, None, None) => require(field.unit.is_empty() && field.decimals == 0, id, "only a number has a unit")?,
        _ => return Err(DefinitionError::new(id, "only a number has bounds")),
    }
    require(field.decimals <= 3, id, "at most three decimals")?;
    require((field.kind == Kind::Rows) != field.columns.is_empty(), id, "columns go with rows, and rows with columns")?;
    unique(id, field.columns.iter().map(|column| &column.id))?;
    for column in &field.columns {
        require(column.kind != Kind::Rows, &column.id, "rows within rows")?;
        self::field(column)?;
    }
    Ok(())
}

pub(crate) fn require(fine: bool, place: &str, reason: &str) -> Result<(), DefinitionError> {
    if fine { Ok(()) } else { Err(DefinitionError::new(place, reason)) }
}

pub(crate) fn label(place: &str, text: &str) -> Result<(), DefinitionError> {
    require(!text.is_empty() && text.trim() == text, place, "a text is empty or has blanks around it")
}

/// No value twice.
pub(crate) fn unique<'a>(place: &str, values: impl Iterator<Item = &'a String>) -> Result<(), DefinitionError> {
    let mut seen = BTreeSet::new();
    for value in values {
        require(seen.insert(value), place, &format!("«{value}» is there twice"))?;
    }
    Ok(())
}

/// Lowercase ASCII letters, digits and one other sign; begins with a letter or a digit.
pub(crate) fn is_id(text: &str, joint: char) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
}

/// `1.10.0` as numbers, to compare; `None` when it is not three numbers.
pub(crate) fn version_parts(version: &str) -> Option<[u32; 3]> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    let found = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(found)
}

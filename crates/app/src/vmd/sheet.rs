//! The form of a visit: what was typed, what is missing, what was found, in words.

use super::view::{
    FieldValues, SheetColumn, SheetDefinition, SheetField, SheetMissing, SheetOption, SheetSection, VisitLine,
};
use crate::{CallError, ErrorCode, FieldMessage};
use poliedro_domain::{
    catalogue::Catalogue,
    protocol::Area,
    sheet::{self, Choice, Field, Kind, Library, Row, Section, Sheet, Values},
    when::{format_date, parse_iso_date},
};
use serde_json::{Map, Value};

/// The sheet of an area: the version that was on the screen, otherwise the newest.
pub(crate) fn sheet_of(area: &Area, version: &str) -> Result<&'static Sheet, CallError> {
    let library = Library::shipped();
    let found = library.version(&area.sheet, version).or_else(|| library.get(&area.sheet));
    found.ok_or_else(|| CallError::new(ErrorCode::NotFound, "La scheda di questa visita non esiste."))
}

/// The values that can be kept, and what is wrong with the others: one wrong field does not take the right ones with it.
pub(crate) fn countable(sheet: &Sheet, typed: &FieldValues) -> (Values, Vec<FieldMessage>) {
    let mut given = serde_json::to_value(typed).unwrap_or(Value::Null);
    let mut problems = Vec::new();
    for _ in 0..3 {
        match sheet::check(sheet, &given) {
            Ok(values) => return (values, problems),
            Err(errors) => {
                if let Value::Object(given) = &mut given {
                    given.retain(|id, _| errors.iter().all(|error| top(&error.field) != id));
                }
                let told = errors.into_iter().map(|error| FieldMessage { field: error.field, message: error.message });
                problems.extend(told);
            }
        }
    }
    (Values::default(), problems)
}

/// The field of a path: `network` of `network[2].name`.
fn top(path: &str) -> &str {
    path.split('[').next().unwrap_or(path)
}

/// What is asked at closing and not written. A field that is wrong is not also missing.
pub(crate) fn missing(sheet: &Sheet, values: &Values, problems: &[FieldMessage]) -> Vec<SheetMissing> {
    let wrong = |field: &str| problems.iter().any(|problem| top(&problem.field) == top(field));
    let missing = sheet::missing(sheet, values).into_iter().filter(|missing| !wrong(&missing.field));
    let view = missing.map(|missing| {
        let holds = |section: &&Section| section.fields.iter().any(|field| field.id == top(&missing.field));
        let section = sheet.sections.iter().find(holds).map(|section| section.label.clone());
        SheetMissing { section: section.unwrap_or_default(), field: missing.field, label: missing.label }
    });
    view.collect()
}

/// The values to keep when the visit is closed, or everything that stands in the way.
pub(crate) fn closing(sheet: &Sheet, typed: &FieldValues) -> Result<Map<String, Value>, Vec<FieldMessage>> {
    let (values, mut problems) = countable(sheet, typed);
    for missing in missing(sheet, &values, &problems) {
        let message = format!("Manca: {}.", missing.label);
        problems.push(FieldMessage { field: missing.field, message });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    match serde_json::to_value(values.without_blank_rows()) {
        Ok(Value::Object(values)) => Ok(values),
        _ => Ok(Map::new()),
    }
}

/// Values as the form has them.
pub(crate) fn typed(values: &Map<String, Value>) -> FieldValues {
    values
        .iter()
        .filter_map(|(field, value)| Some((field.clone(), serde_json::from_value(value.clone()).ok()?)))
        .collect()
}

/// The definition, whole.
pub(crate) fn definition(sheet: &Sheet) -> SheetDefinition {
    let section = |section: &Section| SheetSection {
        id: section.id.clone(),
        label: section.label.clone(),
        help: section.help.clone(),
        fields: section.fields.iter().map(field).collect(),
    };
    SheetDefinition {
        id: sheet.id.clone(),
        version: sheet.version.clone(),
        title: sheet.title.clone(),
        sections: sheet.sections.iter().map(section).collect(),
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Line => "line",
        Kind::Choice => "choice",
        Kind::Choices => "choices",
        Kind::Number => "number",
        Kind::Date => "date",
        Kind::Yesno => "yesno",
        Kind::Rows => "rows",
    }
}

fn options(options: &[Choice]) -> Vec<SheetOption> {
    options.iter().map(|option| SheetOption { code: option.code.clone(), label: option.label.clone() }).collect()
}

fn field(field: &Field) -> SheetField {
    let column = |column: &Field| SheetColumn {
        id: column.id.clone(),
        label: column.label.clone(),
        kind: kind(column.kind).to_owned(),
        options: options(&column.options),
        exclusive: column.exclusive.clone(),
        required: column.required,
    };
    SheetField {
        id: field.id.clone(),
        label: field.label.clone(),
        help: field.help.clone(),
        kind: kind(field.kind).to_owned(),
        options: options(&field.options),
        exclusive: field.exclusive.clone(),
        unit: field.unit.clone(),
        min: field.min,
        max: field.max,
        columns: field.columns.iter().map(column).collect(),
        required: field.required,
    }
}

/// What was written, in words, in the order of the form. Of a sheet that is not shipped any more, what was kept as it is.
pub(crate) fn lines(sheet: Option<&Sheet>, values: &Map<String, Value>) -> Vec<VisitLine> {
    let mut lines = Vec::new();
    for section in sheet.map(|sheet| sheet.sections.as_slice()).unwrap_or_default() {
        for field in &section.fields {
            let Some(value) = values.get(&field.id) else { continue };
            let told = match field.kind {
                Kind::Rows => rows(field, value),
                Kind::Text => value.as_str().unwrap_or_default().lines().map(str::to_owned).collect(),
                Kind::Choices => codes(field, value),
                _ => vec![one(field, value)],
            };
            lines.push(VisitLine { section: section.label.clone(), label: field.label.clone(), lines: told });
        }
    }
    let known = |id: &str| sheet.is_some_and(|sheet| sheet.field(id).is_some());
    let raw = values.iter().filter(|(id, _)| !known(id));
    lines.extend(raw.map(|(id, value)| VisitLine {
        section: String::new(),
        label: id.clone(),
        lines: vec![value.as_str().map_or_else(|| value.to_string(), str::to_owned)],
    }));
    lines
}

fn rows(field: &Field, value: &Value) -> Vec<String> {
    let line = |row: &Row| {
        let told = field.columns.iter().filter_map(|column| {
            let value = row.get(&column.id)?;
            let said = if column.kind == Kind::Choices { codes(column, value).join(", ") } else { one(column, value) };
            Some(format!("{}: {said}", column.label))
        });
        told.collect::<Vec<_>>().join(" · ")
    };
    value.as_array().into_iter().flatten().filter_map(Value::as_object).map(line).collect()
}

fn codes(field: &Field, value: &Value) -> Vec<String> {
    let codes = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    codes.map(|code| field.option_label(code).to_owned()).collect()
}

fn one(field: &Field, value: &Value) -> String {
    match (field.kind, value) {
        (Kind::Number, Value::Number(number)) => {
            let number = number.to_string().replace('.', ",");
            if field.unit.is_empty() { number } else { format!("{number} {}", field.unit) }
        }
        (Kind::Yesno, Value::String(word)) => if word == "yes" { "Sì" } else { "No" }.to_owned(),
        (Kind::Date, Value::String(day)) => parse_iso_date(day).map_or_else(|| day.clone(), format_date),
        (Kind::Choice, Value::String(code)) => field.option_label(code).to_owned(),
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

/// Where a visit was made, in words.
pub(crate) fn place(code: &str) -> String {
    Catalogue::shipped().label("visitPlace", code).to_owned()
}

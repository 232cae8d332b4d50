//! Where names are sought: in the item at hand, then outwards.

use super::TemplateError;
use serde_json::Value;

/// Values from the innermost out.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    kind: &'a str,
    here: &'a Value,
    /// Of the item, from 1; 0 outside every list.
    number: usize,
    outer: Option<&'a Scope<'a>>,
}

impl<'a> Scope<'a> {
    pub(super) fn of(kind: &'a str, values: &'a Value) -> Self {
        Self { kind, here: values, number: 0, outer: None }
    }

    /// Inside the item `number` (from 1) of a list.
    pub(super) fn item(&'a self, item: &'a Value, number: usize) -> Self {
        Self { kind: self.kind, here: item, number, outer: Some(self) }
    }

    pub(super) fn get(&self, path: &str) -> Result<&'a Value, TemplateError> {
        if path == "." {
            return Ok(self.here);
        }
        self.sought(path).ok_or_else(|| TemplateError::Unknown { kind: self.kind.to_owned(), name: path.to_owned() })
    }

    fn sought(&self, path: &str) -> Option<&'a Value> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let Some(found) = self.here.get(first) else {
            return self.outer.and_then(|outer| outer.sought(path));
        };
        let Some(rest) = rest else { return Some(found) };
        // Nothing inside nothing: what is optional is given as null, whole.
        rest.split('.').try_fold(found, |value, name| if value.is_null() { Some(value) } else { value.get(name) })
    }

    pub(super) fn number(&self) -> usize {
        self.number
    }

    pub(super) fn text(&self, path: &str) -> Result<String, TemplateError> {
        if path == "#" {
            return Ok(self.number().to_string());
        }
        match self.get(path)? {
            Value::Null => Ok(String::new()),
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            _ => Err(self.shape(path)),
        }
    }

    pub(super) fn list(&self, path: &str) -> Result<&'a [Value], TemplateError> {
        match self.get(path)? {
            Value::Null => Ok(&[]),
            Value::Array(items) => Ok(items),
            _ => Err(self.shape(path)),
        }
    }

    /// Does the value say something? Nothing, «no», an empty text and an empty list do not.
    pub(super) fn says(&self, path: &str) -> Result<bool, TemplateError> {
        Ok(match self.get(path)? {
            Value::Null => false,
            Value::Bool(it) => *it,
            Value::Number(_) => true,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(items) => !items.is_empty(),
            Value::Object(map) => !map.is_empty(),
        })
    }

    pub(super) fn shape(&self, path: &str) -> TemplateError {
        TemplateError::Shape { kind: self.kind.to_owned(), name: path.to_owned() }
    }
}

//! JSON as FHIR wants it: nothing empty, no blanks around a text.

use serde_json::{Map, Value};

/// An object under construction; empty texts, empty lists and nulls are left out, as FHIR has no empty values.
#[derive(Default)]
pub(crate) struct Object(Map<String, Value>);

impl Object {
    pub(crate) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        let value = match value.into() {
            Value::String(text) => Value::from(text.trim()),
            value => value,
        };
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        if !empty {
            self.0.insert(key.to_owned(), value);
        }
        self
    }
    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// An extension with a value: `value` is the name of its element, `valueDecimal`.
pub(crate) fn extension(url: &str, element: &str, value: impl Into<Value>) -> Value {
    Object::default().with("url", url).with(element, value).done()
}

/// Points of an answer, for whoever adds them up again.
pub(crate) const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

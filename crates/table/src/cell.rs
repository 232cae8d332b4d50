//! What a cell holds.

use jiff::civil::Date;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, without blanks around.
    Text(Box<str>),
    /// A number that is not shown as a date.
    Number(f64),
    /// A number that is shown as a date.
    Day(Date),
    /// True or false.
    Bool(bool),
    /// An error of the sheet (`#N/D`, `#REF!`).
    Error(Box<str>),
    /// A formula that was never calculated.
    Formula,
    /// A text of so many characters, more than a cell may have.
    Long(usize),
}

impl Cell {
    /// A cell with this text.
    pub(crate) fn text(text: &str) -> Self {
        let visible = |c: char| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}' | '\0');
        let text = text.trim_matches(|c| !visible(c));
        if text.is_empty() {
            return Self::Empty;
        }
        // Characters are counted only when there may be too many of them.
        if text.len() > crate::CELL_MAX {
            let length = text.chars().count();
            if length > crate::CELL_MAX {
                return Self::Long(length);
            }
        }
        Self::Text(text.into())
    }

    /// Nothing is in it.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Bytes of its text.
    pub(crate) const fn weight(&self) -> usize {
        match self {
            Self::Text(text) | Self::Error(text) => text.len(),
            _ => 0,
        }
    }

    /// As a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Error(text) => text.to_string(),
            Self::Number(number) => shown_number(*number),
            Self::Day(day) => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
            Self::Bool(true) => "VERO".to_owned(),
            Self::Bool(false) => "FALSO".to_owned(),
            Self::Formula => "(formula senza risultato)".to_owned(),
            Self::Long(length) => format!("(testo di {length} caratteri)"),
        }
    }
}

/// Whole numbers without a point: a telephone that Excel took for a number is read back as it was.
fn shown_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string().replace('.', ",")
    }
}

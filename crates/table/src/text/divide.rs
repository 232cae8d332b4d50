//! Text to records and cells.

use crate::TableError;

/// What divides two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    Semicolon,
    Comma,
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    pub(crate) const fn char(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Semicolon => "punto e virgola",
            Self::Comma => "virgola",
            Self::Tab => "tabulazione",
        }
    }
}

/// Records from which the separator is told.
const SAMPLE: usize = 40;

/// The separator with which most records have the same number of cells, and more than one.
pub(crate) fn separator(text: &str) -> Separator {
    let mut best = (0_usize, Separator::Semicolon);
    for separator in Separator::ALL {
        let mut records = Records::new(text, separator.char());
        let mut widths = Vec::new();
        while let Ok(Some(record)) = records.next_record() {
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                widths.push(record.len());
            }
            if widths.len() >= SAMPLE {
                break;
            }
        }
        let likeness = |width: &usize| widths.iter().filter(|other| *other == width).count() * (width.min(&20) - 1);
        let score = widths.iter().filter(|width| **width > 1).map(likeness).max().unwrap_or_default();
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// Records one after the other, as RFC 4180 says and people do: quotes count only at the beginning of a cell.
pub(crate) struct Records<'a> {
    rest: &'a str,
    separator: char,
    number: u32,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, separator: char) -> Self {
        // «sep=;» is a line that only Excel understands.
        let rest = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')).map_or(text, |(_, rest)| rest);
        Self { rest, separator, number: 0 }
    }

    /// The next record; `None` at the end.
    pub(crate) fn next_record(&mut self) -> Result<Option<Vec<String>>, TableError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            // Far beyond what is refused anyway: the count is only for the sentence.
            if cells.len() > 20_000 {
                return Err(TableError::TooManyColumns(cells.len()));
            }
            let mut left = self.rest.chars();
            match left.next() {
                Some(c) if c == self.separator => self.rest = left.as_str(),
                Some('\r') => {
                    self.rest = left.as_str().strip_prefix('\n').unwrap_or(left.as_str());
                    break;
                }
                Some(_) => {
                    self.rest = left.as_str();
                    break;
                }
                None => break,
            }
        }
        Ok(Some(cells))
    }

    /// A cell, up to its separator or the end of the line, which are left.
    fn cell(&mut self) -> Result<String, TableError> {
        let blank = |c: char| c == ' ';
        let mut cell = String::new();
        if let Some(quoted) = self.rest.trim_start_matches(blank).strip_prefix('"') {
            let mut rest = quoted;
            loop {
                let Some((inside, after)) = rest.split_once('"') else {
                    return Err(TableError::OpenQuotes(self.number));
                };
                cell.push_str(inside);
                match after.strip_prefix('"') {
                    Some(more) => {
                        cell.push('"');
                        rest = more;
                    }
                    None => {
                        rest = after;
                        break;
                    }
                }
            }
            self.rest = rest;
        }
        let end = self.rest.find([self.separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (bare, rest) = self.rest.split_at(end);
        cell.push_str(bare);
        self.rest = rest;
        Ok(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::{Records, Separator, separator};

    fn all(text: &str, by: char) -> Vec<Vec<String>> {
        let mut records = Records::new(text, by);
        std::iter::from_fn(|| records.next_record().unwrap()).collect()
    }

    #[test]
    fn quotes_hide_separators_and_line_ends() {
        let text = "a;\"b;c\"\r\n\"due\nrighe\";\"dice \"\"ciao\"\"\"\n;x\n\nultima;";
        assert_eq!(
            all(text, ';'),
            [vec!["a", "b;c"], vec!["due\nrighe", "dice \"ciao\""], vec!["", "x"], vec![""], vec!["ultima", ""]]
        );
        // A quote inside a cell is a quote.
        assert_eq!(all("detto \"il Lungo\";x", ';'), [vec!["detto \"il Lungo\"", "x"]]);
        assert!(Records::new("a;\"b\nc;d", ';').next_record().is_err());
    }

    #[test]
    fn the_separator_is_the_consistent_one() {
        assert_eq!(separator("a;b, c;d\n1;2, 3;4\n"), Separator::Semicolon);
        assert_eq!(separator("a,b,c\n1,2;3,4\n"), Separator::Comma);
        assert_eq!(separator("a\tb\n1, 2; 3\t4\n"), Separator::Tab);
    }
}

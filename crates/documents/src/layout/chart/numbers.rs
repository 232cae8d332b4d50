//! The numbers of a chart in words and in a table.

use super::super::{flow::Flow, table};
use crate::{Align, Chart, Column};

/// The same numbers as a table.
pub(super) fn set(flow: &mut Flow, chart: &Chart) {
    let name = |name: &str| if name.is_empty() { "Valore".to_owned() } else { name.to_owned() };
    let column = |title: String, align| Column { title, width: if align == Align::End { 1.0 } else { 1.6 }, align };
    let mut columns = vec![column("Voce".to_owned(), Align::Start)];
    columns.extend(chart.series.iter().map(|series| column(name(&series.name), Align::End)));
    let rows: Vec<_> = chart
        .categories
        .iter()
        .enumerate()
        .map(|(place, category)| {
            let values = chart.series.iter().map(|series| {
                let value = series.values.get(place).copied().flatten();
                value.map_or_else(|| "non noto".to_owned(), |value| shown(value, &chart.unit))
            });
            std::iter::once(category.clone()).chain(values).collect()
        })
        .collect();
    table::set(flow, &chart.title, &columns, &rows, "");
}

/// As it is written in Italian: comma for decimals, at most two, a point between thousands.
pub(super) fn shown(value: f64, unit: &str) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let text = format!("{:.2}", rounded.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let part = part.trim_end_matches('0');
    let sign = if rounded < 0.0 { "−" } else { "" };
    let comma = if part.is_empty() { "" } else { "," };
    let unit = if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") };
    format!("{sign}{grouped}{comma}{part}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_italy() {
        assert_eq!(shown(1234567.891, ""), "1.234.567,89");
        assert_eq!(shown(12.5, "%"), "12,5\u{a0}%");
        assert_eq!(shown(-0.004, ""), "0");
        assert_eq!(shown(-12.0, "giorni"), "−12\u{a0}giorni");
    }
}

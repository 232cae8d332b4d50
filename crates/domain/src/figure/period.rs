//! A period of the Piano: a year or a semester.

use jiff::{
    ToSpan,
    civil::{Date, date},
};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// A year or a semester of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    year: i16,
    /// 1 or 2; `None`: the whole year.
    semester: Option<u8>,
}

impl Period {
    /// Reads `2026`, `2026-S1` or `2026-S2`; years from 2000 to 2199, nothing else.
    pub fn parse(id: &str) -> Option<Self> {
        let (year, semester) = match id.split_once("-S") {
            None => (id, None),
            Some((year, "1")) => (year, Some(1)),
            Some((year, "2")) => (year, Some(2)),
            Some(_) => return None,
        };
        let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year: i16 = year.parse().ok().filter(|year| digits && (2000..2200).contains(year))?;
        Some(Self { year, semester })
    }

    /// As [`Self::parse`] reads it.
    pub fn id(&self) -> String {
        self.semester.map_or_else(|| self.year.to_string(), |semester| format!("{}-S{semester}", self.year))
    }

    /// Its year.
    pub const fn year(&self) -> i16 {
        self.year
    }

    /// «anno 2026», «primo semestre 2026».
    pub fn title(&self) -> String {
        let what = match self.semester {
            None => "anno",
            Some(1) => "primo semestre",
            Some(_) => "secondo semestre",
        };
        format!("{what} {}", self.year)
    }

    /// First day.
    pub fn first(&self) -> Date {
        date(self.year, if self.semester == Some(2) { 7 } else { 1 }, 1)
    }

    /// Last day.
    pub fn last(&self) -> Date {
        if self.semester == Some(1) { date(self.year, 6, 30) } else { date(self.year, 12, 31) }
    }

    /// The same period of the year before.
    pub const fn before(&self) -> Self {
        Self { year: self.year - 1, semester: self.semester }
    }

    /// Its months, each by its first day.
    pub fn months(&self) -> Vec<Date> {
        let last = self.last();
        std::iter::successors(Some(self.first()), |month| month.checked_add(1.month()).ok())
            .take_while(|month| *month <= last)
            .collect()
    }

    /// The names of its months.
    pub fn month_names(&self) -> Vec<&'static str> {
        let first = if self.semester == Some(2) { 6 } else { 0 };
        MONTHS.iter().skip(first).take(self.months().len()).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_semesters_and_nothing_else() {
        let period = |id: &str| Period::parse(id).unwrap();
        for (id, first, last, months) in [
            ("2026", date(2026, 1, 1), date(2026, 12, 31), 12),
            ("2026-S1", date(2026, 1, 1), date(2026, 6, 30), 6),
            ("2026-S2", date(2026, 7, 1), date(2026, 12, 31), 6),
        ] {
            let one = period(id);
            assert_eq!((one.id().as_str(), one.first(), one.last()), (id, first, last));
            assert_eq!(one.months().len(), months, "{id}");
        }
        assert_eq!(period("2026-S2").title(), "secondo semestre 2026");
        assert_eq!(period("2026-S2").month_names().first(), Some(&"luglio"));
        assert_eq!(period("2026").before().id(), "2025");
        for wrong in ["", "26", "2026-S3", "2026-s1", "2026-S", "2026-S11", "+026", "1999", "9999", "2026-Q1", " 2026"]
        {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }
}

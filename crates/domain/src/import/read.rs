//! One row, understood.

use super::{
    Column,
    day::{self, Of},
    leaving::{self, Left},
    named::{divide, tidy},
    word,
};
use crate::{
    application::Exit,
    code::{Claims, CodeReport, Sex, check_against, normalise},
    intake::Requester,
    person::{Field, Patch, duplicate::Candidate, form, name::fold, phone},
    place::{self, Belfiore},
    when::format_date,
};
use jiff::civil::Date;
use std::collections::HashMap;

/// What a cell gives for a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A day that the file itself keeps as such.
    Day(Date),
    /// Something that cannot be read: what, in Italian («una formula senza risultato»).
    Unreadable(String),
}

/// A row, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadRow {
    /// Its number in the file, from 1.
    pub row: u32,
    /// Nothing is in it.
    pub empty: bool,
    /// What would be written of the person.
    pub person: Patch,
    /// What is compared of them, telephones left out: in a list they are those of relatives.
    pub candidate: Candidate,
    /// The code without omocodia, when it is valid.
    pub code: Option<String>,
    /// The day of birth is not written: it comes from the code.
    pub born_of_code: bool,
    /// Whom to call.
    pub requester: Requester,
    /// The unit, as written.
    pub unit: String,
    /// Catalogue `unitWing`.
    pub wing: String,
    /// Day of the application; that of the entry when it is not written.
    pub applied: Option<Date>,
    /// Day of entry in the list.
    pub entered: Option<Date>,
    /// When and how they left.
    pub exit: Option<(Date, Exit)>,
    /// Catalogue `civilDisability`.
    pub disability: String,
    /// Everything else that was written.
    pub note: String,
    /// What was understood or left out, a sentence each.
    pub remarks: Vec<String>,
    /// Why it cannot be written.
    pub refused: Option<String>,
}

impl ReadRow {
    /// «Cognome Nome, 12/03/1940», as read.
    pub fn who(&self) -> String {
        let name = format!("{} {}", self.candidate.surname, self.candidate.name);
        match self.candidate.birth_date {
            Some(day) => format!("{}, {}", name.trim(), format_date(day)),
            None => name.trim().to_owned(),
        }
    }

    fn refuse(&mut self, why: impl Into<String>) {
        // The first reason is the one to follow.
        self.refused.get_or_insert_with(|| why.into());
    }

    fn remark(&mut self, remark: impl Into<String>) {
        self.remarks.push(remark.into());
    }

    fn note_also(&mut self, label: &str, text: &str) {
        if !self.note.is_empty() {
            self.note.push('\n');
        }
        if !label.is_empty() {
            self.note.push_str(label);
            self.note.push_str(": ");
        }
        self.note.push_str(text);
    }
}

/// Comuni by their names, each looked for once in a file.
#[derive(Debug, Default)]
pub struct Comuni(HashMap<String, Option<Belfiore>>);

impl Comuni {
    /// The comune of a name as written: «Crema», «CREMA (CR)», «26013 Crema».
    fn of(&mut self, text: &str) -> Option<Belfiore> {
        let text: String = text.chars().take(80).collect();
        let folded = fold(&text);
        if let Some(known) = self.0.get(&folded) {
            return *known;
        }
        let found = named(&folded);
        self.0.insert(folded, found);
        found
    }
}

fn named(folded: &str) -> Option<Belfiore> {
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let whole = words.join(" ");
    let shorter =
        words.split_last().filter(|(last, rest)| last.len() == 2 && !rest.is_empty()).map(|(_, rest)| rest.join(" "));
    [Some(whole), shorter].into_iter().flatten().filter(|name| !name.is_empty()).find_map(|name| {
        let same = |place: &&place::Place| {
            !place.is_foreign() && (fold(place.name()) == name || place.other_names().any(|other| fold(other) == name))
        };
        place::search(&name, None, 8).into_iter().find(same).map(place::Place::code)
    })
}

/// Longest single line, in characters.
const LINE: usize = 200;
/// No list is older.
const FIRST_YEAR: i16 = 1980;

/// Understands a row: `given` says what each column gives.
pub fn read(row: u32, given: &dyn Fn(Column) -> Given, comuni: &mut Comuni, today: Date) -> ReadRow {
    let mut read = ReadRow { row, ..ReadRow::default() };
    if Column::ALL.iter().all(|column| *column == Column::Number || given(*column) == Given::Nothing) {
        read.empty = true;
        return read;
    }
    let report = code(&mut read, given, today);
    names(&mut read, given);
    birth(&mut read, given, report.as_ref(), today);
    living(&mut read, given, comuni);
    read.unit = line(&mut read, given, Column::Unit);
    course(&mut read, given, today);
    rest(&mut read, given);
    check(&mut read, report, today);
    read
}

/// The text of a column; a cell that cannot be read refuses the row.
fn text(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, column: Column) -> String {
    match given(column) {
        Given::Nothing => String::new(),
        Given::Text(text) => text.replace("\r\n", "\n").trim().to_owned(),
        Given::Day(day) => format_date(day),
        Given::Unreadable(what) => {
            read.refuse(format!("Nella colonna «{}» c’è {what}: la corregga nel file.", column.label()));
            String::new()
        }
    }
}

fn line(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, column: Column) -> String {
    let text = text(read, given, column);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length > LINE {
        read.refuse(format!(
            "Nella colonna «{}» il testo è di {length} caratteri, il massimo è {LINE}.",
            column.label()
        ));
        return String::new();
    }
    text
}

fn a_day(
    read: &mut ReadRow,
    given: &dyn Fn(Column) -> Given,
    column: Column,
    of: Of,
    today: Date,
) -> Result<Option<Date>, String> {
    match given(column) {
        Given::Day(day) => Ok(Some(day)),
        Given::Text(text) if !text.trim().is_empty() => {
            let (day, guessed) = day::parse(&text, of, today)?;
            if guessed {
                read.remark(format!(
                    "{}: l’anno di due cifre è stato letto come {}.",
                    column.label(),
                    format_date(day)
                ));
            }
            Ok(Some(day))
        }
        Given::Nothing | Given::Text(_) => Ok(None),
        Given::Unreadable(what) => Err(format!("c’è {what}")),
    }
}

fn code(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, today: Date) -> Option<CodeReport> {
    let typed = line(read, given, Column::Code);
    let code = normalise(&typed);
    if code.is_empty() || code.chars().all(|c| c == '0') {
        return None;
    }
    let report = check_against(&code, &Claims::default(), today);
    if let (true, Some(kind)) = (report.valid, report.kind) {
        read.code.clone_from(&report.canonical);
        read.person.insert(Field::CodeKind, Some(kind.code().to_owned()));
    } else {
        let why = report.error.clone().unwrap_or_else(|| "Il codice non è valido.".to_owned());
        read.remark(format!("Codice «{code}»: {why}"));
    }
    read.candidate.code = Some(code.clone());
    read.person.insert(Field::Code, Some(code));
    Some(report)
}

fn names(read: &mut ReadRow, given: &dyn Fn(Column) -> Given) {
    let full = line(read, given, Column::FullName);
    let (mut surname, mut name) = (line(read, given, Column::Surname), line(read, given, Column::Name));
    if surname.is_empty() && name.is_empty() && !full.is_empty() {
        let divided = divide(&full, read.code.as_deref());
        if divided.guessed {
            read.remark(format!("Cognome «{}», nome «{}»: da controllare.", divided.surname, divided.name));
        }
        (surname, name) = (divided.surname, divided.name);
    } else {
        (surname, name) = (tidy(&surname), tidy(&name));
    }
    if read.refused.is_none() && !surname.chars().any(char::is_alphabetic) {
        read.refuse("Manca il cognome.");
    }
    let mut set = |field, value: &str| {
        if !value.is_empty() {
            read.person.insert(field, Some(value.to_owned()));
        }
    };
    set(Field::Surname, &surname);
    set(Field::Name, &name);
    (read.candidate.surname, read.candidate.name) = (surname, name);
}

fn birth(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, report: Option<&CodeReport>, today: Date) {
    let mut day = match a_day(read, given, Column::BirthDate, Of::Birth, today) {
        Ok(day) => day,
        Err(why) => {
            read.remark(format!("Data di nascita: {why}, non è stata letta."));
            None
        }
    };
    if let Some(born) = day.filter(|day| *day > today) {
        read.refuse(format!("La data di nascita ({}) è nel futuro.", format_date(born)));
    }
    if let Some(born) = day.filter(|day| day.year() < today.year() - 120) {
        read.remark(format!("Data di nascita {}: non è credibile, non è stata letta.", format_date(born)));
        day = None;
    }
    let sex = line(read, given, Column::Sex);
    let mut sex = match (Sex::parse(&sex), fold(&sex).as_str()) {
        (Some(sex), _) => Some(sex),
        (None, "maschio" | "uomo" | "maschile") => Some(Sex::M),
        (None, "femmina" | "donna" | "femminile") => Some(Sex::F),
        (None, "") => None,
        (None, _) => {
            read.remark(format!("Sesso «{}»: non è stato capito.", shown(&sex)));
            None
        }
    };
    if let Some(report) = report.filter(|report| report.valid) {
        if day.is_none()
            && let Some(born) = born_of(report, today)
        {
            read.remark(format!("La data di nascita ({}) viene dal codice fiscale.", format_date(born)));
            day = Some(born);
            read.born_of_code = true;
        }
        if sex.is_none() {
            sex = report.sex;
        }
        if let Some(place) = &report.place {
            read.candidate.birth_place = Some(place.code);
            read.person.insert(Field::BirthPlace, Some(place.code.to_string()));
        }
    }
    if let Some(day) = day {
        read.person.insert(Field::BirthDate, Some(day.to_string()));
    }
    if let Some(sex) = sex {
        read.person.insert(Field::Sex, Some(sex.as_str().to_owned()));
    }
    read.candidate.birth_date = day;
}

/// The day of birth that a code tells: of two centuries, the one in which the person is old.
fn born_of(report: &CodeReport, today: Date) -> Option<Date> {
    let (month, day) = (report.month?, report.day?);
    let days = report.years.iter().filter_map(|year| Date::new(*year, month, day).ok());
    let mut days: Vec<Date> = days.filter(|day| *day <= today && today.year() - day.year() <= 112).collect();
    days.sort_unstable();
    days.first().copied()
}

fn living(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, comuni: &mut Comuni) {
    let comune = line(read, given, Column::Comune);
    if !comune.is_empty() {
        match comuni.of(&comune) {
            Some(code) => {
                read.candidate.residence = Some(code);
                read.person.insert(Field::Residence, Some(code.to_string()));
            }
            None => {
                read.remark(format!(
                    "Comune «{}»: non è tra quelli conosciuti, è stato messo nella nota.",
                    shown(&comune)
                ));
                read.note_also("Comune", &comune);
            }
        }
    }
    for (column, field) in
        [(Column::Address, Field::ResidenceAddress), (Column::Phone, Field::Phone), (Column::Gecas, Field::Gecas)]
    {
        let value = line(read, given, column);
        if !value.is_empty() {
            read.person.insert(field, Some(value));
        }
    }
    read.requester.name = line(read, given, Column::Requester);
    read.requester.phone = line(read, given, Column::RequesterPhone);
    if !read.requester.name.is_empty() || !read.requester.phone.is_empty() {
        read.requester.kind = "altro".to_owned();
        if !read.requester.phone.is_empty() && !phone::is_plausible(&read.requester.phone) {
            read.remark(format!("Telefono di chi ha fatto la domanda «{}»: sembra incompleto.", read.requester.phone));
        }
    }
}

/// The days of the application and how it ended.
fn course(read: &mut ReadRow, given: &dyn Fn(Column) -> Given, today: Date) {
    let mut days = [None; 3];
    for (day, column) in days.iter_mut().zip([Column::Applied, Column::Entered, Column::Exit]) {
        match a_day(read, given, column, Of::Event, today) {
            Ok(None) => {}
            Ok(Some(held)) if held > today => {
                read.refuse(format!("{}: {} è nel futuro.", column.label(), format_date(held)));
            }
            Ok(Some(held)) if held.year() < FIRST_YEAR => {
                read.refuse(format!(
                    "{}: {} è troppo lontana nel passato, controlli l’anno.",
                    column.label(),
                    format_date(held)
                ));
            }
            Ok(held) => *day = held,
            Err(why) => read.refuse(format!("{}: {why}.", column.label())),
        }
    }
    let [applied, entered, left] = days;
    read.entered = entered.or(applied);
    read.applied = applied.or(entered);
    if read.entered.is_none() {
        read.refuse("Manca la data di ingresso in lista, e anche quella della domanda.");
    } else if entered.is_none() {
        read.remark("La data di ingresso in lista manca: vale quella della domanda.");
    }
    if let (Some(day), Some(entered)) = (applied, entered)
        && day > entered
    {
        read.remark(format!(
            "La domanda ({}) sarebbe successiva all’ingresso in lista: vale la data di ingresso.",
            format_date(day)
        ));
        read.applied = Some(entered);
    }
    let reason = line(read, given, Column::ExitReason);
    let how = match (leaving::leaving(&reason, &read.unit), left) {
        (Some(Left::So(how)), _) => Some(how),
        (Some(Left::No), None) => None,
        (Some(Left::No), Some(_)) => {
            return read.refuse(
                "C’è la data di uscita ma non il motivo: scriva se è entrata in struttura, deceduta, ha rinunciato, …",
            );
        }
        (None, None) => {
            read.remark(format!(
                "Il motivo dell’uscita «{}» non si capisce e manca la data: la persona resta in lista, e il motivo è nella nota.",
                shown(&reason)
            ));
            return read.note_also("Motivo dell’uscita", &reason);
        }
        (None, Some(_)) => {
            return read.refuse(format!(
                "Il motivo dell’uscita «{}» non si capisce: scriva nel file «ingresso», «decesso», «rinuncia», «altra struttura» oppure «fuori distretto».",
                shown(&reason)
            ));
        }
    };
    match (how, left) {
        (Some(how), Some(left)) => {
            if read.entered.is_some_and(|entered| left < entered) {
                read.refuse(format!("L’uscita ({}) viene prima dell’ingresso in lista.", format_date(left)));
            }
            read.remark(format!("Uscita il {}: {}.", format_date(left), leaving::in_words(how)));
            read.exit = Some((left, how));
        }
        (Some(_), None) => read.refuse(format!("C’è il motivo dell’uscita («{}») ma non la data.", shown(&reason))),
        (None, _) => {}
    }
}

fn rest(read: &mut ReadRow, given: &dyn Fn(Column) -> Given) {
    let wing = line(read, given, Column::Wing);
    match word::wing(&wing) {
        Some(code) => read.wing = code.to_owned(),
        None => {
            read.remark(format!("Nucleo «{}»: non è tra quelli conosciuti, è stato messo nella nota.", shown(&wing)));
            read.note_also("Nucleo", &wing);
        }
    }
    let disability = line(read, given, Column::Disability);
    match word::disability(&disability) {
        Some(code) => read.disability = code.to_owned(),
        None => {
            read.remark(format!("Invalidità «{}»: non è stata capita, è stata messa nella nota.", shown(&disability)));
            read.note_also("Invalidità", &disability);
        }
    }
    let urgent = line(read, given, Column::Urgent);
    match word::yes(&urgent) {
        Some(false) => {}
        Some(true) => {
            read.remark("È segnata come urgente: l’urgenza è una procedura, e va avviata dalla domanda. L’indicazione è nella nota.");
            read.note_also("Nell’elenco", "urgente");
        }
        None => {
            read.remark(format!("Urgenza «{}»: non è stata capita, è stata messa nella nota.", shown(&urgent)));
            read.note_also("Urgenza", &urgent);
        }
    }
    let note = text(read, given, Column::Note);
    if !note.is_empty() {
        read.note_also("", &note);
    }
    if read.note.chars().count() > form::NOTE_LIMIT {
        read.refuse(format!("La nota è più lunga di {} caratteri: la abbrevi nel file.", form::NOTE_LIMIT));
        read.note.clear();
    }
    read.note.retain(|c| !c.is_control() || matches!(c, '\n' | '\t'));
}

/// The person as the form of a file would take them.
fn check(read: &mut ReadRow, report: Option<CodeReport>, today: Date) {
    let checked = form::check(&read.person, None, today);
    let mut clean = checked.clean;
    for error in checked.errors {
        match error.field {
            Field::Surname | Field::Name => read.refuse(error.message),
            // The dates of validity of an STP or ENI are in no list: they are asked for when the file is next written.
            Field::CodeFrom | Field::CodeUntil => read.remark(error.message),
            field => {
                clean.remove(&field);
                read.remark(format!("{} Il valore non è stato letto.", error.message));
            }
        }
    }
    // What contradicts the code is said, and never refuses.
    if report.is_some_and(|report| report.valid) {
        let of_code = |field| matches!(field, Field::Code | Field::CodeKind);
        read.remarks.extend(
            checked.warnings.into_iter().filter(|warning| of_code(warning.field)).map(|warning| warning.message),
        );
    }
    read.person = clean;
}

/// What was written, as a sentence quotes it.
fn shown(text: &str) -> String {
    if text.chars().count() <= 40 { text.to_owned() } else { text.chars().take(40).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn of(cells: &[(Column, &str)]) -> ReadRow {
        let given = |column: Column| {
            let cell = cells.iter().find(|(held, _)| *held == column);
            cell.map_or(Given::Nothing, |(_, text)| Given::Text((*text).to_owned()))
        };
        read(2, &given, &mut Comuni::default(), date(2026, 11, 23))
    }

    #[test]
    fn a_row_is_understood() {
        use Column::{Code, Comune, Entered, Exit as Left, ExitReason, FullName, Note, Unit, Urgent};
        let row = of(&[
            (FullName, "ROSSI MARIA"),
            (Code, "rssmra38m55d14ng"),
            (Comune, "CREMA (CR)"),
            (Unit, "Caimi"),
            (Entered, "3/2/24"),
            (Left, "1/3/2025"),
            (ExitReason, "Deceduta"),
            (Urgent, "sì"),
            (Note, "figlia a Milano"),
        ]);
        assert_eq!(row.refused, None, "{row:?}");
        assert_eq!(row.who(), "Rossi Maria, 15/08/1938");
        assert_eq!((row.entered, row.applied), (Some(date(2024, 2, 3)), Some(date(2024, 2, 3))));
        assert_eq!(row.exit, Some((date(2025, 3, 1), Exit::Death)));
        assert!(row.remarks.contains(&"Uscita il 01/03/2025: decesso.".to_owned()), "{:?}", row.remarks);
        assert_eq!(row.code.as_deref(), Some("RSSMRA38M55D142R"));
        assert_eq!(row.person.get(&Field::Code), Some(&Some("RSSMRA38M55D14NG".to_owned())));
        assert_eq!(row.person.get(&Field::Residence), Some(&Some("D142".to_owned())));
        assert_eq!(row.person.get(&Field::Sex), Some(&Some("F".to_owned())));
        assert_eq!(row.note, "Nell’elenco: urgente\nfiglia a Milano");
        assert!(row.remarks.iter().any(|remark| remark.contains("urgenza è una procedura")));
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        use Column::{Applied, Entered, Exit as Left, ExitReason, Surname};
        let why = |cells: &[(Column, &str)]| {
            let mut all = vec![(Surname, "Rossi")];
            all.extend_from_slice(cells);
            of(&all).refused.unwrap_or_default()
        };
        assert!(why(&[]).contains("Manca la data di ingresso"));
        assert!(why(&[(Entered, "1/1/2027")]).contains("nel futuro"));
        assert!(why(&[(Entered, "1/1/1950")]).contains("lontana"));
        assert!(why(&[(Entered, "boh")]).contains("«boh»"));
        assert!(
            why(&[(Entered, "1/1/2024"), (Left, "1/1/2023"), (ExitReason, "rinuncia")]).contains("prima dell’ingresso")
        );
        assert!(why(&[(Entered, "1/1/2024"), (Left, "1/1/2025")]).contains("non il motivo"));
        assert!(why(&[(Entered, "1/1/2024"), (ExitReason, "decesso")]).contains("non la data"));
        assert!(why(&[(Entered, "1/1/2024"), (Left, "1/2/2024"), (ExitReason, "boh")]).contains("non si capisce"));
        let hospital = [(Entered, "1/1/2024"), (Left, "1/2/2024"), (ExitReason, "ricovero in ospedale")];
        assert!(why(&hospital).contains("«ricovero in ospedale» non si capisce: scriva"), "{}", why(&hospital));
        // Without a day they are still waiting, and what was written is kept.
        let kept = of(&[(Surname, "Rossi"), (Entered, "1/1/2024"), (ExitReason, "dimessa da ricovero")]);
        assert_eq!(
            (kept.refused, kept.exit, kept.note.as_str()),
            (None, None, "Motivo dell’uscita: dimessa da ricovero")
        );
        assert!(kept.remarks.iter().any(|remark| remark.contains("resta in lista")), "{:?}", kept.remarks);
        assert_eq!(why(&[(Applied, "1/1/2024")]), "");
        assert_eq!(of(&[(Entered, "1/1/2024")]).refused.as_deref(), Some("Manca il cognome."));
        assert!(of(&[]).empty);
    }
}

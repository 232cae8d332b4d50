//! Sealed minutes, read: only what was written then, never what is known now.

use super::{
    minutes::joined,
    view::{AddendumView, MinutesCase, MinutesView},
};
use jiff::civil::Date;
use poliedro_domain::{
    meeting::{Addendum, CaseMinutes, MinuteScore, Minutes, Sealed},
    when::{format_date, local_date},
};

/// The minutes as shown; `intact`: their text has the digest with which they were sealed.
pub(crate) fn minutes(sealed: &Sealed, intact: bool) -> MinutesView {
    let held = &sealed.minutes;
    MinutesView {
        title: format!("Verbale {}/{}", held.number, held.year),
        on: held.convened.on.to_string(),
        place: place(held),
        note: held.convened.note.clone(),
        sealed_at: held.sealed_at.to_string(),
        sealed_by: held.sealed_by.clone(),
        sha256: sealed.sha256.clone(),
        intact,
        present: held.present.clone(),
        absent: held.absent.clone(),
        cases: held.cases.iter().map(case).collect(),
    }
}

fn place(held: &Minutes) -> String {
    let convened = &held.convened;
    joined(&[&convened.title, &held.mode, &convened.place, &convened.at])
}

fn case(held: &CaseMinutes) -> MinutesCase {
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let age = held.age.map(|age| format!("{age} anni")).unwrap_or_default();
    let (decision, words) = (&held.decision, &held.words);
    MinutesCase {
        vmd_id: held.case.to_string(),
        full_name: held.full_name.clone(),
        person_line: joined(&[&age, &held.comune, &held.protocol, &held.service]),
        visits: held.visits.clone(),
        scores: held.scores.iter().map(score).collect(),
        summary: held.synthesis.summary.clone(),
        needs: words.needs.clone(),
        proposal: held.synthesis.proposal.clone(),
        heard: words.heard.clone(),
        outcome: words.outcome.clone(),
        setting: words.setting.clone(),
        motive: decision.motive.clone(),
        responsibilities: decision.responsibilities.clone(),
        case_manager: words.case_manager.clone(),
        starts_on: text(decision.starts_on),
        verify_on: text(decision.verify_on),
        dissent: decision.dissent.clone(),
    }
}

fn score(held: &MinuteScore) -> String {
    let band = if held.band.is_empty() { String::new() } else { format!(", {}", held.band) };
    format!("{}: {}{band} ({})", held.instrument, held.score, format_date(local_date(held.at)))
}

/// An integrative minute as shown; the name of its person is the one of the minutes.
pub(crate) fn addendum(sealed: Option<&Minutes>, held: &Addendum, sha256: &str, intact: bool) -> AddendumView {
    let of_case = |one: &&CaseMinutes| Some(one.case) == held.case;
    let case = sealed.and_then(|minutes| minutes.cases.iter().find(of_case));
    AddendumView {
        title: format!("Verbale integrativo {}/{}", held.number, held.year),
        sealed_at: held.sealed_at.to_string(),
        sealed_by: held.sealed_by.clone(),
        sha256: sha256.to_owned(),
        intact,
        full_name: case.map(|case| case.full_name.clone()).unwrap_or_default(),
        reason: held.reason.clone(),
        text: held.text.clone(),
        decision: held.words.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, civil::date};
    use poliedro_domain::{
        id::{PathwayId, PersonId},
        meeting::{Attendant, CaseWords, Convened, Participant},
        vmd::{Decision, Synthesis},
    };
    use uuid::Uuid;

    /// Codes whose words the catalogue gives differently today than on the day of sealing.
    fn sealed() -> Sealed {
        let convened = Convened {
            on: date(2026, 3, 12),
            at: String::new(),
            mode: "presenza".into(),
            place: String::new(),
            title: String::new(),
            note: "Portare i referti".into(),
        };
        let case = CaseMinutes {
            case: PathwayId::from_uuid(Uuid::from_u128(1)),
            person: PersonId::from_uuid(Uuid::from_u128(2)),
            full_name: "Rossi Maria".into(),
            age: None,
            comune: String::new(),
            protocol: String::new(),
            service: String::new(),
            visits: vec![],
            scores: vec![],
            synthesis: Synthesis::default(),
            heard: vec![Participant { kind: "persona".into(), name: String::new() }],
            decision: Decision { outcome: "lista_rsa".into(), setting: "rsa".into(), ..Decision::default() },
            words: CaseWords {
                outcome: "Lista di una volta".into(),
                setting: "Ospizio".into(),
                needs: vec!["Casa. Bisogni: stufa".into()],
                heard: "L’interessata".into(),
                case_manager: "Sara, assistente".into(),
            },
        };
        let minutes = Minutes {
            number: 1,
            year: 2026,
            convened,
            sealed_at: Timestamp::UNIX_EPOCH,
            sealed_by: "Anna".into(),
            people: vec![Attendant {
                name: "Luca".into(),
                role: "infermiere".into(),
                present: true,
                ..Attendant::default()
            }],
            mode: "Attorno a un tavolo".into(),
            present: vec!["Luca, Infermiere di una volta".into()],
            absent: vec![],
            cases: vec![case],
        };
        Sealed { minutes, sha256: String::new() }
    }

    #[test]
    fn minutes_are_read_in_the_words_of_their_day() {
        let read = minutes(&sealed(), true);
        assert_eq!((read.place.as_str(), read.note.as_str()), ("Attorno a un tavolo", "Portare i referti"));
        assert_eq!(read.present, ["Luca, Infermiere di una volta"]);
        let case = read.cases.first().unwrap();
        assert_eq!((case.outcome.as_str(), case.setting.as_str()), ("Lista di una volta", "Ospizio"));
        assert_eq!((case.heard.as_str(), case.case_manager.as_str()), ("L’interessata", "Sara, assistente"));
        assert_eq!(case.needs, ["Casa. Bisogni: stufa"]);
    }
}

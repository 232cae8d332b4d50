//! Every kind of obligation in every band has its words.

use super::{super::countdown::countdown, Told, noun, title, what};
use jiff::{Timestamp, civil::date};
use poliedro_domain::{
    deadline::{Band, Deadline, Key, Kind, Of},
    when::{end_of_day, moment_at, start_of_day},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// 23 November 2026, a Monday, at 09:00 in Italy.
fn now() -> Timestamp {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

fn bare(kind: Kind) -> Deadline {
    Deadline {
        key: Key { kind, of: Uuid::nil(), part: String::new() },
        person: None,
        began: start_of_day(date(2026, 11, 11)),
        due: None,
        whole_day: false,
        press: None,
        quarter: None,
        urgent: false,
        owner: None,
        code: String::new(),
        note: String::new(),
    }
}

/// What the archive writes of each kind besides its term: (code, note, part).
fn detail(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::IntakeAssess => ("in_assessment", "", ""),
        Kind::IntakeDecide => ("assessed", "", ""),
        Kind::IntakeClose => ("activated", "", ""),
        Kind::VmdTerm => ("rsa", "", "assessment"),
        Kind::VmdVisit => ("domicilio", "", "health+social@2026-11-23"),
        Kind::VmdComplete => ("", "", ""),
        Kind::VmdSynthesise | Kind::VmdSchedule | Kind::VmdTransmit => ("cdi", "", ""),
        Kind::MeetingHold => ("3", "Equipe RSA", ""),
        Kind::PlanActivate | Kind::PlanVerify => ("individual", "", "2026-11-23"),
        Kind::PlanEnds => ("sad", "Comune di Crema", "01900000-0000-7000-8000-000000000001@2026-11-23"),
        Kind::ApplicationUrgency => ("rsa", "perdita_domicilio", ""),
        Kind::ApplicationAnswer => ("rsa", "", "01900000-0000-7000-8000-000000000101@2026-11-20"),
        Kind::ApplicationAdmit => ("rsa", "", "01900000-0000-7000-8000-000000000101@2026-11-20"),
        Kind::ApplicationConfirm | Kind::ApplicationConsent => ("rsa", "", "2026-05-23"),
        Kind::ApplicationTerm
        | Kind::ApplicationEnter
        | Kind::ApplicationUncovered
        | Kind::ApplicationDeceased
        | Kind::ApplicationConclude => ("rsa", "", ""),
        Kind::DischargeReceive
        | Kind::DischargeAssess
        | Kind::DischargePlan
        | Kind::DischargeActivate
        | Kind::DischargeLeave
        | Kind::DischargeVerify
        | Kind::DischargeClose => ("ospedale_crema", "Geriatria", ""),
        Kind::PersonCode => ("stp", "", "stp@2026-11-23"),
        Kind::PersonRepresentation => ("guardian", "Lucia Neri", "01900000-0000-7000-8000-000000000001@2026-11-23"),
        Kind::Reminder => ("", "Richiamare la figlia", ""),
        Kind::Draft => ("intake.new", "Accesso di Rossi", "intake.new:"),
    }
}

/// Kinds whose term is a moment when it is known to the minute.
fn timed(kind: Kind) -> bool {
    matches!(kind, Kind::VmdVisit | Kind::MeetingHold | Kind::Reminder | Kind::DischargeAssess)
}

fn told(kind: Kind) -> Deadline {
    let (code, note, part) = detail(kind);
    let mut one = bare(kind);
    (one.code, one.note, one.key.part) = (code.to_owned(), note.to_owned(), part.to_owned());
    one
}

/// One of this kind that stands in this band.
fn standing(kind: Kind, band: Band) -> Deadline {
    let at = |day: i8, time: &str| {
        if timed(kind) { moment_at(date(2026, 11, day), time, false).unwrap() } else { end_of_day(date(2026, 11, day)) }
    };
    let due = match band {
        Band::Late => Some(at(20, "09:30")),
        Band::Now => timed(kind).then(|| at(23, "09:10")),
        Band::Today => Some(at(23, "15:30")),
        Band::Week => Some(at(25, "09:30")),
        Band::Later => Some(if timed(kind) {
            at(30, "23:30") + jiff::Span::new().hours(240)
        } else {
            at(30, "") + jiff::Span::new().hours(240)
        }),
        Band::Open => None,
    };
    let press = (band == Band::Now).then_some(now());
    Deadline { due, whole_day: due.is_some() && !timed(kind), press, urgent: band == Band::Now, ..told(kind) }
}

fn said(one: &Deadline) -> String {
    what(one, &Told { now: now(), units: None, office: None, died_on: None, ended: None })
}

#[test]
fn no_kind_and_no_band_is_without_words() {
    let mut seen: BTreeMap<&str, Kind> = BTreeMap::new();
    for kind in Kind::ALL.iter().copied() {
        assert!(!title(kind).is_empty());
        assert_eq!(seen.insert(noun(kind), kind), None, "two kinds are called «{}»", noun(kind));
        for band in Band::ALL {
            for one in [
                standing(kind, band),
                Deadline {
                    code: String::new(),
                    note: String::new(),
                    key: Key { part: String::new(), ..told(kind).key },
                    ..standing(kind, band)
                },
            ] {
                assert_eq!(one.band(now()), band, "{kind:?}");
                let sentence = said(&one);
                if kind != Kind::Reminder && !(kind.of() == Of::Person && band == Band::Open) {
                    assert!(sentence.chars().count() > 8, "{kind:?} {band:?}: «{sentence}»");
                    assert!(sentence.starts_with(|c: char| c.is_uppercase()), "{kind:?} {band:?}: «{sentence}»");
                }
                assert!(!sentence.ends_with('.') && !sentence.contains("  "), "{kind:?} {band:?}: «{sentence}»");
                assert!(!sentence.contains("il il ") && !sentence.contains("è il oggi"), "{sentence}");
                let counted = countdown(&one, now());
                assert!(!counted.number.is_empty(), "{kind:?} {band:?}");
                assert!(counted.sentence.ends_with('.') && !counted.sentence.contains("-"), "{}", counted.sentence);
                assert_eq!(counted.gone.is_some(), one.due.is_some());
                assert!(counted.gone.is_none_or(|gone| (0.0..=1.0).contains(&gone)));
                assert!(["neutral", "info", "warning", "danger"].contains(&counted.tone));
                let late = counted.word == "in ritardo di";
                assert_eq!(late, band == Band::Late, "{kind:?} {band:?}: {counted:?}");
            }
        }
    }
}

/// Late, today, this week, without a term.
#[test]
fn what_is_to_be_done_is_said_in_whole_sentences() {
    let bands = [Band::Late, Band::Today, Band::Week, Band::Open];
    let table: &[(Kind, [&str; 4])] = &[
        (Kind::IntakeAssess, ["Da valutare"; 4]),
        (Kind::IntakeDecide, ["Valutata: da decidere l’esito"; 4]),
        (Kind::IntakeClose, ["Percorso attivato: da chiudere"; 4]),
        (Kind::VmdComplete, ["Inviata dal PUA: completi la richiesta"; 4]),
        (
            Kind::VmdTerm,
            [
                "RSA: la valutazione andava conclusa entro il 20/11/2026",
                "RSA: valutazione da concludere entro oggi",
                "RSA: valutazione da concludere entro il 25/11/2026",
                "RSA: valutazione da concludere",
            ],
        ),
        (
            Kind::VmdVisit,
            [
                "Visita sanitaria e Visita sociale: prevista il 20/11/2026 alle 09:30, non risulta fatta",
                "Visita sanitaria e Visita sociale: oggi alle 15:30",
                "Visita sanitaria e Visita sociale: il 25/11/2026 alle 09:30",
                "Visita sanitaria e Visita sociale: da fare",
            ],
        ),
        (Kind::VmdSynthesise, ["Centro diurno integrato (CDI): visite concluse, la sintesi è da scrivere"; 4]),
        (
            Kind::VmdSchedule,
            ["Centro diurno integrato (CDI): pronta, da mettere all’ordine del giorno di una seduta"; 4],
        ),
        (Kind::VmdTransmit, ["Centro diurno integrato (CDI): decisa dall’equipe, l’esito è da trasmettere"; 4]),
        (
            Kind::MeetingHold,
            [
                "Era il 20/11/2026 alle 09:30: 3 casi, il verbale non è chiuso",
                "Oggi alle 15:30: 3 casi",
                "Il 25/11/2026 alle 09:30: 3 casi",
                "Seduta da tenere: 3 casi",
            ],
        ),
        (Kind::PlanActivate, ["Progetto individuale (PAI): compilato, da attivare"; 4]),
        (
            Kind::PlanVerify,
            [
                "Progetto individuale (PAI): la verifica era prevista il 20/11/2026",
                "Progetto individuale (PAI): la verifica è oggi",
                "Progetto individuale (PAI): la verifica è il 25/11/2026",
                "Progetto individuale (PAI): da verificare",
            ],
        ),
        (
            Kind::PlanEnds,
            [
                "Assistenza domiciliare (SAD): era fino al 20/11/2026, rinnovi o concluda",
                "Assistenza domiciliare (SAD): fino a oggi, da rinnovare o concludere",
                "Assistenza domiciliare (SAD): fino al 25/11/2026, da rinnovare o concludere",
                "Assistenza domiciliare (SAD): da rinnovare o concludere",
            ],
        ),
        (Kind::ApplicationUrgency, ["RSA: urgenza da decidere (perdita del domicilio)"; 4]),
        (
            Kind::ApplicationTerm,
            [
                "RSA: la valutazione andava conclusa entro il 20/11/2026, e non c’è ancora una VMD",
                "RSA: valutazione da concludere entro oggi, e non c’è ancora una VMD",
                "RSA: valutazione da concludere entro il 25/11/2026, e non c’è ancora una VMD",
                "RSA: valutazione da concludere, e non c’è ancora una VMD",
            ],
        ),
        (Kind::ApplicationEnter, ["RSA: l’equipe ha deciso l’11/11/2026, non è ancora in lista"; 4]),
        (
            Kind::ApplicationAnswer,
            [
                "Proposta di un’unità d’offerta: la risposta era attesa entro il 20/11/2026",
                "Proposta di un’unità d’offerta: risposta attesa entro oggi",
                "Proposta di un’unità d’offerta: risposta attesa entro il 25/11/2026",
                "Proposta di un’unità d’offerta del 20/11/2026: attende una risposta, senza un termine",
            ],
        ),
        (Kind::ApplicationAdmit, ["Posto accettato in un’unità d’offerta: registri l’ingresso"; 4]),
        (Kind::ApplicationUncovered, ["RSA: in lista, dall’11/11/2026 senza un progetto temporaneo attivo"; 4]),
        (
            Kind::ApplicationConfirm,
            [
                "RSA: interesse espresso il 23/05/2026, è da sentire di nuovo",
                "RSA: interesse espresso il 23/05/2026, da sentire di nuovo entro oggi",
                "RSA: interesse espresso il 23/05/2026, da sentire di nuovo entro il 25/11/2026",
                "RSA: interesse espresso il 23/05/2026, da sentire di nuovo",
            ],
        ),
        (
            Kind::ApplicationConsent,
            [
                "RSA: il consenso a informare le unità è scaduto il 20/11/2026",
                "RSA: il consenso a informare le unità scade oggi",
                "RSA: il consenso a informare le unità scade il 25/11/2026",
                "RSA: il consenso a informare le unità è da rinnovare",
            ],
        ),
        (Kind::ApplicationDeceased, ["RSA: la persona è deceduta, concluda la domanda"; 4]),
        (Kind::ApplicationConclude, ["RSA: l’equipe ha deciso altro: concluda la domanda, o la inserisca in lista"; 4]),
        (
            Kind::DischargeReceive,
            [
                "Geriatria: segnalata, registri l’arrivo alla COT; la dimissione era prevista il 20/11/2026",
                "Geriatria: segnalata, registri l’arrivo alla COT; dimissione prevista oggi",
                "Geriatria: segnalata, registri l’arrivo alla COT; dimissione prevista il 25/11/2026",
                "Geriatria: segnalata, registri l’arrivo alla COT",
            ],
        ),
        (
            Kind::DischargeAssess,
            [
                "Geriatria: andava valutata entro le 09:30 del 20/11/2026",
                "Geriatria: da valutare entro le 15:30 di oggi",
                "Geriatria: da valutare entro le 09:30 del 25/11/2026",
                "Geriatria: da valutare",
            ],
        ),
        (
            Kind::DischargePlan,
            [
                "Geriatria: valutata, scriva il progetto di dimissione; la dimissione era prevista il 20/11/2026",
                "Geriatria: valutata, scriva il progetto di dimissione; dimissione prevista oggi",
                "Geriatria: valutata, scriva il progetto di dimissione; dimissione prevista il 25/11/2026",
                "Geriatria: valutata, scriva il progetto di dimissione",
            ],
        ),
        (
            Kind::DischargeActivate,
            [
                "Geriatria: progetto scritto, da attivare; la dimissione era prevista il 20/11/2026",
                "Geriatria: progetto scritto, da attivare; dimissione prevista oggi",
                "Geriatria: progetto scritto, da attivare; dimissione prevista il 25/11/2026",
                "Geriatria: progetto scritto, da attivare",
            ],
        ),
        (
            Kind::DischargeLeave,
            [
                "Geriatria: progetto attivo, registri la dimissione; la dimissione era prevista il 20/11/2026",
                "Geriatria: progetto attivo, registri la dimissione; dimissione prevista oggi",
                "Geriatria: progetto attivo, registri la dimissione; dimissione prevista il 25/11/2026",
                "Geriatria: progetto attivo, registri la dimissione",
            ],
        ),
        (
            Kind::DischargeVerify,
            [
                "La verifica dopo la dimissione era prevista il 20/11/2026",
                "Verifica dopo la dimissione: oggi",
                "Verifica dopo la dimissione: il 25/11/2026",
                "Dimessa: da verificare dopo la dimissione",
            ],
        ),
        (Kind::DischargeClose, ["Verificata: la dimissione è da chiudere"; 4]),
        (
            Kind::PersonCode,
            [
                "Il codice STP è scaduto il 20/11/2026",
                "Il codice STP scade oggi",
                "Il codice STP scade il 25/11/2026",
                "Il codice STP è da rinnovare",
            ],
        ),
        (
            Kind::PersonRepresentation,
            [
                "Tutore: Lucia Neri, incarico terminato il 20/11/2026",
                "Tutore: Lucia Neri, l’incarico termina oggi",
                "Tutore: Lucia Neri, l’incarico termina il 25/11/2026",
                "Tutore: Lucia Neri, incarico da verificare",
            ],
        ),
        (Kind::Reminder, ["Richiamare la figlia"; 4]),
        (Kind::Draft, ["Modulo lasciato a metà l’11/11/2026"; 4]),
    ];
    assert_eq!(table.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), Kind::ALL);
    for (kind, sentences) in table {
        let told: Vec<String> = bands.iter().map(|band| said(&standing(*kind, *band))).collect();
        assert_eq!(told, sentences, "{kind:?}");
    }
}

#[test]
fn who_already_left_the_ward_needs_the_plan_at_once() {
    let one = Deadline { code: "discharged".to_owned(), ..standing(Kind::DischargeActivate, Band::Now) };
    assert_eq!(said(&one), "Geriatria: la persona è già stata dimessa, attivi il progetto");
    let unknown = Deadline { note: String::new(), ..one };
    assert_eq!(said(&unknown), "Dimissione protetta: la persona è già stata dimessa, attivi il progetto");
    let ward = Deadline { note: String::new(), ..standing(Kind::DischargeReceive, Band::Open) };
    assert_eq!(said(&ward), "Ospedale Maggiore di Crema: segnalata, registri l’arrivo alla COT");
}

#[test]
fn who_left_before_a_plan_is_told_as_such() {
    let told = |kind, code: &str, band| said(&Deadline { code: code.to_owned(), ..standing(kind, band) });
    assert_eq!(
        told(Kind::DischargePlan, "home@2026-11-20", Band::Late),
        "Geriatria: la persona è già a casa dal 20/11/2026, scriva il progetto"
    );
    assert_eq!(
        told(Kind::DischargePlan, "away@2026-11-08", Band::Now),
        "Geriatria: la persona ha già lasciato il reparto, dall’08/11/2026, scriva il progetto"
    );
    assert_eq!(
        told(Kind::DischargeAssess, "home@2026-11-20", Band::Late),
        "Geriatria: andava valutata entro le 09:30 del 20/11/2026; la persona è già a casa dal 20/11/2026"
    );
    assert_eq!(
        told(Kind::DischargeClose, "ricoverata", Band::Open),
        "Risulta di nuovo ricoverata: registri il nuovo ricovero, o chiuda la dimissione"
    );
}

#[test]
fn of_who_died_one_thing_is_left_to_do() {
    let died = |kind| {
        what(
            &standing(kind, Band::Late),
            &Told { now: now(), units: None, office: None, died_on: Some(date(2026, 11, 12)), ended: None },
        )
    };
    for kind in Kind::ALL.iter().copied() {
        let gesture = match kind.of() {
            Of::Intake => "chiuda l’accesso",
            Of::Vmd => "chiuda la VMD",
            Of::Plan => "chiuda il progetto",
            Of::Application => "concluda la domanda",
            Of::Discharge => "chiuda la dimissione",
            Of::Reminder => {
                assert_eq!(died(kind), "Persona deceduta il 12/11/2026. Richiamare la figlia");
                continue;
            }
            Of::Meeting | Of::Person | Of::Draft => {
                assert_eq!(died(kind), said(&standing(kind, Band::Late)));
                continue;
            }
        };
        assert_eq!(died(kind), format!("Decesso del 12/11/2026: {gesture}"));
    }
}

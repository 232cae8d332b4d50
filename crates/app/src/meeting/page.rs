//! `meeting.page`: open one meeting.

use crate::{
    CallError, Desk,
    meeting::{
        case, meeting_id,
        minutes::warnings,
        people, propose, read, shape,
        view::{MeetingPage, StandingDecision},
    },
    registry::Verb,
    vmd::{assessor::assignable, shape::row, view::VmdRow},
};
use jiff::civil::Date;
use poliedro_domain::{
    meeting::MeetingState,
    permission::{Op, Purpose},
    vmd::Stage,
};
use poliedro_store::{MeetingFile, Reader, VmdFilter};
use serde::Deserialize;
use ts_rs::TS;

/// Open one meeting.
pub enum Page {}

/// What `meeting.page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingPageArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
}

impl Verb for Page {
    const NAME: &'static str = "meeting.page";
    const DOC: &'static str = "Open one meeting.";
    type Args = Args;
    type Reply = MeetingPage;

    fn run(desk: &mut Desk, args: Args) -> Result<MeetingPage, CallError> {
        let (meeting, today) = (meeting_id(&args.meeting_id)?, desk.today());
        desk.read(Op::MeetingRead, Purpose::Care, None, |r| {
            let file = r.meeting(meeting)?;
            let state = &file.state;
            let (sealed, open) = (state.sealed.as_ref(), state.sealed.is_none() && state.cancelled.is_none());
            let members =
                if state.people.is_empty() && open { propose::members(r, state)? } else { state.people.clone() };
            let agenda = if sealed.is_none() { state.agenda.as_slice() } else { &[] };
            let addenda = state.addenda.iter().zip(&file.addenda_intact);
            Ok(MeetingPage {
                row: shape::row(&file.row, today),
                form: state.convened.as_ref().map(shape::convened).unwrap_or_default(),
                people: members.iter().map(people::attendant).collect(),
                agenda: agenda.iter().map(|id| case::agenda(r, state, *id, today)).collect::<Result<_, _>>()?,
                ready: if open { could_enter(r, today)? } else { Vec::new() },
                undecided: u32::try_from(state.undecided().len()).unwrap_or(u32::MAX),
                minutes: sealed.map(|sealed| read::minutes(sealed, file.intact == Some(true))),
                addenda: addenda
                    .map(|((one, sha256), intact)| {
                        read::addendum(sealed.map(|held| &held.minutes), one, sha256, *intact)
                    })
                    .collect(),
                standing: standing(r, state)?,
                cancelled: state.cancelled.clone().unwrap_or_default(),
                warnings: if open { warnings(state, today) } else { changed(&file) },
                assignable: assignable(r)?,
            })
        })
    }
}

/// The decisions that hold on the cases of sealed minutes.
fn standing(reader: &Reader<'_>, state: &MeetingState) -> Result<Vec<StandingDecision>, CallError> {
    let mut found = Vec::new();
    for case in state.sealed.iter().flat_map(|sealed| &sealed.minutes.cases) {
        let Some(held) = state.standing(case.case) else { continue };
        let options = propose::open_to(&reader.vmd(case.case)?);
        found.push(StandingDecision {
            vmd_id: case.case.to_string(),
            decision: shape::decision(held),
            options: options.iter().map(|code| case::option(code)).filter(|option| !option.postpones).collect(),
        });
    }
    Ok(found)
}

/// Minutes whose text is not the one that was sealed: whoever reads them must know.
fn changed(file: &MeetingFile) -> Vec<String> {
    let say = |what: &str, number: u32, year: i16| {
        format!(
            "Attenzione: il testo del {what} {number}/{year} non corrisponde all’impronta con cui è stato chiuso. È stato cambiato \
             fuori da Poliedro: non lo usi, e faccia verificare l’archivio."
        )
    };
    let mut found = Vec::new();
    if let (Some(sealed), Some(false)) = (&file.state.sealed, file.intact) {
        found.push(say("verbale", sealed.minutes.number, sealed.minutes.year));
    }
    let addenda = file.state.addenda.iter().zip(&file.addenda_intact);
    found.extend(
        addenda.filter(|(_, intact)| !**intact).map(|((one, _), _)| say("verbale integrativo", one.number, one.year)),
    );
    found
}

/// Rows of each stage that are offered for the agenda.
const OFFERED: u32 = 200;

/// Assessments that could enter the agenda: ready ones first, then those whose visits are made, then those that are being visited.
fn could_enter(reader: &Reader<'_>, today: Date) -> Result<Vec<VmdRow>, CallError> {
    let mut found = Vec::new();
    for stage in [Stage::Ready, Stage::Assessed, Stage::Visiting] {
        let filter = VmdFilter { stages: vec![stage], ..VmdFilter::default() };
        let page = reader.vmds(&filter, 0, OFFERED)?;
        found.extend(page.rows.iter().map(|one| row(one, today)));
    }
    Ok(found)
}

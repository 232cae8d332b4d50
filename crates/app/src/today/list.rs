//! `today.list`: the work that is due, most urgent first.

use crate::{
    CallError, Desk,
    deadline::{
        draft,
        meet::allowed,
        row::{Rows, band},
        view::{DueBand, RoomCount, Today},
    },
    registry::Verb,
    today::view::DraftView,
};
use poliedro_domain::{
    deadline::{Band, Kind},
    permission::{Op, Purpose},
};
use poliedro_store::{Draft, DueCount, DuePage};
use serde::Deserialize;
use ts_rs::TS;

/// The work that is due, most urgent first.
pub enum List {}

/// What `today.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TodayListArgs")]
pub struct Args {
    /// Only what is in charge of the operator who asks.
    #[serde(default)]
    pub mine: bool,
}

impl Verb for List {
    const NAME: &'static str = "today.list";
    const DOC: &'static str = "The work that is due, most urgent first.";
    type Args = Args;
    type Reply = Today;

    fn run(desk: &mut Desk, args: Args) -> Result<Today, CallError> {
        let (now, today, me) = (desk.now(), desk.today(), desk.operator()?);
        let terms = desk.at_work()?.settings.terms();
        let mine = args.mine.then_some(me);
        let allowed = allowed(desk)?;
        desk.read(Op::TodayList, Purpose::Planning, None, |r| {
            let (drafts, rows) = (r.drafts()?, Rows::read(r, now, allowed)?);
            let left = draft::left(r, &drafts, &terms, now);
            let mut bands = r.due_bands(now, mine, SHOWN)?;
            for (band, page) in &mut bands {
                let here = left.iter().filter(|row| row.deadline.band(now) == *band).cloned().collect();
                draft::after(page, here, 0, SHOWN);
            }
            let clocks = r.due_counts(now, None)?;
            let counts = vec![oggi(&bands), dimissioni(&clocks), vmd(&clocks)];
            let shown = |(code, page): &(Band, DuePage)| {
                Ok::<_, CallError>(DueBand {
                    code: code.code().to_owned(),
                    label: band(*code).to_owned(),
                    rows: rows.rows(&page.rows)?,
                    total: page.total,
                })
            };
            Ok(Today {
                now: now.to_string(),
                day: today.to_string(),
                mine: args.mine,
                bands: bands.iter().filter(|(_, page)| page.total > 0).map(shown).collect::<Result<_, _>>()?,
                drafts: drafts.into_iter().map(view).collect(),
                counts,
            })
        })
    }
}

/// Rows shown in each band; the total says how many there are.
const SHOWN: u32 = 50;

fn oggi(bands: &[(Band, DuePage)]) -> RoomCount {
    let of = |wanted: &[Band]| bands.iter().filter(|(band, _)| wanted.contains(band)).map(|(_, page)| page.total).sum();
    RoomCount { room: "oggi".to_owned(), total: of(&[Band::Now, Band::Late, Band::Today]), late: of(&[Band::Late]) }
}

/// Whose clock runs at the COT.
fn dimissioni(counts: &[DueCount]) -> RoomCount {
    room("dimissioni", counts, |one| one.kind == Kind::DischargeAssess)
}

/// Whose term has passed, or passes within the week.
fn vmd(counts: &[DueCount]) -> RoomCount {
    let near = [Band::Now, Band::Late, Band::Today, Band::Week];
    room("vmd", counts, |one| one.kind == Kind::VmdTerm && near.contains(&one.band))
}

fn room(room: &str, counts: &[DueCount], counted: impl Fn(&DueCount) -> bool) -> RoomCount {
    let counted = || counts.iter().filter(|one| counted(one));
    RoomCount {
        room: room.to_owned(),
        total: counted().map(|one| one.total).sum(),
        late: counted().filter(|one| one.band == Band::Late).map(|one| one.total).sum(),
    }
}

fn view(draft: Draft) -> DraftView {
    DraftView { kind: draft.kind, key: draft.key, title: draft.title, saved_at: draft.saved_at.to_string() }
}

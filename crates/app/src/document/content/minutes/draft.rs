//! Minutes that nobody sealed: what is there now, and what is still missing.

use super::{super::authors::Authors, sealed, source, texts};
use super::{
    super::{Asked, Content, Source, words::counted},
    case,
};
use crate::{
    CallError,
    meeting::{minutes::of_case, people},
};
use poliedro_domain::{
    catalogue::Catalogue,
    id::{MeetingId, PathwayId},
    meeting::{CaseMinutes, Convened},
};
use poliedro_store::{MeetingFile, Stream, VmdFile};
use serde_json::{Value, json};

/// The draft.
pub(super) fn content(asked: &Asked<'_, '_>, meeting: MeetingId, file: &MeetingFile) -> Result<Content, CallError> {
    let state = &file.state;
    let Some(convened) = &state.convened else { return Err(CallError::failed("Questa seduta non è convocata.")) };
    let mut sources = vec![source(meeting)];
    let mut cases: Vec<(CaseMinutes, bool)> = Vec::new();
    for id in &state.agenda {
        let vmd = asked.reader.vmd(*id)?;
        sources.extend(sources_of(asked, *id, &vmd)?);
        let decided = state.decisions.get(id);
        let decision = decided.cloned().unwrap_or_default();
        cases.push((of_case(asked.reader, state, *id, &vmd, &decision, convened.on)?, decided.is_some()));
    }
    let authors = Authors::read(asked.reader)?;
    sources.extend(authors.sources());
    Ok(Content {
        values: values(file, convened, &cases),
        source: Source::Facts(sources),
        person: None,
        draft: true,
        number: format!("VS-{}", convened.on.strftime("%Y%m%d")),
        stem: format!("verbale-bozza-{}", convened.on),
        remarks: vec!["Il verbale non è chiuso: esce come bozza e non ha numero.".to_owned()],
    })
}

fn values(file: &MeetingFile, convened: &Convened, cases: &[(CaseMinutes, bool)]) -> Value {
    let state = &file.state;
    let (present, absent) = (people::listed(&state.people, true), people::listed(&state.people, false));
    let told: Vec<Value> = cases.iter().map(|(one, decided)| case::values(one, *decided)).collect();
    let held: Vec<CaseMinutes> = cases.iter().map(|(one, _)| one.clone()).collect();
    json!({
        "title": "Verbale della seduta",
        "number": "",
        "sealed": false,
        "sitting": sealed::titled(convened, Catalogue::shipped().label("meetingMode", &convened.mode)),
        "note": convened.note,
        "signers": sealed::signers(&state.people, &present),
        "present": texts(&present),
        "absent": texts(&absent),
        "agenda": sealed::agenda(&held),
        "count": counted(cases.len(), "caso", "casi"),
        "cases": told,
        "sealedAt": "",
        "sealedBy": "",
        "sha256": "",
        "added": [],
    })
}

/// A draft says what the files say now: each is where it comes from.
fn sources_of(asked: &Asked<'_, '_>, id: PathwayId, vmd: &VmdFile) -> Result<Vec<(Stream, Vec<u8>)>, CallError> {
    let mut sources = asked.reader.person_sources(vmd.person)?;
    sources.push((Stream::Vmd, id.as_bytes().to_vec()));
    if !vmd.referral.is_empty() {
        sources.push((Stream::Request, id.as_bytes().to_vec()));
    }
    let scales = asked.reader.administrations_of(id)?;
    sources.extend(scales.iter().map(|file| (Stream::Administration, file.id.as_bytes().to_vec())));
    Ok(sources)
}

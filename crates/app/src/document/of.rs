//! `document.of`: the documents of one thing: those that can be made, those that left.

use crate::{
    CallError, Desk, ErrorCode,
    document::{
        content::{About, Asked, KINDS, Kind},
        make::{plain, sources},
        tell::way,
        view::{DocumentAsk, DocumentChoice, Documents, IssuedDocument},
    },
    operator::Names,
    person::shape::person_id,
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_store::{IssueRow, Reader};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The documents of one thing: those that can be made, those that left.
pub enum Of {}

/// What `document.of` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentOfArgs")]
pub struct Args {
    /// `person`, `intake`, `vmd`, `meeting`, `plan`, `application`, `discharge` or `period`.
    pub about: String,
    /// Which.
    pub id: String,
}

impl Verb for Of {
    const NAME: &'static str = "document.of";
    const DOC: &'static str = "The documents of one thing: those that can be made, those that left.";
    type Args = Args;
    type Reply = Documents;

    fn run(desk: &mut Desk, args: Args) -> Result<Documents, CallError> {
        let unknown = || CallError::new(ErrorCode::BadRequest, "Non si sa di che cosa chiedere i documenti.");
        // Of the archive itself nothing is asked for here: under its name anybody at work would be told of any case.
        let about = About::of(&args.about).filter(|about| *about != About::Archive).ok_or_else(unknown)?;
        let id = plain(&args.id);
        let open = desk.at_work()?;
        let (archive, allowed) = (open.archive_name.clone(), open.session.allowed.clone());
        let mine = |kind: &Kind| allowed.allow(Op::DocumentMake) && allowed.allow(kind.op);
        desk.read(about.op(), Purpose::Care, None, |r| {
            let mut choices = Vec::new();
            for kind in KINDS.iter().filter(|kind| kind.about.contains(&about) && mine(kind)) {
                choices.extend(offered(kind, &Asked::about(r, Some(about), &id, &archive))?);
            }
            let left = if about == About::Person { r.issues_of_person(person_id(&id)?)? } else { r.issues_about(&id)? };
            let (names, mut now) = (Names::read(r)?, Present::default());
            let shown = |row: &&IssueRow| Kind::of(&row.issue.document).map_or(allowed.allow(Op::ExportFhir), mine);
            let left: Vec<&IssueRow> = left.iter().filter(shown).collect();
            // Whoever sees what left about a person looked at their file.
            left.iter().filter_map(|row| row.person).try_for_each(|person| r.consulted(person))?;
            let issued = left.into_iter().map(|row| issued(r, row, &names, &archive, &mut now)).collect();
            Ok(Documents { choices, issued })
        })
    }
}

/// What can be made of one kind.
pub(super) fn offered(kind: &Kind, asked: &Asked<'_, '_>) -> Result<Vec<DocumentChoice>, CallError> {
    let template = kind.template()?;
    let offers = (kind.offered)(asked)?;
    let choice = |offer: super::content::Offer| DocumentChoice {
        ask: DocumentAsk { kind: kind.code.to_owned(), id: asked.id.to_owned(), part: offer.part, letterhead_id: None },
        name: if offer.of.is_empty() { template.name.clone() } else { format!("{}: {}", template.name, offer.of) },
        draft: offer.draft,
        refusal: offer.refusal,
    };
    Ok(offers.into_iter().map(choice).collect())
}

/// Digests of what documents would be made from now, each asked once; `None` when it cannot be made any more.
#[derive(Default)]
struct Present(BTreeMap<(String, String, String), Option<String>>);

impl Present {
    fn digest(&mut self, reader: &Reader<'_>, row: &IssueRow, archive: &str) -> Option<String> {
        let issue = &row.issue;
        let key = (issue.document.clone(), issue.about.clone(), issue.part.clone());
        let made = || {
            let kind = Kind::of(&issue.document)?;
            let asked = Asked { part: &issue.part, ..Asked::about(reader, None, &issue.about, archive) };
            let content = (kind.content)(&asked).ok()?;
            sources(reader, kind, &content).ok().map(|(digest, _)| digest)
        };
        self.0.entry(key).or_insert_with(made).clone()
    }
}

fn issued(reader: &Reader<'_>, row: &IssueRow, names: &Names, archive: &str, now: &mut Present) -> IssuedDocument {
    let issue = &row.issue;
    let is_kind = Kind::of(&issue.document).is_some();
    IssuedDocument {
        at: row.at.to_string(),
        operator: names.of(row.operator),
        title: issue.title.clone(),
        number: issue.number.clone(),
        way: way(issue.way).to_lowercase(),
        draft: issue.draft,
        ask: DocumentAsk {
            kind: issue.document.clone(),
            id: issue.about.clone(),
            part: issue.part.clone(),
            letterhead_id: None,
        },
        outdated: is_kind && now.digest(reader, row, archive).as_deref() != Some(issue.digest.as_str()),
    }
}

//! Who may make which document: the permission of making documents, and that of what the document is about. And the examples.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;
mod sheets;

use equipe::*;
use office::*;
use poliedro_app::{ErrorCode, document::out};
use poliedro_domain::permission::{Op, Roles};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs};

/// What each kind is about, and what it asks for beside the making of documents.
const KINDS: [(&str, &str, Op); 20] = [
    ("intake", "intake", Op::IntakeRead),
    ("orientation", "intake", Op::IntakeRead),
    ("referral", "intake", Op::IntakeRead),
    ("vmd", "vmd", Op::VmdRead),
    ("minutes", "meeting", Op::MeetingRead),
    ("minutes_case", "meeting", Op::MeetingRead),
    ("addendum", "meeting", Op::MeetingRead),
    ("gp_letter", "vmd", Op::PersonRead),
    ("plan", "plan", Op::PlanRead),
    ("temporary_plan", "plan", Op::PlanRead),
    ("application", "application", Op::ApplicationRead),
    ("application_outcome", "application", Op::ApplicationRead),
    ("unit_sheet", "application", Op::WaitingExport),
    ("discharge_referral", "discharge", Op::DischargeRead),
    ("discharge_plan", "discharge", Op::DischargeRead),
    ("home_plan", "plan", Op::PersonRead),
    ("takeover", "person", Op::PersonRead),
    ("person_copy", "person", Op::ExportPerson),
    ("recovery", "archive", Op::Session),
    ("report", "period", Op::ReportMake),
];

fn at_work(equipe: &Equipe) -> BTreeMap<&'static str, String> {
    let person = equipe.person("Rossi");
    let vmd = equipe.ready(&person);
    let meeting = equipe.meeting("2026-11-23", &[&vmd]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &vmd, "lista_rsa");
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    let plan = equipe.ask("plan.open", json!({ "vmdId": vmd, "kind": "individual" }));
    let applied = lists::apply(equipe, &equipe.person("Neri"), json!({}));
    let at = json!({ "on": "2026-11-23", "at": "08:30", "second": false });
    let form = json!({ "source": "reparto", "facility": "ospedale_crema", "ward": "Medicina", "motive": "x", "brass": "22", "brassOn": "2026-11-20" });
    let referred = json!({ "dischargeId": null, "personId": person, "person": null, "distinctFrom": [], "referred": at, "received": at, "form": form });
    let discharge = equipe.ask("discharge.refer", referred);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    BTreeMap::from([
        ("intake", equipe.office.intake(&person)),
        ("person", person),
        ("vmd", vmd),
        ("meeting", meeting),
        ("plan", text(&plan["planId"])),
        ("application", applied.id.clone()),
        ("discharge", text(&discharge["dischargeId"])),
        ("archive", String::new()),
        ("period", "2026-S1".to_owned()),
    ])
}

#[test]
fn every_role_makes_the_documents_of_what_it_may_read_and_no_others() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let form = json!({ "name": ANNA, "roles": ["pua", "coordinator", "administrator"], "body": "", "email": "" });
    office.ask("operator.change", json!({ "operatorId": office.operator_id(ANNA), "form": form }));
    office.enter(ANNA, PASSPHRASE);
    let ids = at_work(&equipe);
    let roles: Vec<&str> = Roles::shipped().roles.iter().map(|role| role.code.as_str()).collect();
    for role in &roles {
        office.operator(&format!("Ruolo {role}"), &[*role]);
    }
    office.choose(Some(office.path().join("non-c-e")));
    let mut makes = 0;
    for role in &roles {
        let name = format!("Ruolo {role}");
        office.enter(&name, &secret(&name));
        let allowed = Roles::shipped().permissions([*role]);
        for (kind, about, op) in KINDS {
            let may = allowed.allow(Op::DocumentMake) && allowed.allow(op);
            let ask = json!({ "ask": { "kind": kind, "id": ids[about], "part": "", "letterheadId": null } });
            for command in ["document.preview", "document.save"] {
                let denied = office.call(command, ask.clone()).err().map(|error| error.code) == Some(ErrorCode::Denied);
                assert_eq!(denied, !may, "{role}, {command}, {kind}");
            }
            makes += usize::from(may);
        }
        for about in ["intake", "vmd", "meeting", "plan", "application", "discharge", "person"] {
            let Ok(found) = office.call("document.of", json!({ "about": about, "id": ids[about] })) else { continue };
            for choice in found["choices"].as_array().unwrap() {
                let kind = choice["ask"]["kind"].as_str().unwrap();
                let (_, _, op) = KINDS.iter().find(|(code, _, _)| *code == kind).unwrap();
                assert!(allowed.allow(Op::DocumentMake) && allowed.allow(*op), "{role} is offered {kind}");
            }
        }
    }
    assert!(makes > 60, "{makes}");
    // The refusals are in the log.
    office.enter(ANNA, PASSPHRASE);
    let log = office.ask(
        "audit.list",
        json!({ "operatorId": office.operator_id("Ruolo ambito"), "from": "", "until": "", "offset": 0, "limit": 200 }),
    );
    assert!(log.to_string().contains("non permesso"), "{log}");
}

#[test]
fn the_examples_give_one_document_of_every_kind_and_each_says_what_it_is() {
    let office = Office::empty();
    office.ask("archive.open_demo", json!({}));
    let folder = sheets::looked_at().join("demo");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let found = office.app.at_desk(|desk| out::samples(desk, &folder)).unwrap();
    assert_eq!(found.len(), KINDS.len());
    let none: Vec<(&str, &str)> =
        found.iter().filter(|one| one.written.is_none()).map(|one| (one.kind.as_str(), one.reason.as_str())).collect();
    // No minutes of the examples were added to, and the recovery code is shown once: nobody has it now.
    let nothing = "Nell’archivio non c’è un caso che lo permetta.";
    assert_eq!(none, [("addendum", nothing), ("recovery", nothing)]);
    let mut heads = BTreeMap::<&str, u32>::new();
    for one in &found {
        let Some(written) = &one.written else { continue };
        let text = sheets::text_of(&folder.join(&written.file));
        assert!(text.contains("Dati di esempio"), "{}: {text}", one.kind);
        assert!(text.contains(&written.number), "{}", one.kind);
        let hospital = text.lines().take(12).any(|line| line.contains("Azienda socio-sanitaria di esempio"));
        *heads.entry(if hospital { "azienda" } else { "ambito" }).or_default() += 1;
    }
    assert_eq!(heads["azienda"], 2, "{heads:?}");
    office.sound();
}

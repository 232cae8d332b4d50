//! Figures of the Piano, counted by hand: some cases through the door, each with its name, and what each indicator must say of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod cot;
mod counts;
mod equipe;
mod lists;
mod office;

use counts::*;
use equipe::*;
use lists::*;
use office::*;
use poliedro_domain::figure::{Accesses, Assessments, Beds, Discharges, Temporary};
use serde_json::{Value, json};

/// Rossi, Bianchi, Verdi, Neri and Gialli ask in November; Blu on 5 January, when the period is over.
#[test]
fn accesses() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let access = |surname: &str| office.intake(&equipe.person(surname));
    let ask = |verb: &str, id: &str, more: Value| {
        let mut args = json!({ "intakeId": id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        office.ask(&format!("intake.{verb}"), args)
    };
    let assessed = |id: &str| {
        let form = json!({ "summary": "Cade spesso", "complex": true, "needAreas": ["adl"] });
        ask("assess", id, json!({ "form": form }));
    };
    let sent = |id: &str, to: &str| {
        ask("refer", id, json!({ "to": to, "motive": "Bisogno complesso", "urgent": false }));
    };
    let activated = |id: &str| {
        ask("activate", id, json!({ "pathway": "sad", "provider": "Comune di Crema", "note": "" }));
    };
    let rossi = access("Rossi"); // assessed, sent to the equipe
    assessed(&rossi);
    sent(&rossi, "vmd");
    let bianchi = access("Bianchi"); // assessed, a pathway activated
    assessed(&bianchi);
    activated(&bianchi);
    let verdi = access("Verdi"); // nothing before the end of the period
    let neri = access("Neri"); // assessed, activated, sent to the equipe by mistake
    assessed(&neri);
    activated(&neri);
    sent(&neri, "vmd");
    let last = office.access(&neri)["lastFact"].clone();
    ask("undo", &neri, json!({ "factId": last, "reason": "Inviata per errore" }));
    let gialli = access("Gialli"); // assessed, sent to the COT
    assessed(&gialli);
    sent(&gialli, "cot");

    at(office, "2027-01-05T08:00:00Z");
    assessed(&verdi);
    sent(&verdi, "vmd");
    let blu = access("Blu");
    assessed(&blu);

    let said = counted(office, "2026-S2", |reader, window, _| {
        assert!(window.over);
        let all = Accesses::of(&reader.counted_accesses(&window)?, window);
        // Where they live, not where they asked.
        assert!(all.all().iter().all(|one| one.sub_ambito == Some(poliedro_domain::territory::SubAmbito::Crema)));
        Ok(all.figures())
    });
    assert_eq!(
        said,
        [
            ("AMB-6", "", 5, None),     // Rossi, Bianchi, Verdi, Neri, Gialli
            ("IND-01", "", 4, Some(5)), // all but Verdi
            ("IND-02", "", 2, Some(4)), // Bianchi, Neri; of these, and Rossi and Gialli who were sent on
            ("IND-03", "", 1, Some(5)), // Rossi: Neri’s was undone, Gialli’s is for the COT, Verdi’s came later
        ]
    );
    // The next period knows Blu, and of Verdi nothing.
    let next = counted(office, "2027-S1", |reader, window, _| {
        assert!(!window.over);
        Ok(Accesses::of(&reader.counted_accesses(&window)?, window).figures())
    });
    assert_eq!(next[..2], [("AMB-6", "", 1, None), ("IND-01", "", 1, Some(1))]);
    // Before the archive was used there is nothing, and nothing is not zero out of something.
    let before = counted(office, "2025", |reader, window, _| {
        Ok(Accesses::of(&reader.counted_accesses(&window)?, window).figures())
    });
    assert_eq!(before[1], ("IND-01", "", 0, Some(0)));
    office.sound();
}

/// Both visits of an assessment, at a local time; the social worker is of this body.
fn visits(equipe: &Equipe, applied: &Applied<'_>, when: &str, body: &str) {
    for (area, operator, body, role) in
        [("health", &equipe.luca, "asst", "infermiere"), ("social", &equipe.sara, body, "assistente_sociale_comune")]
    {
        let assessor = json!({ "operatorId": operator, "body": body, "role": role });
        equipe.ask("vmd.assign", json!({ "vmdId": applied.vmd, "area": area, "assessor": assessor, "reason": "" }));
    }
    for (area, name) in [("health", LUCA), ("social", SARA)] {
        come_in(equipe, name);
        let form = equipe.ask("vmd.visit_form", json!({ "vmdId": applied.vmd, "area": area, "corrects": null }));
        let mut sheet = form["sheet"].clone();
        sheet["values"] = filled(&form["definition"]);
        (sheet["place"], sheet["at"]) = (json!("domicilio"), json!(when));
        equipe.ask("vmd.close_visit", json!({ "sheet": sheet }));
    }
    come_in(equipe, ANNA);
}

/// Ready for the equipe, and decided by the meeting of a day.
fn decided(equipe: &Equipe, applied: &Applied<'_>, on: &str, outcome: &str) {
    let form = json!({ "summary": "Vive sola e cade spesso.", "setting": "rsa", "proposal": "", "domains": [] });
    equipe.ask("vmd.synthesise", json!({ "vmdId": applied.vmd, "form": form }));
    let meeting = equipe.meeting(on, &[&applied.vmd]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &applied.vmd, outcome);
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
}

/// A temporary plan of a case, with what a plan must have when it is to be compiled.
fn plan(equipe: &Equipe, applied: &Applied<'_>, verbs: &[&str]) {
    let opened = equipe.ask("plan.open", json!({ "vmdId": applied.vmd, "kind": "temporary" }));
    let with = |more: Value| {
        let mut args = json!({ "planId": opened["planId"] });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    let goal = json!({ "text": "Che resti al sicuro", "domain": "functional", "measure": "", "state": "aperto" });
    equipe.ask("plan.save_goal", with(json!({ "id": null, "form": goal })));
    let intervention = json!({
        "intervention": "sad", "provider": "Comune di Crema", "intensity": "2 accessi a settimana", "funding": [],
        "from": "2026-12-28", "until": "", "state": "attivo", "goal": null, "note": "",
    });
    equipe.ask("plan.save_intervention", with(json!({ "id": null, "form": intervention })));
    equipe
        .ask("plan.set_roles", with(json!({ "responsibilities": "Sara coordina", "family": "La figlia fa la spesa" })));
    if equipe.ask("plan.page", with(json!({})))["caseManager"]["name"].as_str().is_none_or(str::is_empty) {
        let sara = json!({ "operatorId": equipe.sara, "role": "assistente_sociale_comune", "body": "comune" });
        equipe.ask("plan.set_case_manager", with(json!({ "to": sara, "reason": "" })));
    }
    equipe.ask("plan.set_verification", with(json!({ "on": "2027-03-01" })));
    for verb in verbs {
        let more = if *verb == "activate" { json!({ "on": "" }) } else { json!({}) };
        equipe.ask(&format!("plan.{verb}"), with(more));
    }
}

/// Six apply for a bed: Ada, Bea, Ebe on 23 November, Fea on 24, Cleo and Dora on 10 December; Rossi was sent by the PUA.
#[test]
fn assessments_and_lists() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    // Who waited before: their assessments were asked for in the first semester.
    let waited = |surname: &str, from: &str, until: &str| {
        let applied = apply(&equipe, &equipe.person(surname), json!({ "appliedOn": from }));
        applied.ask("enter", json!({ "on": from, "reason": "Inserita prima di Poliedro" }));
        applied.ask("admit", json!({ "on": until }));
        applied
    };
    waited("Viola", "2026-03-01", "2026-05-10"); // admitted in the first semester
    waited("Grigi", "2026-06-01", "2026-09-09"); // 100 days
    waited("Marroni", "2026-06-01", "2026-07-11"); // 40 days
    let rossi = office.intake(&equipe.person("Rossi"));
    let form = json!({ "summary": "Cade spesso", "complex": true, "needAreas": ["adl"] });
    office.ask("intake.assess", json!({ "intakeId": rossi, "form": form }));
    office
        .ask("intake.refer", json!({ "intakeId": rossi, "to": "vmd", "motive": "Bisogno complesso", "urgent": false }));

    at(office, "2026-12-28T08:00:00Z");
    let applied = |surname: &str, on: &str| apply(&equipe, &equipe.person(surname), json!({ "appliedOn": on }));
    let ada = applied("Ada", "2026-11-23"); // on the thirtieth day, integrated, in the list
    visits(&equipe, &ada, "2026-12-23T23:30", "comune");
    decided(&equipe, &ada, "2026-12-28", "lista_rsa");
    let bea = applied("Bea", "2026-11-23"); // on the thirty-first, by the ASST alone, stays at home
    visits(&equipe, &bea, "2026-12-24T00:30", "asst");
    decided(&equipe, &bea, "2026-12-28", "progetto_domicilio");
    let cleo = applied("Cleo", "2026-12-10"); // in time, and there was still time
    visits(&equipe, &cleo, "2026-12-20T10:00", "comune");
    applied("Dora", "2026-12-10"); // still in time
    applied("Ebe", "2026-11-23"); // late, and never seen
    let fea = applied("Fea", "2026-11-24"); // seen in January
    plan(&equipe, &ada, &["compile", "activate"]);
    plan(&equipe, &cleo, &["compile"]);
    plan(&equipe, &bea, &[]);
    at(office, "2027-01-04T08:00:00Z");
    visits(&equipe, &fea, "2027-01-04T08:30", "comune");

    let said = counted(office, "2026-S2", |reader, window, spells| {
        let rows = reader.counted_assessments(&window)?;
        let all = Assessments::of(&rows, window);
        assert_eq!(all.by_service(), [("rsa", 3, 6), ("", 0, 1)]);
        let beds = Beds::of(spells, &window);
        // Grigi 100 days and Marroni 40: median 70, ninetieth percentile 40 + 0.9·60. Ada waits since 28 December.
        assert_eq!((beds.admitted.completed, beds.admitted.median, beds.admitted.p90), (2, Some(70.0), Some(94.0)));
        assert_eq!((beds.waiting, beds.longest), (1, Some(3)));
        let mut figures = all.figures(2026);
        figures.extend(all.rsa_figures());
        figures.extend(Temporary::figures(&reader.counted_temporary_plans(&window)?, &window));
        assert_eq!((figures[1].target, figures[1].reached()), (Some(75), Some(false)));
        Ok(figures)
    });
    assert_eq!(
        said,
        [
            ("IND-04", "", 3, Some(7)),              // Ada, Bea, Cleo; of the six, and Rossi
            ("IND-08", "", 2, Some(3)),              // Ada, Cleo; Bea’s was of the ASST alone
            ("AMB-1", "", 2, None),                  // the same: Fea’s is of January
            ("IND-06", "", 1, Some(6)),              // Ada; of the six who applied for a bed
            ("IND-07", "come scritto", 2, Some(6)),  // Ada, Cleo
            ("IND-07", "coorte matura", 1, Some(4)), // Ada; of these, and Bea, Ebe and Fea: the terms of Cleo and Dora run
            ("IND-07b", "come scritto", 2, Some(1)), // Ada, Cleo compiled; Ada activated
            ("IND-07b", "inverso", 1, Some(2)),
        ]
    );
    // The next semester: nobody asked, Fea was assessed.
    let next = counted(office, "2027-S1", |reader, window, _| {
        let rows = reader.counted_assessments(&window)?;
        Ok(Assessments::of(&rows, window).figures(2027))
    });
    assert_eq!(next, [("IND-04", "", 0, Some(0)), ("IND-08", "", 0, Some(0)), ("AMB-1", "", 1, None)]);
    // The whole year knows those of the first semester too: their assessments were never made.
    let year = counted(office, "2026", |reader, window, _| {
        let rows = reader.counted_assessments(&window)?;
        Ok(Assessments::of(&rows, window).rsa_figures())
    });
    assert_eq!(year[2], ("IND-07", "coorte matura", 1, Some(7)));
    office.sound();
}

/// Seven reach the COT in December, or nearly.
#[test]
fn discharges() {
    let cot = cot::Cot::open();
    let office = &cot.office;
    cot.at("2026-12-31T11:30:00Z");
    let local = cot::local;
    let refer = |surname: &str, on: &str, at: &str, risk: bool| {
        let undated = json!({ "admittedOn": "", "expectedOn": "", "brass": "", "brassOn": "", "consentOn": "", "socialRisk": risk });
        let args = cot::Cot::of(&cot.person(surname), local(on, at), undated);
        cot.case(cot.ask("discharge.refer", args)["dischargeId"].as_str().unwrap())
    };
    let assess = |case: &cot::Case<'_>, on: &str, at: &str, need: bool| {
        let form = json!({ "by": [], "place": "ospedale", "summary": "Serve aiuto in casa", "socialNeed": need });
        case.ask("assess", json!({ "at": local(on, at), "form": form }));
    };
    let plan = |case: &cot::Case<'_>, components: &[&str]| {
        let parts: Vec<Value> = components.iter().map(|one| json!({ "component": one, "provider": "igea" })).collect();
        case.ask("plan", json!({ "form": { "components": parts, "verifyOn": "2027-01-15", "note": "" } }));
    };
    let alba = refer("Alba", "2026-12-01", "09:00", false); // 47 h 59 min; both SAD and ADI
    assess(&alba, "2026-12-03", "08:59", true);
    plan(&alba, &["sad_leps", "adi"]);
    alba.go(&["activate", "discharge"]);
    alba.ask("readmit", json!({}));
    let bice = refer("Bice", "2026-12-01", "09:00", true); // 48 h: late; SAD alone
    assess(&bice, "2026-12-03", "09:00", true);
    plan(&bice, &["sad_leps"]);
    bice.go(&["activate"]);
    let cora = refer("Cora", "2026-12-31", "10:00", false); // at once: her 48 hours last into January
    assess(&cora, "2026-12-31", "12:00", true);
    let dina = refer("Dina", "2026-12-05", "10:00", true); // gave up before anybody saw her
    dina.ask("not_activate", json!({}));
    let elsa = refer("Elsa", "2026-12-02", "10:00", true); // written by mistake
    while elsa.stage() != "withdrawn" {
        elsa.undo();
    }
    let fosca = cot.refer(&cot.person("Fosca"), Value::Null); // reported on 31 December, reaches the COT in January
    let gina = refer("Gina", "2026-12-10", "10:00", false); // in time, no need; home care alone
    assess(&gina, "2026-12-10", "15:00", false);
    plan(&gina, &["adi"]);
    gina.go(&["activate"]);
    cot.at("2027-01-05T08:00:00Z");
    fosca.ask("receive", json!({}));

    let said = counted(office, "2026-S2", |reader, window, _| {
        let rows = reader.counted_discharges(&window)?;
        let all = Discharges::of(&rows, window);
        // Alba’s new stay in hospital has reached nobody yet: it began with her return.
        assert_eq!((all.began().len(), all.with(|one| all.is_received(one)), all.planned_at_risk()), (6, 5, 1));
        assert_eq!(all.with(|one| all.ended_unassessed(one)), 1);
        Ok(all.figures())
    });
    assert_eq!(
        said,
        [
            ("IND-09", "come scritto", 3, Some(5)), // Alba, Cora, Gina; of these, and Bice and Dina
            ("IND-09", "coorte matura", 2, Some(4)), // Alba, Gina: Cora’s 48 hours end in January
            ("IND-10", "", 3, Some(4)),             // Alba, Bice, Gina activated; Cora too was assessed
            ("IND-13", "", 3, Some(2)),             // three plans; Bice and Dina were reported
            ("IND-14", "", 1, Some(3)),             // Alba
            ("IND-15", "", 1, Some(3)),             // Bice
            ("LEPS-2", "", 2, Some(3)),             // Alba, Bice; Cora needs and has no plan yet
        ]
    );
    office.sound();
}

//! That the district looks like a district, and that what is written of one person agrees with itself.

use super::{DemoReferral, DemoVmd, DemoVmdStep, DemoVmds, DemoWaiting, meetings};
use crate::administration::Administration;
use crate::catalogue::Catalogue;
use crate::demo::{DemoPeople, DemoStep, intakes};
use crate::instrument::{self, Library};
use crate::intake::Destination;
use crate::plan::PlanFact;
use crate::protocol;
use crate::sheet;
use crate::vmd::{Assessor, Request, Visit, VmdFact};
use crate::when::local_date;
use jiff::civil::{Date, Weekday, date};
use serde_json::Value;
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 23);

/// The assessments of so many people, by person.
fn district(seed: u64, people: u64) -> Vec<Vec<DemoVmd>> {
    let me = Assessor {
        name: "Operatrice di esempio".to_owned(),
        role: "ifec".to_owned(),
        body: "asst".to_owned(),
        ..Assessor::default()
    };
    let vmds = DemoVmds::new(seed, TODAY, me);
    (0..people)
        .map(|index| {
            let referrals: Vec<DemoReferral> = intakes(seed, index, TODAY)
                .into_iter()
                .flat_map(|access| access.steps)
                .filter(|(_, step)| matches!(step, DemoStep::Refer { to: Destination::Vmd, .. }))
                .map(|(at, _)| DemoReferral { at })
                .collect();
            vmds.of(index, &DemoPeople::at(seed, TODAY).nth(index).fields, &referrals)
        })
        .collect()
}

fn facts(vmd: &DemoVmd) -> impl Iterator<Item = &VmdFact> {
    vmd.steps.iter().filter_map(|(_, step)| if let DemoVmdStep::Fact(fact) = step { Some(&**fact) } else { None })
}

fn visits(vmd: &DemoVmd) -> impl Iterator<Item = &Visit> {
    facts(vmd).filter_map(|fact| if let VmdFact::Visited { visit } = fact { Some(&**visit) } else { None })
}

fn requests(vmd: &DemoVmd) -> impl Iterator<Item = &Request> {
    facts(vmd).filter_map(|fact| if let VmdFact::Requested { request, .. } = fact { Some(request) } else { None })
}

/// Every administration, corrected ones and corrections.
fn administrations(vmd: &DemoVmd) -> impl Iterator<Item = &Administration> {
    vmd.steps.iter().flat_map(|(_, step)| match step {
        DemoVmdStep::Scale(scale) => {
            [Some(&scale.administration), scale.corrected_by.as_ref().map(|(_, by)| by)].into_iter().flatten().collect()
        }
        DemoVmdStep::Fact(_) => Vec::new(),
    })
}

/// Scores by instrument, case by case, as they stand.
fn scores(district: &[Vec<DemoVmd>]) -> Vec<BTreeMap<String, f64>> {
    let of = |vmd: &DemoVmd| -> BTreeMap<String, f64> {
        administrations(vmd).filter_map(|one| Some((one.instrument.clone(), one.report["score"].as_f64()?))).collect()
    };
    district.iter().flatten().map(of).filter(|case| !case.is_empty()).collect()
}

/// Spearman's correlation of two instruments over the cases that have both.
fn spearman(cases: &[BTreeMap<String, f64>], a: &str, b: &str) -> f64 {
    let both: Vec<(f64, f64)> = cases.iter().filter_map(|case| Some((*case.get(a)?, *case.get(b)?))).collect();
    assert!(both.len() > 90, "{a} {b}: {}", both.len());
    let (x, y) = (ranks(both.iter().map(|pair| pair.0)), ranks(both.iter().map(|pair| pair.1)));
    let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
    let (mx, my) = (mean(&x), mean(&y));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(&y) {
        xy += (x - mx) * (y - my);
        xx += (x - mx) * (x - mx);
        yy += (y - my) * (y - my);
    }
    xy / (xx * yy).sqrt()
}

/// Mean ranks, ties shared.
fn ranks(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let values: Vec<f64> = values.collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    for run in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let before = order.iter().position(|i| *i == run[0]).unwrap() as f64;
        for i in run {
            ranks[*i] = before + (run.len() as f64 - 1.0) / 2.0;
        }
    }
    ranks
}

#[test]
fn scores_go_together_as_they_do_in_life() {
    let cases = scores(&district(1, 3200));
    for (a, b, low, high) in [
        ("katz", "barthel", 0.8, 0.98),
        ("katz", "lawton", 0.5, 0.9),
        ("spmsq", "lawton", -0.9, -0.4),
        ("lsns-6", "gijon", -0.9, -0.4),
        ("katz", "exton-smith", 0.6, 0.95),
        ("katz", "spmsq", -0.7, -0.3),
        ("katz", "conley", -0.9, -0.3),
        ("katz", "cirs", -0.7, -0.2),
        ("katz", "csi", -0.8, -0.3),
        ("gds-15", "lsns-6", -0.8, -0.3),
        ("gds-15", "gds-5", 0.8, 1.0),
        ("csi", "zarit", 0.6, 0.97),
        ("mna-sf", "katz", 0.4, 0.9),
    ] {
        let found = spearman(&cases, a, b);
        assert!((low..=high).contains(&found), "{a} {b}: {found:.2}");
    }
    let median = |id: &str| {
        let mut values: Vec<f64> = cases.iter().filter_map(|case| case.get(id).copied()).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    assert!((45.0..=70.0).contains(&median("barthel")), "{}", median("barthel"));
    let spmsq: Vec<f64> = cases.iter().filter_map(|case| case.get("spmsq").copied()).collect();
    let impaired = spmsq.iter().filter(|errors| **errors >= 5.0).count() as f64 / spmsq.len() as f64;
    assert!((0.3..=0.5).contains(&impaired), "{impaired:.2}");
}

/// What was sealed is what the engine gives for the answers, and an incomplete one says why.
#[test]
fn every_administration_is_one_that_could_have_been_sealed() {
    let (mut incomplete, mut corrected, mut all) = (0, 0, 0);
    for vmd in district(1, 1500).iter().flatten() {
        for one in administrations(vmd) {
            let instrument = Library::shipped().version(&one.instrument, &one.version).unwrap();
            let answers = instrument::read(instrument, &Value::Object(one.answers.clone())).unwrap();
            let report = instrument::score(instrument, &answers);
            assert_eq!(serde_json::to_value(&report).unwrap(), one.report);
            assert_eq!(report.complete, one.incomplete.is_empty());
            assert!(instrument.on, "{}", instrument.id);
            all += 1;
            incomplete += usize::from(!report.complete);
            corrected += usize::from(!one.reason.is_empty());
        }
    }
    assert!(
        all > 3500 && (10..all / 20).contains(&incomplete) && (10..all / 20).contains(&corrected),
        "{all} {incomplete} {corrected}"
    );
}

#[test]
fn every_visit_sheet_passes_and_misses_nothing() {
    let mut made = 0;
    for vmd in district(2, 1200).iter().flatten() {
        for visit in visits(vmd) {
            let form = sheet::Library::shipped().version(&visit.sheet, &visit.version).unwrap();
            let values = sheet::check(form, &Value::Object(visit.values.clone())).unwrap();
            assert_eq!(sheet::missing(form, &values), [], "{}", visit.sheet);
            assert_eq!(serde_json::to_value(&values).unwrap(), Value::Object(visit.values.clone()), "in its one form");
            made += 1;
        }
    }
    assert!(made > 450, "{made}");
}

/// Who lives alone is alone for hours; who has nobody has no caregiver and no strain is asked; who falls has fallen on both papers.
#[test]
fn two_visits_tell_one_story() {
    for vmd in district(3, 1000).iter().flatten() {
        let by: BTreeMap<&str, &Visit> = visits(vmd).map(|visit| (visit.area.as_str(), visit)).collect();
        let strain = administrations(vmd).any(|one| one.instrument == "csi");
        if let Some(social) = by.get("social") {
            let alone = social.values["living"] == "sola";
            assert!(!alone || social.values["cohabitants"] == 0, "{:?}", social.values);
            assert_eq!(social.values["caregiver"] != "Nessuno", strain);
        }
        let (Some(health), Some(social)) = (by.get("health"), by.get("social")) else { continue };
        assert_eq!(health.values["setting"], social.values["setting"]);
        let fallen = administrations(vmd)
            .filter(|one| one.instrument == "conley" && !vmd_corrects(vmd))
            .all(|one| (one.answers["caduto"] == "si") == (health.values["falls"] != 0));
        assert!(fallen);
    }
}

fn vmd_corrects(vmd: &DemoVmd) -> bool {
    administrations(vmd).any(|one| !one.reason.is_empty())
}

#[test]
fn every_code_is_on_its_list() {
    let catalogue = Catalogue::shipped();
    let on = |list: &str, code: &str| assert!(catalogue.has(list, code), "{list}: «{code}»");
    for vmd in district(4, 800).iter().flatten() {
        for request in requests(vmd) {
            on("entryRoute", &request.route);
            on("serviceRequested", &request.service);
            on("requesterKind", &request.requester.kind);
            request.urgency.iter().for_each(|motive| on("vmdUrgencyMotive", motive));
            let followed = protocol::Library::shipped().version(&request.protocol, &request.protocol_version).unwrap();
            assert!(followed.routes.contains(&request.route), "{} {}", followed.id, request.route);
        }
        for one in administrations(vmd) {
            on("respondentKind", &one.respondent.kind);
            on("visitPlace", &one.place);
            on("assessorRole", &one.by.role);
            on("assessorBody", &one.by.body);
        }
        for fact in facts(vmd) {
            match fact {
                VmdFact::Closed { outcome, .. } => on("vmdClosure", outcome),
                VmdFact::Synthesised { synthesis } => {
                    on("careSetting", &synthesis.setting);
                    synthesis.domains.iter().for_each(|note| on("assessmentDomain", &note.domain));
                    assert!(synthesis.domains.len() >= 3 && !synthesis.proposal.is_empty());
                }
                _ => {}
            }
        }
        let Some(ready) = &vmd.ready else { continue };
        let meeting = date(2026, 6, 16);
        for first in [true, false] {
            let decision = ready.decision(meeting, first);
            on("vmdDecision", &decision.outcome);
            let followed = requests(vmd).next().map(|request| request.protocol.clone()).unwrap();
            let followed = protocol::Library::shipped().get(&followed).unwrap();
            assert!(followed.decisions.contains(&decision.outcome), "{}: {}", followed.id, decision.outcome);
            assert_eq!(decision.postponed, catalogue.decision(&decision.outcome).postpones);
            plan_codes(ready.plan(meeting, &decision), &on);
        }
    }
}

fn plan_codes(steps: Vec<(jiff::Timestamp, super::DemoPlanStep)>, on: &impl Fn(&str, &str)) {
    let (mut goals, mut interventions) = (0, 0);
    for (_, step) in &steps {
        match step {
            super::DemoPlanStep::Open { kind } => on("planKind", kind),
            super::DemoPlanStep::Goal { n, goal } => {
                goals = goals.max(n + 1);
                on("goalState", &goal.state);
                on("assessmentDomain", &goal.domain);
                assert!(!goal.measure.is_empty());
            }
            super::DemoPlanStep::Intervention { n, intervention, .. } => {
                interventions = interventions.max(n + 1);
                on("interventionKind", &intervention.intervention);
                on("interventionState", &intervention.state);
                assert!(!intervention.funding.is_empty() && !intervention.intensity.is_empty());
                intervention.funding.iter().for_each(|line| on("fundingLine", line));
            }
            super::DemoPlanStep::Fact(fact) => match &**fact {
                PlanFact::Agreed { agreement } => on("consentSigner", &agreement.signer),
                PlanFact::Verified { outcome, .. } => on("verificationOutcome", outcome),
                PlanFact::Monitored { how, .. } => on("monitoringKind", how),
                PlanFact::Closed { outcome, .. } => on("planClosure", outcome),
                _ => {}
            },
        }
    }
    if !steps.is_empty() {
        assert!((2..=4).contains(&goals) && (2..=5).contains(&interventions), "{goals} {interventions}");
    }
    assert!(steps.is_sorted_by_key(|(at, _)| *at));
}

/// The examples of the program: people 400, seed 1.
#[test]
fn a_year_of_four_hundred_people_has_something_of_everything() {
    let district = district(1, 400);
    let all: Vec<&DemoVmd> = district.iter().flatten().collect();
    assert!((90..190).contains(&all.len()), "{}", all.len());
    let end = super::time::now(TODAY);
    for vmd in &all {
        assert!(vmd.steps.is_sorted_by_key(|(at, _)| *at));
        assert!(vmd.steps.iter().all(|(at, _)| *at < end));
        let begins = matches!(facts(vmd).next(), Some(VmdFact::Requested { .. }));
        assert!(begins || vmd.referral.is_some(), "an assessment that was never asked");
    }
    let ready = all.iter().filter(|vmd| vmd.ready.is_some()).count();
    assert!(ready * 10 > all.len() * 5, "{ready} of {}", all.len());
    let today = all
        .iter()
        .filter(|vmd| facts(vmd).any(|fact| matches!(fact, VmdFact::VisitPlanned { visit } if visit.on == TODAY)));
    assert!(today.count() >= 2, "the round of the day is empty");
    assert!(all.iter().filter(|vmd| vmd.previous.is_some()).count() >= 4);
    let joint = all.iter().flat_map(|vmd| visits(vmd)).filter(|visit| visit.joint).count();
    let made = all.iter().flat_map(|vmd| visits(vmd)).count();
    assert!((made / 5..made / 2).contains(&joint), "{joint} of {made}");
    let waits: Vec<i32> = all
        .iter()
        .filter_map(|vmd| {
            let ready = vmd.ready.as_ref()?;
            local_date(vmd.steps.first()?.0).until(ready.on).ok().map(|span| span.get_days())
        })
        .collect();
    let in_time = waits.iter().filter(|days| **days <= 30).count();
    assert!((waits.len() * 6 / 10..waits.len() * 95 / 100).contains(&in_time), "{in_time} of {}", waits.len());
}

#[test]
fn the_same_seed_gives_the_same_district() {
    assert_eq!(format!("{:?}", district(9, 300)), format!("{:?}", district(9, 300)));
    assert_ne!(format!("{:?}", district(9, 100)), format!("{:?}", district(8, 100)));
}

#[test]
fn the_equipe_meets_on_tuesdays_and_decides_on_everything_in_turn() {
    let waiting: Vec<DemoWaiting<usize>> = district(1, 2400)
        .iter()
        .flatten()
        .filter_map(|vmd| vmd.ready.as_ref())
        .enumerate()
        .map(|(case, ready)| DemoWaiting { case, ready: ready.on, postponed_once: ready.postponed_once })
        .collect();
    let held = meetings(&waiting, TODAY);
    let mut firsts = BTreeMap::new();
    for meeting in &held {
        let on = meeting.convened.on;
        assert_eq!(on.weekday(), Weekday::Tuesday);
        assert!(meeting.cases.len() <= 14 && (!meeting.sealed || meeting.cases.len() >= 8));
        for (case, first) in &meeting.cases {
            assert!(waiting[*case].ready < on, "decided before it was ready");
            assert_eq!(*first, !firsts.contains_key(case), "a case comes back only when it was put off");
            assert!(*first || waiting[*case].postponed_once);
            firsts.insert(*case, on);
        }
    }
    let open: Vec<_> = held.iter().filter(|meeting| !meeting.sealed && !meeting.cases.is_empty()).collect();
    assert!(!open.is_empty() && open.iter().all(|meeting| meeting.convened.on <= TODAY));
    let next = held.last().unwrap();
    assert!(next.cases.is_empty() && next.convened.on > TODAY);
    assert!(held.iter().filter(|meeting| meeting.sealed).all(|meeting| meeting.convened.on < date(2026, 10, 27)));
    assert!(firsts.len() * 10 > waiting.len() * 9, "{} of {}", firsts.len(), waiting.len());
    assert_eq!(meetings::<u8>(&[], TODAY).len(), 1, "with nobody waiting only the next one is convened");
}

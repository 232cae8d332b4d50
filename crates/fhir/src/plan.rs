//! A plan as a `CarePlan`, with its goals and its team.

use crate::administration::{ExportError, check_id};
use crate::bundle::{Resource, full_url};
use crate::json::Object;
use crate::reference::{Author, Link, Subject, references};
use crate::word::{Note, Period, Public, Word, annotations, moment};
use jiff::{Timestamp, civil::Date};
use serde_json::{Value, json};

/// A plan: progetto individuale (PAI), progetto temporaneo, progetto di dimissione.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// Whose.
    pub subject: Subject,
    /// Which kind of plan.
    pub kind: Word,
    /// Where it stands.
    pub status: PlanStatus,
    /// When it was opened.
    pub created: Option<Timestamp>,
    /// From when to when it runs.
    pub period: Period,
    /// Who answers for it.
    pub case_manager: Option<Author>,
    /// Who else has a part in it, and what they are in it.
    pub team: Vec<(Author, Word)>,
    /// What it comes from: the request of assessment, the discharge.
    pub follows: Vec<Link>,
    /// What is to be reached.
    pub goals: Vec<Goal>,
    /// What is done.
    pub activities: Vec<Activity>,
    /// What was written of it.
    pub notes: Vec<Note>,
}

/// Where a plan stands (request-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStatus {
    /// Being written, or waiting to begin.
    Draft,
    /// It runs.
    Active,
    /// It ended before what it was for was reached.
    Revoked,
    /// It ended.
    Completed,
}

impl PlanStatus {
    const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::Revoked => "revoked",
            Self::Completed => "completed",
        }
    }
    /// Of the team (care-team-status).
    const fn team(self) -> &'static str {
        match self {
            Self::Draft => "proposed",
            Self::Active => "active",
            Self::Revoked | Self::Completed => "inactive",
        }
    }
}

/// A goal of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// What should be reached.
    pub text: String,
    /// In which domain.
    pub domain: Word,
    /// How it is seen that it was reached.
    pub measure: String,
    /// Where it stands.
    pub lifecycle: Lifecycle,
    /// The same, in the words of our list, with the code of goal-achievement where there is one.
    pub achievement: Word,
    /// First day, when the plan runs.
    pub from: Option<Date>,
}

/// Where a goal stands (goal-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// The plan is still being written.
    Proposed,
    /// It is pursued.
    Active,
    /// It is no longer sought.
    Completed,
    /// It was given up.
    Cancelled,
}

impl Lifecycle {
    const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A code of goal-achievement.
pub const fn achievement(code: &'static str, display: &'static str) -> Public {
    Public { system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code, display }
}

/// Something that is done for the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// What.
    pub what: Word,
    /// Where it stands.
    pub status: ActivityStatus,
    /// The same, in the words of our list.
    pub state: Word,
    /// Ids of the goals of this plan that it serves.
    pub goals: Vec<String>,
    /// From when to when.
    pub period: Period,
    /// Who provides it.
    pub performer: Author,
    /// How much, how often, who pays, notes.
    pub description: String,
}

/// Where an activity stands (care-plan-activity-status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivityStatus {
    /// Not begun.
    NotStarted,
    /// It is being given.
    InProgress,
    /// Stopped for a while.
    OnHold,
    /// Over.
    Completed,
    /// It will not be given.
    Cancelled,
    /// Not said.
    Unknown,
}

impl ActivityStatus {
    const fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::OnHold => "on-hold",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown => "unknown",
        }
    }
}

/// A plan as a `CarePlan`; after it come a `Goal` for each goal and, when somebody is named, its `CareTeam`. Goals without a word are left
/// out: FHIR wants a description.
///
/// # Errors
/// [`ExportError::BadId`].
pub fn care_plan(plan: &Plan) -> Result<Vec<Resource>, ExportError> {
    check_id(&plan.id)?;
    let goals: Vec<&Goal> = plan.goals.iter().filter(|goal| !goal.text.trim().is_empty()).collect();
    let url = |id: &str| json!({ "reference": full_url("Goal", id), "type": "Goal" });
    let team = team(plan);
    let link =
        team.as_ref().map(|team| vec![json!({ "reference": full_url("CareTeam", &team.id), "type": "CareTeam" })]);
    let known = |id: &&String| goals.iter().any(|goal| goal.id == **id);
    let activity = |one: &Activity| {
        let served: Vec<Value> = one.goals.iter().filter(known).map(|id| url(id)).collect();
        activity(one, served)
    };
    let whole = Resource::new("CarePlan", plan.id.as_str(), |out| {
        out.with("identifier", vec![json!({ "system": crate::system::PLAN, "value": plan.id })])
            .with("status", plan.status.code())
            .with("intent", "plan")
            .with("category", crate::word::concepts(std::slice::from_ref(&plan.kind)))
            .with("title", plan.kind.label.as_str())
            .with("subject", plan.subject.reference())
            .with("period", plan.period.value())
            .with("created", plan.created.map(moment))
            .with("author", plan.case_manager.as_ref().map(Author::practitioner))
            .with("careTeam", link)
            .with("supportingInfo", references(&plan.follows))
            .with("goal", goals.iter().map(|goal| url(&goal.id)).collect::<Vec<_>>())
            .with("activity", plan.activities.iter().map(activity).collect::<Vec<_>>())
            .with("note", annotations(&plan.notes))
    });
    let goals = goals.into_iter().map(|one| goal(one, &plan.subject)).collect::<Result<Vec<_>, _>>()?;
    Ok(std::iter::once(whole).chain(goals).chain(team).collect())
}

fn activity(one: &Activity, goals: Vec<Value>) -> Value {
    let detail = Object::default()
        .with("kind", "ServiceRequest")
        .with("code", one.what.concept())
        .with("goal", goals)
        .with("status", one.status.code())
        .with("statusReason", one.state.concept())
        .with("scheduledPeriod", one.period.value())
        .with(
            "performer",
            Some(one.performer.organization()).filter(|who| !who.is_null()).into_iter().collect::<Vec<_>>(),
        )
        .with("description", one.description.as_str());
    json!({ "detail": detail.done() })
}

fn goal(goal: &Goal, subject: &Subject) -> Result<Resource, ExportError> {
    check_id(&goal.id)?;
    let target = (!goal.measure.trim().is_empty()).then(|| vec![json!({ "measure": { "text": goal.measure.trim() } })]);
    Ok(Resource::new("Goal", goal.id.as_str(), |out| {
        out.with("lifecycleStatus", goal.lifecycle.code())
            .with("achievementStatus", goal.achievement.concept())
            .with("category", crate::word::concepts(std::slice::from_ref(&goal.domain)))
            .with("description", json!({ "text": goal.text.trim() }))
            .with("subject", subject.reference())
            .with("startDate", goal.from.map(|day| day.to_string()))
            .with("target", target)
    }))
}

/// Who has a part in the plan; `None` when nobody is named.
fn team(plan: &Plan) -> Option<Resource> {
    let manager = plan.case_manager.iter().map(|who| (who, Word::of("planRole", "case_manager", "Case manager")));
    let others = plan.team.iter().map(|(who, what)| (who, what.clone()));
    let mut members: Vec<Value> = Vec::new();
    for (who, what) in manager.chain(others) {
        let member = who.practitioner();
        if !member.is_null() {
            members.push(Object::default().with("role", crate::word::concepts(&[what])).with("member", member).done());
        }
    }
    (!members.is_empty()).then(|| {
        Resource::new("CareTeam", plan.id.as_str(), |out| {
            out.with("status", plan.status.team())
                .with("subject", plan.subject.reference())
                .with("period", plan.period.value())
                .with("participant", members)
        })
    })
}

index administration_person: CREATE INDEX administration_person ON administration (person, instrument, at, n)

index administration_vmd: CREATE INDEX administration_vmd ON administration (vmd) WHERE vmd IS NOT NULL

index application_entered: CREATE INDEX application_entered ON application (entered_on, n) WHERE entered_on IS NOT NULL

index application_import: CREATE INDEX application_import ON application (import) WHERE import IS NOT NULL

index application_open: CREATE INDEX application_open ON application (entered_on, n) WHERE left_on IS NULL

index application_person: CREATE INDEX application_person ON application (person)

index application_vmd: CREATE INDEX application_vmd ON application (vmd) WHERE vmd IS NOT NULL

index audit_at: CREATE INDEX audit_at ON audit (at, seq)

index audit_operator: CREATE INDEX audit_operator ON audit (operator, seq)

index audit_person: CREATE INDEX audit_person ON audit (person, seq) WHERE person IS NOT NULL

index deadline_assigned: CREATE INDEX deadline_assigned ON deadline (assigned, urgent, due, kind, subject, part, press) WHERE waived = 0 AND assigned IS NOT NULL

index deadline_due: CREATE INDEX deadline_due ON deadline (urgent, due, kind, subject, part, press) WHERE waived = 0

index deadline_person: CREATE INDEX deadline_person ON deadline (person) WHERE person IS NOT NULL

index deadline_press: CREATE INDEX deadline_press ON deadline (urgent, press, due, assigned) WHERE waived = 0 AND press IS NOT NULL

index deadline_quarter: CREATE INDEX deadline_quarter ON deadline (kind, due, press, assigned, quarter) WHERE waived = 0 AND quarter IS NOT NULL

index discharge_intake: CREATE INDEX discharge_intake ON discharge (intake) WHERE intake IS NOT NULL

index discharge_link_pathway: CREATE INDEX discharge_link_pathway ON discharge_link (pathway)

index discharge_next: CREATE INDEX discharge_next ON discharge (next) WHERE next IS NOT NULL

index discharge_person: CREATE INDEX discharge_person ON discharge (person)

index discharge_stage: CREATE INDEX discharge_stage ON discharge (stage, turn, place, n)

index discharge_turn: CREATE INDEX discharge_turn ON discharge (turn, place, n)

index discharge_verified: CREATE INDEX discharge_verified ON discharge (verified_at) WHERE verified_at IS NOT NULL

index duty_waived: CREATE INDEX duty_waived ON duty (waived_at) WHERE waived_at IS NOT NULL

index fact_person: CREATE INDEX fact_person ON fact (person, happened_at, n) WHERE person IS NOT NULL

index fact_subject: CREATE INDEX fact_subject ON fact (subject, stream)

index import_headings: CREATE INDEX import_headings ON import (headings, n)

index intake_assigned: CREATE INDEX intake_assigned ON intake (assigned_to, requested_at, n)

index intake_comune: CREATE INDEX intake_comune ON intake (comune, requested_at, n)

index intake_open: CREATE INDEX intake_open ON intake (requested_at, n) WHERE closed_at IS NULL

index intake_person: CREATE INDEX intake_person ON intake (person)

index intake_requested: CREATE INDEX intake_requested ON intake (requested_at, n)

index intake_stage: CREATE INDEX intake_stage ON intake (stage, requested_at, n)

index intake_urgent: CREATE INDEX intake_urgent ON intake (requested_at, n) WHERE urgency IS NOT NULL

index issue_about: CREATE INDEX issue_about ON issue (about)

index issue_person: CREATE INDEX issue_person ON issue (person) WHERE person IS NOT NULL

index meeting_case_vmd: CREATE INDEX meeting_case_vmd ON meeting_case (vmd)

index meeting_day: CREATE INDEX meeting_day ON meeting (on_day, n)

index minutes_meeting: CREATE INDEX minutes_meeting ON minutes (meeting)

index person_code_until: CREATE INDEX person_code_until ON person (code_until) WHERE code_until IS NOT NULL

index person_key_person: CREATE INDEX person_key_person ON person_key (person)

index person_merge_dropped: CREATE INDEX person_merge_dropped ON person_merge (dropped)

index person_merge_kept: CREATE INDEX person_merge_kept ON person_merge (kept)

index person_relation_until: CREATE INDEX person_relation_until ON person_relation (until_day) WHERE until_day IS NOT NULL

index person_root: CREATE INDEX person_root ON person (root)

index plan_person: CREATE INDEX plan_person ON plan (person)

index plan_verify: CREATE INDEX plan_verify ON plan (verify_on) WHERE verify_on IS NOT NULL AND closed_at IS NULL

index plan_vmd: CREATE INDEX plan_vmd ON plan (vmd) WHERE vmd IS NOT NULL

index reminder_person: CREATE INDEX reminder_person ON reminder (person) WHERE person IS NOT NULL

index request_intake: CREATE INDEX request_intake ON request (intake)

index request_open: CREATE INDEX request_open ON request (destination, opened_at) WHERE withdrawn_at IS NULL

index request_person: CREATE INDEX request_person ON request (person)

index sqlite_autoindex_administration_1: -

index sqlite_autoindex_application_1: -

index sqlite_autoindex_discharge_1: -

index sqlite_autoindex_fact_1: -

index sqlite_autoindex_import_1: -

index sqlite_autoindex_intake_1: -

index sqlite_autoindex_issue_1: -

index sqlite_autoindex_letterhead_1: -

index sqlite_autoindex_meeting_1: -

index sqlite_autoindex_person_1: -

index sqlite_autoindex_plan_1: -

index sqlite_autoindex_reminder_1: -

index sqlite_autoindex_request_1: -

index sqlite_autoindex_unit_1: -

index sqlite_autoindex_vmd_1: -

index vmd_area_operator: CREATE INDEX vmd_area_operator ON vmd_area (operator) WHERE operator IS NOT NULL

index vmd_area_planned: CREATE INDEX vmd_area_planned ON vmd_area (planned_on) WHERE planned_on IS NOT NULL

index vmd_area_visited: CREATE INDEX vmd_area_visited ON vmd_area (visited_at) WHERE visited_at IS NOT NULL

index vmd_meeting: CREATE INDEX vmd_meeting ON vmd (meeting) WHERE meeting IS NOT NULL

index vmd_open: CREATE INDEX vmd_open ON vmd (requested_at, n) WHERE closed_at IS NULL

index vmd_person: CREATE INDEX vmd_person ON vmd (person)

index vmd_requested: CREATE INDEX vmd_requested ON vmd (requested_at, n)

index vmd_stage: CREATE INDEX vmd_stage ON vmd (stage, requested_at, n)

index waiting_unit: CREATE INDEX waiting_unit ON waiting (unit, left_on, entered_on)

table administration: CREATE TABLE administration (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,
    vmd BLOB,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    at INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    score TEXT,                                  -- a JSON number; NULL when incomplete
    band TEXT,
    author BLOB NOT NULL,
    corrects BLOB,
    corrected_by BLOB
) STRICT

table application: CREATE TABLE application (
    n INTEGER PRIMARY KEY,                       -- number of its first fact
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,                        -- the file it was written on
    vmd BLOB,
    kind TEXT NOT NULL,                          -- of unit
    applied_on TEXT NOT NULL,
    stage TEXT NOT NULL,
    warn_on TEXT,                                -- first warning of the term that runs from the application, whatever became of it
    due_on TEXT,                                 -- its last day in time
    entered_on TEXT,                             -- first day in a list
    suspended_on TEXT,                           -- of the suspension that lasts
    urgency TEXT,                                -- pending, granted, refused, withdrawn
    urgency_motive TEXT,
    urgency_event_on TEXT,
    urgency_at INTEGER,
    urgency_by BLOB,
    urgent INTEGER NOT NULL,                     -- pending or granted
    confirmed_on TEXT NOT NULL,                  -- interest was last confirmed; the day of the application until then
    consent_on TEXT,                             -- to tell the units that were named
    left_on TEXT,
    exit TEXT,
    admitted_unit BLOB,
    import BLOB,
    import_row INTEGER,
    recorded_at INTEGER NOT NULL
) STRICT

table audit: CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    operator BLOB NOT NULL CHECK (length(operator) = 16),
    device TEXT NOT NULL,
    op TEXT NOT NULL,
    purpose TEXT,                                -- of a consultation; NULL for a change
    person BLOB CHECK (person IS NULL OR length(person) = 16),
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'denied')),
    rows INTEGER NOT NULL CHECK (rows >= 0),     -- facts written, or rows shown
    detail_hash BLOB NOT NULL CHECK (length(detail_hash) = 32),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT

table audit_head: CREATE TABLE audit_head (
    seq INTEGER NOT NULL,
    operator BLOB NOT NULL CHECK (length(operator) = 16),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    at INTEGER NOT NULL,
    PRIMARY KEY (seq, operator)
) STRICT, WITHOUT ROWID

table deadline: CREATE TABLE deadline (
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,                       -- pathway, person, meeting or reminder
    part TEXT NOT NULL,
    person BLOB,                                 -- the file it was written on
    began INTEGER NOT NULL,
    due INTEGER,                                 -- the first moment at which it is late
    whole_day INTEGER NOT NULL,
    press INTEGER,                               -- from when it presses
    quarter INTEGER,                             -- when its last quarter begins
    urgent INTEGER NOT NULL,
    owner BLOB,                                  -- in charge, as the facts of the pathway say
    assigned BLOB,                               -- to whom it was given, or else the owner
    waived INTEGER NOT NULL,
    code TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (subject, kind, part)
) STRICT, WITHOUT ROWID

table discharge: CREATE TABLE discharge (
    n INTEGER PRIMARY KEY,                       -- number of its first fact (of the referral, when the PUA sent it)
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,                        -- the file it was written on
    turn INTEGER NOT NULL,                       -- 0 its clock runs, 1 open, 2 over
    place INTEGER NOT NULL,                      -- order among those of the same turn: the end of the clock, the beginning, minus the beginning
    intake BLOB,                                 -- the PUA access it comes from
    previous BLOB,                               -- the discharge after which the person was admitted again
    next BLOB,                                   -- the one that followed
    source TEXT NOT NULL,
    facility TEXT NOT NULL,
    ward TEXT NOT NULL,
    stage TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    social_risk INTEGER NOT NULL,
    eligibility TEXT NOT NULL,                   -- JSON array of codes
    home TEXT NOT NULL,
    brass INTEGER,
    began_at INTEGER NOT NULL,                   -- it reached the COT, or else the ward reported it
    began_day TEXT NOT NULL,                     -- Italian day of that
    referred_at INTEGER,
    received_at INTEGER,
    due_at INTEGER,                              -- the first moment at which the assessment is late
    hours INTEGER NOT NULL,                      -- of its clock
    working TEXT,                                -- hours of the day that count, as JSON; NULL: all
    expected_on TEXT,
    assigned_to BLOB,
    assessed_at INTEGER,
    social_need INTEGER,
    planned_at INTEGER,
    components TEXT NOT NULL,                    -- JSON array of codes
    activated_at INTEGER,
    discharged_at INTEGER,
    destination TEXT,
    verified_at INTEGER,                         -- last verification
    verify_on TEXT,
    ended_at INTEGER,                            -- closed, not activated, followed by another or withdrawn; NULL while it is open
    end_recorded_at INTEGER,                     -- when its end was written, of a death when it happened: a day that is typed makes nothing timely
    outcome TEXT,                                -- catalogue dischargeClosure or notActivatedMotive
    recorded_at INTEGER NOT NULL
) STRICT

table discharge_link: CREATE TABLE discharge_link (
    discharge BLOB NOT NULL,
    pathway BLOB NOT NULL,
    what TEXT NOT NULL,                          -- vmd, application
    PRIMARY KEY (discharge, pathway)
) STRICT, WITHOUT ROWID

table draft: CREATE TABLE draft (
    operator BLOB NOT NULL CHECK (length(operator) = 16),
    kind TEXT NOT NULL,                          -- which form
    key TEXT NOT NULL,                           -- what it is about; '' for something new
    title TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (operator, kind, key)
) STRICT, WITHOUT ROWID

table duty: CREATE TABLE duty (
    subject BLOB NOT NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    assigned BLOB,
    owner BLOB,                                  -- who was in charge when it was given: it holds as long as they are
    waived_at INTEGER,
    waived_by BLOB,
    motive TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (subject, kind, part)
) STRICT, WITHOUT ROWID

table fact: CREATE TABLE "fact" (
    n INTEGER PRIMARY KEY,                       -- order of recording
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    stream TEXT NOT NULL CHECK (stream <> ''),
    subject BLOB NOT NULL CHECK (length(subject) BETWEEN 1 AND 64),
    person BLOB CHECK (person IS NULL OR length(person) = 16),
    kind TEXT NOT NULL,
    schema_version INTEGER NOT NULL CHECK (schema_version > 0),
    happened_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    author BLOB NOT NULL CHECK (length(author) = 16),
    device TEXT NOT NULL,
    audit INTEGER NOT NULL,                      -- audit row whose detail_hash covers this fact
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT

table import: CREATE TABLE import (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    author BLOB NOT NULL,
    audit INTEGER NOT NULL,                      -- row of the log that covers everything that came with it
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    headings TEXT NOT NULL,
    rows INTEGER NOT NULL,
    record TEXT NOT NULL,                        -- the record as JSON
    undone_at INTEGER,
    kept INTEGER NOT NULL
) STRICT

table intake: CREATE TABLE intake (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,                        -- the file it was written on
    comune TEXT,                                 -- residence of the kept file
    stage TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    requested_day TEXT NOT NULL,
    channel TEXT NOT NULL,
    requester_kind TEXT NOT NULL,
    need TEXT NOT NULL,
    need_areas TEXT NOT NULL,
    urgency TEXT,
    assigned_to BLOB,
    assessed_at INTEGER,
    complex INTEGER,
    oriented_at INTEGER,
    activated_at INTEGER,
    referred_at INTEGER,
    referred_to TEXT,
    closed_at INTEGER,
    outcome TEXT,
    author BLOB NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT

table issue: CREATE TABLE issue (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB,                                 -- the file it was written on, where it is about one person
    about TEXT NOT NULL,
    at INTEGER NOT NULL,
    operator BLOB NOT NULL,
    body TEXT NOT NULL                           -- the issue, JSON
) STRICT

table letterhead: CREATE TABLE letterhead (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    body TEXT NOT NULL,                          -- the letterhead, JSON
    withdrawn INTEGER NOT NULL
) STRICT

table meeting: CREATE TABLE meeting (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    title TEXT NOT NULL,
    mode TEXT NOT NULL,
    place TEXT NOT NULL,
    cases INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    number INTEGER,
    year INTEGER,
    sha256 TEXT,
    sealed_at INTEGER,
    cancelled INTEGER NOT NULL
) STRICT

table meeting_case: CREATE TABLE meeting_case (
    meeting BLOB NOT NULL,
    vmd BLOB NOT NULL,
    place INTEGER NOT NULL,                      -- order in the agenda, from 1
    outcome TEXT,
    PRIMARY KEY (meeting, vmd)
) STRICT, WITHOUT ROWID

table membership: CREATE TABLE membership (
    belfiore TEXT NOT NULL,
    from_day TEXT NOT NULL,                      -- '' since always
    until_day TEXT,
    sub_ambito TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    PRIMARY KEY (belfiore, from_day)
) STRICT, WITHOUT ROWID

table minutes: CREATE TABLE minutes (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    meeting BLOB NOT NULL,
    adds INTEGER NOT NULL,                       -- an integrative minute
    sealed_at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID

table operator: CREATE TABLE operator (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    body TEXT NOT NULL,
    email TEXT NOT NULL,
    active INTEGER NOT NULL,
    added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

table person: CREATE TABLE person (
    n INTEGER PRIMARY KEY,                       -- order of registration; the search index points here
    id BLOB NOT NULL UNIQUE,
    root BLOB NOT NULL,                          -- the file that is kept, after merges; itself when not merged
    merged_into BLOB,
    registered_at INTEGER,
    surname TEXT,
    name TEXT,
    sex TEXT,
    birth_date TEXT,
    code_kind TEXT,
    code TEXT,
    code_until TEXT,
    residence TEXT,
    phone TEXT,
    gecas TEXT,
    death_date TEXT,
    example INTEGER NOT NULL,
    fields TEXT NOT NULL                         -- {field: value} as JSON; versions are in the facts
, withdrawn INTEGER NOT NULL DEFAULT 0) STRICT

table person_key: CREATE TABLE person_key (
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (kind, key, person)
) STRICT, WITHOUT ROWID

table person_merge: CREATE TABLE person_merge (
    fact BLOB NOT NULL PRIMARY KEY,
    dropped BLOB NOT NULL,
    kept BLOB NOT NULL,
    merged_at INTEGER NOT NULL,
    author BLOB NOT NULL,
    reason TEXT NOT NULL,
    undone_at INTEGER,
    undone_by BLOB
) STRICT, WITHOUT ROWID

table person_relation: CREATE TABLE person_relation (
    person BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('contact', 'representation')),
    id BLOB NOT NULL,
    role TEXT NOT NULL,
    full_name TEXT NOT NULL,
    phone TEXT NOT NULL,
    from_day TEXT,
    until_day TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (person, kind, id)
) STRICT, WITHOUT ROWID

table person_word: CREATE VIRTUAL TABLE person_word USING fts5 (
    words, prefix = '1 2 3 4 5', detail = none, columnsize = 0, tokenize = 'ascii'
)

table person_word_config: CREATE TABLE 'person_word_config'(k PRIMARY KEY, v) WITHOUT ROWID

table person_word_content: CREATE TABLE 'person_word_content'(id INTEGER PRIMARY KEY, c0)

table person_word_data: CREATE TABLE 'person_word_data'(id INTEGER PRIMARY KEY, block BLOB)

table person_word_idx: CREATE TABLE 'person_word_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID

table plan: CREATE TABLE plan (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,
    vmd BLOB,
    kind TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    compiled_at INTEGER,
    agreed_on TEXT,
    accepted INTEGER,
    activated_at INTEGER,
    verify_on TEXT,
    closed_at INTEGER,
    closure TEXT,
    case_manager BLOB,                           -- operator, when one of this archive
    case_manager_name TEXT NOT NULL
) STRICT

table plan_intervention: CREATE TABLE plan_intervention (
    plan BLOB NOT NULL,
    id BLOB NOT NULL,
    intervention TEXT NOT NULL,
    provider TEXT NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT,
    until_day TEXT,
    funding TEXT NOT NULL,                       -- JSON array of codes
    PRIMARY KEY (plan, id)
) STRICT, WITHOUT ROWID

table reminder: CREATE TABLE reminder (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB,
    about BLOB,                                  -- the pathway it was written from
    on_day TEXT NOT NULL,
    at_time TEXT NOT NULL,                       -- HH:MM or ''
    text TEXT NOT NULL,
    operator BLOB,                               -- who must do it
    over_at INTEGER,
    recorded_at INTEGER NOT NULL
) STRICT

table request: CREATE TABLE request (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB NOT NULL,
    intake BLOB NOT NULL,
    destination TEXT NOT NULL,
    motive TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT

table setting: CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    fact BLOB NOT NULL
) STRICT, WITHOUT ROWID

table suspension: CREATE TABLE suspension (
    application BLOB NOT NULL,
    place INTEGER NOT NULL,                      -- from 1
    from_day TEXT NOT NULL,
    until_day TEXT,                              -- the day it was over; NULL while it lasts
    motive TEXT NOT NULL,
    PRIMARY KEY (application, place)
) STRICT, WITHOUT ROWID

table unit: CREATE TABLE unit (
    n INTEGER PRIMARY KEY,                       -- number of its first fact
    id BLOB NOT NULL UNIQUE,
    ended_on TEXT,                               -- last day on which it takes people in
    ended_reason TEXT NOT NULL
) STRICT

table unit_version: CREATE TABLE unit_version (
    unit BLOB NOT NULL,
    from_day TEXT NOT NULL,                      -- '' since always
    fact BLOB NOT NULL,                          -- that says so
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,                          -- who runs it
    comune TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    contact TEXT NOT NULL,
    authorised INTEGER,
    accredited INTEGER,
    contracted INTEGER,
    in_agreement INTEGER,
    wings TEXT NOT NULL,                         -- JSON array of codes
    confirmed INTEGER NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (unit, from_day)
) STRICT, WITHOUT ROWID

table vmd: CREATE TABLE vmd (
    n INTEGER PRIMARY KEY,                       -- number of its first fact
    id BLOB NOT NULL UNIQUE,                     -- the request of the PUA, when it came from one
    person BLOB NOT NULL,                        -- the file it was written on
    from_intake BLOB,
    protocol TEXT NOT NULL,                      -- '' until the request is complete
    protocol_version TEXT NOT NULL,
    route TEXT NOT NULL,
    service TEXT NOT NULL,
    motive TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    requested_at INTEGER NOT NULL,
    requested_day TEXT NOT NULL,
    stage TEXT NOT NULL,
    warn_on TEXT,                                -- first warning of the term that runs; NULL when none does
    due_on TEXT,                                 -- its last day in time
    assigned_at INTEGER,                         -- the last area got its assessor
    assessed_at INTEGER,                         -- the later of the visits of the protocol
    integrated INTEGER NOT NULL,
    synthesised_at INTEGER,
    meeting BLOB,                                -- on whose agenda it is
    decided_at INTEGER,
    decision TEXT,
    setting TEXT,
    minutes_number INTEGER,
    minutes_year INTEGER,
    verify_on TEXT,
    transmitted_at INTEGER,
    closed_at INTEGER,
    closure TEXT,
    previous BLOB,
    next BLOB,
    recorded_at INTEGER NOT NULL
) STRICT

table vmd_area: CREATE TABLE vmd_area (
    vmd BLOB NOT NULL,
    area TEXT NOT NULL,
    operator BLOB,
    assessor TEXT NOT NULL,                      -- name; '' when not assigned
    body TEXT NOT NULL,
    planned_on TEXT,
    planned_at TEXT,
    planned_place TEXT,
    planned_address TEXT,                        -- when not the person's
    planned_note TEXT,
    joint INTEGER NOT NULL,
    visited_at INTEGER,
    PRIMARY KEY (vmd, area)
) STRICT, WITHOUT ROWID

table waiting: CREATE TABLE waiting (
    application BLOB NOT NULL,
    unit BLOB NOT NULL,
    place INTEGER NOT NULL,                      -- order of preference, from 1
    wing TEXT NOT NULL,
    turn TEXT,                                   -- waiting, offered, accepted, over; NULL until it enters the list
    entered_on TEXT,
    offered_on TEXT,
    offered_wing TEXT,
    answer_by TEXT,
    accepted_on TEXT,
    offers INTEGER NOT NULL,
    refusals INTEGER NOT NULL,
    left_on TEXT,
    exit TEXT,
    PRIMARY KEY (application, unit)
) STRICT, WITHOUT ROWID

trigger audit_never_deleted: CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END

trigger audit_never_replaced: CREATE TRIGGER audit_never_replaced BEFORE INSERT ON audit
WHEN NEW.seq IS NOT 1 + (SELECT coalesce(max(seq), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END

trigger audit_never_updated: CREATE TRIGGER audit_never_updated BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END

trigger fact_never_deleted: CREATE TRIGGER fact_never_deleted BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END

trigger fact_never_replaced: CREATE TRIGGER fact_never_replaced BEFORE INSERT ON fact
WHEN NEW.n IS NOT 1 + (SELECT coalesce(max(n), 0) FROM fact) OR EXISTS (SELECT 1 FROM fact WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END

trigger fact_never_updated: CREATE TRIGGER fact_never_updated BEFORE UPDATE ON fact
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END

-- Assessments (VMD), administrations of instruments, meetings of the equipe, plans.

-- The first schema listed the streams in a CHECK, and SQLite cannot change one in place: the table is written again, row by row,
-- with the same numbers. From here on a new stream needs no new table.
CREATE TABLE fact_again (
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
) STRICT;
INSERT INTO fact_again SELECT n, id, stream, subject, person, kind, schema_version, happened_at, recorded_at, author, device, audit, body
FROM fact ORDER BY n;
DROP TABLE fact;
ALTER TABLE fact_again RENAME TO fact;
CREATE INDEX fact_subject ON fact (subject, stream);
CREATE INDEX fact_person ON fact (person, happened_at, n) WHERE person IS NOT NULL;

CREATE TRIGGER fact_never_updated BEFORE UPDATE ON fact
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER fact_never_deleted BEFORE DELETE ON fact
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
-- INSERT OR REPLACE deletes without firing the delete trigger.
CREATE TRIGGER fact_never_replaced BEFORE INSERT ON fact
WHEN NEW.n IS NOT 1 + (SELECT coalesce(max(n), 0) FROM fact) OR EXISTS (SELECT 1 FROM fact WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

-- Projections ------------------------------------------------------------------------------------

CREATE TABLE vmd (
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
) STRICT;
CREATE INDEX vmd_person ON vmd (person);
CREATE INDEX vmd_requested ON vmd (requested_at, n);
CREATE INDEX vmd_stage ON vmd (stage, requested_at, n);
CREATE INDEX vmd_open ON vmd (requested_at, n) WHERE closed_at IS NULL;
CREATE INDEX vmd_meeting ON vmd (meeting) WHERE meeting IS NOT NULL;

-- One row for each area of an assessment: who assesses, when the visit is planned, when it was made.
CREATE TABLE vmd_area (
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
) STRICT, WITHOUT ROWID;
CREATE INDEX vmd_area_planned ON vmd_area (planned_on) WHERE planned_on IS NOT NULL;
CREATE INDEX vmd_area_visited ON vmd_area (visited_at) WHERE visited_at IS NOT NULL;
CREATE INDEX vmd_area_operator ON vmd_area (operator) WHERE operator IS NOT NULL;

-- What the PUA sent to the equipe before this step is received from now on, with the values that a rebuild gives. The day is
-- Italian time: summer time from the last Sunday of March to the last of October, at 01:00 UTC (so since 1996).
INSERT INTO vmd (n, id, person, from_intake, protocol, protocol_version, route, service, motive, urgent, requested_at, requested_day,
    stage, integrated, recorded_at)
SELECT f.n, q.id, q.person, q.intake, '', '', '', '', q.motive, q.urgent, q.opened_at,
    date(q.opened_at / 1000 + CASE
        WHEN q.opened_at / 1000 >= unixepoch(y.year || '-03-31', '-6 days', 'weekday 0', '+1 hour')
            AND q.opened_at / 1000 < unixepoch(y.year || '-10-31', '-6 days', 'weekday 0', '+1 hour')
        THEN 7200 ELSE 3600 END, 'unixepoch'),
    CASE WHEN q.withdrawn_at IS NULL THEN 'received' ELSE 'withdrawn' END, 0, f.recorded_at
FROM request q
JOIN fact f ON f.n = (SELECT min(n) FROM fact WHERE subject = q.id)
JOIN (SELECT id, strftime('%Y', opened_at / 1000, 'unixepoch') AS year FROM request) y ON y.id = q.id
WHERE q.destination = 'vmd'
ORDER BY f.n;
INSERT INTO vmd_area (vmd, area, assessor, body, joint)
SELECT id, column1, '', '', 0 FROM vmd, (VALUES ('health'), ('social'));

CREATE TABLE administration (
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
) STRICT;
CREATE INDEX administration_person ON administration (person, instrument, at, n);
CREATE INDEX administration_vmd ON administration (vmd) WHERE vmd IS NOT NULL;

CREATE TABLE meeting (
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
) STRICT;
CREATE INDEX meeting_day ON meeting (on_day, n);

CREATE TABLE meeting_case (
    meeting BLOB NOT NULL,
    vmd BLOB NOT NULL,
    place INTEGER NOT NULL,                      -- order in the agenda, from 1
    outcome TEXT,
    PRIMARY KEY (meeting, vmd)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_case_vmd ON meeting_case (vmd);

-- The series of minutes: one number, one minute, for ever.
CREATE TABLE minutes (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    meeting BLOB NOT NULL,
    adds INTEGER NOT NULL,                       -- an integrative minute
    sealed_at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_meeting ON minutes (meeting);

CREATE TABLE plan (
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
) STRICT;
CREATE INDEX plan_person ON plan (person);
CREATE INDEX plan_vmd ON plan (vmd) WHERE vmd IS NOT NULL;
CREATE INDEX plan_verify ON plan (verify_on) WHERE verify_on IS NOT NULL AND closed_at IS NULL;

CREATE TABLE plan_intervention (
    plan BLOB NOT NULL,
    id BLOB NOT NULL,
    intervention TEXT NOT NULL,
    provider TEXT NOT NULL,
    state TEXT NOT NULL,
    from_day TEXT,
    until_day TEXT,
    funding TEXT NOT NULL,                       -- JSON array of codes
    PRIMARY KEY (plan, id)
) STRICT, WITHOUT ROWID;

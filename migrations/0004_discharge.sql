-- Protected discharges, reminders, obligations.

CREATE TABLE discharge (
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
) STRICT;
CREATE INDEX discharge_person ON discharge (person);
CREATE INDEX discharge_turn ON discharge (turn, place, n);
CREATE INDEX discharge_stage ON discharge (stage, turn, place, n);
CREATE INDEX discharge_next ON discharge (next) WHERE next IS NOT NULL;
CREATE INDEX discharge_intake ON discharge (intake) WHERE intake IS NOT NULL;

-- Assessments and applications that belong to a discharge.
CREATE TABLE discharge_link (
    discharge BLOB NOT NULL,
    pathway BLOB NOT NULL,
    what TEXT NOT NULL,                          -- vmd, application
    PRIMARY KEY (discharge, pathway)
) STRICT, WITHOUT ROWID;
CREATE INDEX discharge_link_pathway ON discharge_link (pathway);

CREATE TABLE reminder (
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
) STRICT;
CREATE INDEX reminder_person ON reminder (person) WHERE person IS NOT NULL;

-- Open obligations: one row each, written with the facts they follow from.
CREATE TABLE deadline (
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
) STRICT, WITHOUT ROWID;
-- In the order in which they are shown: urgent, then by term; of everybody and of one operator.
CREATE INDEX deadline_due ON deadline (urgent, due, kind, subject, part, press) WHERE waived = 0;
CREATE INDEX deadline_assigned ON deadline (assigned, urgent, due, kind, subject, part, press) WHERE waived = 0 AND assigned IS NOT NULL;
CREATE INDEX deadline_press ON deadline (urgent, press, due, assigned) WHERE waived = 0 AND press IS NOT NULL;
CREATE INDEX deadline_quarter ON deadline (kind, due, press, assigned, quarter) WHERE waived = 0 AND quarter IS NOT NULL;
CREATE INDEX deadline_person ON deadline (person) WHERE person IS NOT NULL;

-- What was said of obligations: to whom they were given, which were waived. It outlives the obligation.
CREATE TABLE duty (
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
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_waived ON duty (waived_at) WHERE waived_at IS NOT NULL;

-- Units, applications and their life in the waiting lists, imports.

-- What was opened by mistake is found by nobody; its facts stay.
ALTER TABLE person ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

-- Units that somebody wrote about; those that the program ships and nobody touched have no row.
CREATE TABLE unit (
    n INTEGER PRIMARY KEY,                       -- number of its first fact
    id BLOB NOT NULL UNIQUE,
    ended_on TEXT,                               -- last day on which it takes people in
    ended_reason TEXT NOT NULL
) STRICT;

-- What is known of a unit from a day to the next.
CREATE TABLE unit_version (
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
) STRICT, WITHOUT ROWID;

CREATE TABLE application (
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
) STRICT;
CREATE INDEX application_person ON application (person);
CREATE INDEX application_vmd ON application (vmd) WHERE vmd IS NOT NULL;
CREATE INDEX application_open ON application (entered_on, n) WHERE left_on IS NULL;
CREATE INDEX application_entered ON application (entered_on, n) WHERE entered_on IS NOT NULL;
CREATE INDEX application_import ON application (import) WHERE import IS NOT NULL;

-- The units that an application names, in order of preference, and its place in the list of each once it has entered.
CREATE TABLE waiting (
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
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_unit ON waiting (unit, left_on, entered_on);

CREATE TABLE suspension (
    application BLOB NOT NULL,
    place INTEGER NOT NULL,                      -- from 1
    from_day TEXT NOT NULL,
    until_day TEXT,                              -- the day it was over; NULL while it lasts
    motive TEXT NOT NULL,
    PRIMARY KEY (application, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
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
) STRICT;
CREATE INDEX import_headings ON import (headings, n);

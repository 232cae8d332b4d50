-- Letterheads, and what left the archive as a document.
CREATE TABLE letterhead (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    body TEXT NOT NULL,                          -- the letterhead, JSON
    withdrawn INTEGER NOT NULL
) STRICT;

CREATE TABLE issue (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    person BLOB,                                 -- the file it was written on, where it is about one person
    about TEXT NOT NULL,
    at INTEGER NOT NULL,
    operator BLOB NOT NULL,
    body TEXT NOT NULL                           -- the issue, JSON
) STRICT;
CREATE INDEX issue_person ON issue (person) WHERE person IS NOT NULL;
CREATE INDEX issue_about ON issue (about);

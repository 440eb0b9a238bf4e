-- A case that an officer opened in an emergency, for a time; the reason is sealed with the case's key.
create table emergency_access (
    id          uuid primary key,
    case_code   text        not null references case_file,
    officer     text        not null,
    agency      text        not null,
    sector      text,
    reason      bytea       not null,
    opened_at   timestamptz not null,
    ends_at     timestamptz not null,
    -- When the log says that it ended: by itself, or earlier by the officer's own hand.
    ended_at    timestamptz,
    reviewed_by text,
    reviewed_at timestamptz,
    justified   boolean,
    check (ends_at > opened_at),
    check (num_nonnulls(reviewed_by, reviewed_at, justified) in (0, 3))
);
create index emergency_access_of_case on emergency_access (case_code, officer);
create index emergency_access_not_ended on emergency_access (ends_at) where ended_at is null;
create index emergency_access_not_reviewed on emergency_access (opened_at) where reviewed_at is null;

-- Each try to open a case so, whatever came of it: whoever tries many codes is stopped.
create table emergency_try (
    id      uuid primary key,
    officer text        not null,
    at      timestamptz not null
);
create index emergency_try_of_officer on emergency_try (officer, at);

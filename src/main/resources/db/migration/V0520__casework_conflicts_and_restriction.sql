-- Whoever has a conflict of interest in a case: an agency or one officer. It stands until it is lifted, and is never removed.
alter table case_conflict
    drop constraint case_conflict_pkey,
    alter column agency drop not null,
    add column officer text,
    add column concern uuid,
    add column lifted_at timestamptz,
    add check (num_nonnulls(agency, officer) = 1);
create unique index case_conflict_once on case_conflict (case_code, coalesce(agency, ''), coalesce(officer, ''),
    coalesce(concern, '00000000-0000-0000-0000-000000000000'::uuid)) where lifted_at is null;
create index case_conflict_of_agency on case_conflict (agency) where agency is not null and lifted_at is null;
create index case_conflict_of_officer on case_conflict (officer) where officer is not null and lifted_at is null;

-- Cases in which an official may be involved; evaluated anew with each answer that speaks of it.
create table case_restriction (
    case_code text        primary key references case_file,
    since     timestamptz not null,
    lifted_at timestamptz
);

-- "An official may be involved": what was seen and who says so are sealed with the case's key.
create table concern (
    id          uuid primary key,
    case_code   text        not null references case_file,
    about       text        not null check (about in ('organisation', 'office', 'officer', 'unknown')),
    agency      text,
    officer     text,
    sealed      bytea       not null,
    at          timestamptz not null,
    taken_up_by text,
    taken_up_at timestamptz,
    closed_by   text,
    closed_at   timestamptz,
    -- Why the restriction was lifted or the concern closed.
    outcome     bytea
);
create index concern_of_case on concern (case_code);
create index concern_open on concern (at) where closed_at is null;

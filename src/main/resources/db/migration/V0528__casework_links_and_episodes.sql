-- Cases of people who belong together; each has its own code, its own consent and its own record.
create table case_link (
    id        uuid primary key,
    one       text        not null references case_file,
    other     text        not null references case_file,
    kind      text        not null check (kind in ('dependant', 'family', 'same-incident')),
    linked_by text        not null,
    at        timestamptz not null,
    ended_at  timestamptz,
    ended_by  text,
    check (one <> other)
);
comment on column case_link.kind is 'dependant: other depends on one';
create unique index case_link_once on case_link (least(one, other), greatest(one, other), kind) where ended_at is null;
create index case_link_of_one on case_link (one);
create index case_link_of_other on case_link (other);

-- The file of the same person in which a duplicate goes on; the duplicate keeps its own record and timeline.
alter table case_file add column merged_into text references case_file;
create index case_file_merged on case_file (merged_into) where merged_into is not null;

-- The episodes of a case that are over; the one that runs, or ran last, is the case's own row.
create table case_episode (
    case_code text        not null references case_file,
    number    int         not null,
    procedure text        not null,
    edition   int         not null,
    run_id    text,
    opened_at timestamptz not null,
    closed_at timestamptz not null,
    outcome   text,
    primary key (case_code, number)
);
-- When the episode that runs began, if it is not the first, and why.
alter table case_file add column reopened_at timestamptz;
alter table case_file add column reopened_why text;

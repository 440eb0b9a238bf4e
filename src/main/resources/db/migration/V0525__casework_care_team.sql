-- The last admission of an officer stands in care_team; earlier ones stay here, so that the history is whole.
create table care_team_past (
    id        bigint generated always as identity primary key,
    case_code text        not null references case_file,
    officer   text        not null,
    agency    text        not null,
    sector    text,
    how       text        not null,
    joined_at timestamptz not null,
    until     timestamptz,
    ended_why text
);
create index care_team_past_of_case on care_team_past (case_code, joined_at);

alter table care_team add column ended_why text;
comment on column care_team.ended_why is 'why a person ended it; null while it lasts, or if it ended by itself with a referral';

-- Who leads the case: one at a time, and all who did.
create table case_lead (
    id        bigint generated always as identity primary key,
    case_code text        not null references case_file,
    officer   text        not null,
    named_by  text        not null,
    why       text        not null,
    since     timestamptz not null,
    until     timestamptz
);
create unique index one_lead_of_a_case on case_lead (case_code) where until is null;
create index case_lead_of_case on case_lead (case_code, since);

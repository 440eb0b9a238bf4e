-- An operation in which several people were found: one record, and a case of its own for each of them.
create table incident (
    id        uuid primary key,
    area      text        not null,
    opened_by text        not null,
    agency    text        not null,
    at        timestamptz not null
);

create table incident_case (
    case_code    text        primary key references case_file,
    incident     uuid        not null references incident,
    at           timestamptz not null,
    suspected_by text,
    suspected_at timestamptz
);
create index incident_case_of on incident_case (incident);
comment on column incident_case.suspected_at is
    'flagged as possibly one of those who exploited the others: a reason to keep apart, not an accusation';

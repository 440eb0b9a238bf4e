-- Two cases that may be of one person: codes only. Who she is stands in the records, and nowhere here.
create table possible_duplicate (
    id         uuid primary key,
    one        text        not null references case_file,
    other      text        not null references case_file,
    likeness   text        not null
        check (likeness in ('document', 'name-and-date', 'sound-and-date', 'sound-and-year', 'phone')),
    state      text        not null check (state in ('open', 'asked', 'different', 'gone')),
    told       boolean     not null,
    found_at   timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    check (one < other),
    unique (one, other)
);
create index possible_duplicate_waiting on possible_duplicate (found_at) where state in ('open', 'asked');
create index possible_duplicate_of_other on possible_duplicate (other);
comment on column possible_duplicate.told is
    'false where so many names were tried in one case that an answer would tell who has a case elsewhere';

-- What those who lead the two cases said when the coordinator asked them.
create table duplicate_answer (
    duplicate uuid        not null references possible_duplicate,
    case_code text        not null references case_file,
    answer    text        not null check (answer in ('same', 'different', 'unsure')),
    agrees    text        not null check (agrees in ('yes', 'no', 'not-asked')),
    officer   text        not null,
    at        timestamptz not null,
    primary key (duplicate, case_code)
);

-- That someone searched by name and date of birth: never for whom.
create table name_search (
    officer text        not null,
    at      timestamptz not null
);
create index name_search_of_officer on name_search (officer, at);
create index name_search_at on name_search (at);

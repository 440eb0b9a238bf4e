create table test_fact (
    id bigint generated always as identity primary key,
    kind text not null,
    case_code text not null,
    details text not null
);
create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz
);

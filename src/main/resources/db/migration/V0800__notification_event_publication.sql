-- Spring Modulith's registry of events whose listeners have not finished (its own form, 1.4): what is to be sent after the
-- commit stands here within the commit, so that a crash loses none. Events hold ids and moments only.
create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz
);
create index event_publication_serialized_event on event_publication using hash (serialized_event);
create index event_publication_completion_date on event_publication (completion_date);

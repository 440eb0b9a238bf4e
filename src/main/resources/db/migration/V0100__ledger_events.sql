-- What was done: one row a fact, written in the transaction of the act it records, and never rewritten.
create table audit_event (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    kind        text        not null,
    officer     text,
    case_code   text,
    task_id     text,
    procedure   text,
    edition     integer,
    sector      text,
    details     jsonb       not null default '{}',
    commitments jsonb       not null default '[]',
    constraint details_are_an_object check (jsonb_typeof(details) = 'object'),
    constraint commitments_are_a_list check (jsonb_typeof(commitments) = 'array')
);

create index audit_event_by_case on audit_event (case_code, id) where case_code is not null;
create index audit_event_by_officer on audit_event (officer, id) where officer is not null;
create index audit_event_by_kind on audit_event (kind, id);
create index audit_event_by_time on audit_event (at, id);

comment on table audit_event is
    'Trusted for availability only: whoever rewrites it, the owner too, is seen by the next verification, because each row must equal its sealed entry.';
comment on column audit_event.id is 'Unique, not dense, and not the order of the log.';
comment on column audit_event.commitments is 'Salted hashes of recorded values, never the values.';

-- Committed events wait here until they are sealed. The transaction id tells the sealer which it may take: those below the
-- oldest one still running, so that no slow transaction can be skipped. It is not a column of audit_event, because a
-- restored database counts transactions anew.
create table unsealed (
    event_id bigint primary key,
    xid      xid8 not null default pg_current_xact_id()
);

create index unsealed_in_order on unsealed (xid, event_id);

comment on table unsealed is
    'The sealer''s queue. Trusted for availability only: an event that is neither here nor in the log is found by verification.';

-- The database itself puts each event into the queue: nothing can be recorded past the log.
create function await_sealing() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.unsealed (event_id) select id from appended order by id;
    return null;
end
$$;

create trigger every_event_awaits_sealing
    after insert on audit_event
    referencing new table as appended
    for each statement execute function await_sealing();

create function refuse_rewriting() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception '% refuses %: what is recorded stays as it is', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger no_rewriting
    before update or delete or truncate on audit_event
    for each statement execute function refuse_rewriting();

-- Also where replication would pass triggers by, and for the owner.
alter table audit_event enable always trigger no_rewriting;
alter table audit_event enable always trigger every_event_awaits_sealing;

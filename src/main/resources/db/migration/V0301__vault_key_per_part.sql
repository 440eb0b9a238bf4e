-- Each part of a case has a key of its own, so that a part can be erased alone, for an old backup too.
alter table keys.case_key add column part text not null default 'case';
alter table keys.case_key drop constraint case_key_pkey;
alter table keys.case_key add primary key (case_code, part);
alter table keys.case_key alter column part drop default;
create index case_key_by_age on keys.case_key (made_at);

comment on table keys.case_key is
    'One sealed key for each part of a case. Whoever deletes a row has erased that part: nothing sealed with it opens again.';

-- Which keys were destroyed, and when: stands apart from the keys, so that keys brought back from a copy are seen.
create table destroyed_key (
    case_code text        not null,
    part      text        not null,
    made_at   timestamptz not null,
    at        timestamptz not null,
    primary key (case_code, part, made_at)
);

-- The one way to destroy keys: it never does so without leaving the note. No parts: all of them.
create function keys.destroy(which_case text, which_parts text[], moment timestamptz) returns setof text
    language sql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    with gone as (
        delete from keys.case_key k
        where k.case_code = which_case and (which_parts is null or k.part = any (which_parts))
        returning k.case_code, k.part, k.made_at
    )
    insert into public.destroyed_key (case_code, part, made_at, at)
    select g.case_code, g.part, g.made_at, moment from gone g
    on conflict (case_code, part, made_at) do update set at = excluded.at
    returning part
$$;
revoke all on function keys.destroy(text, text[], timestamptz) from public;

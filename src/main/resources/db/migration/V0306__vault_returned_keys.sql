-- A key that an old copy of the table brings back is known by its note, case, part and moment, and is destroyed again.
create function keys.destroy_returned(which_case text) returns setof text
    language sql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    delete from keys.case_key k
    using public.destroyed_key d
    where k.case_code = which_case and d.case_code = k.case_code and d.part = k.part and d.made_at = k.made_at
    returning k.part
$$;
revoke all on function keys.destroy_returned(text) from public;

-- Two keys of one part that are made in one transaction must differ in their moment.
alter table keys.case_key alter column made_at set default clock_timestamp();

alter table keys.index_key alter column made_at set default clock_timestamp();

-- The same for the key of the blind index.
create table destroyed_index_key (made_at timestamptz primary key);

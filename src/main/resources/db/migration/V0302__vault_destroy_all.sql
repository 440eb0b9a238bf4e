-- The emergency: the keys of all cases at once. Parts: only these; none: all of them.
create function keys.destroy_everywhere(which_parts text[], moment timestamptz) returns bigint
    language sql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    with gone as (
        delete from keys.case_key k where which_parts is null or k.part = any (which_parts)
        returning k.case_code, k.part, k.made_at
    ), noted as (
        insert into public.destroyed_key (case_code, part, made_at, at)
        select g.case_code, g.part, g.made_at, moment from gone g
        on conflict (case_code, part, made_at) do update set at = excluded.at
        returning 1
    )
    select count(*) from noted
$$;
revoke all on function keys.destroy_everywhere(text[], timestamptz) from public;

-- What is left of a destroyed key in the table's pages goes soon, not after a fifth of the table has changed.
alter table keys.case_key set
    (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0, autovacuum_vacuum_cost_delay = 0);

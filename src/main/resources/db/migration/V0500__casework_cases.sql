create table case_file (
    code          text primary key,
    procedure     text        not null,
    edition       int         not null,
    area          text        not null,
    state         text        not null check (state in ('open', 'closed')),
    run_id        text,
    opened_by     text        not null,
    opened_agency text        not null,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    outcome       text,
    check ((state = 'closed') = (closed_at is not null))
);

-- Every answer ever given, sealed with the case's key; the newest counts, older ones are the history.
create table case_answer (
    id        uuid primary key,
    position  bigint generated always as identity unique,
    case_code text        not null references case_file,
    field     text        not null,
    block     text        not null,
    sealed    bytea       not null,
    form      text        not null,
    run_id    text,
    task_id   text,
    step      text,
    procedure text        not null,
    edition   int         not null,
    officer   text        not null,
    at        timestamptz not null
);
create index case_answer_of_case on case_answer (case_code, position);

create function refuse_rewriting_a_case() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception '% refuses %: what was answered stays as it is', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;
create trigger no_rewriting before update or delete or truncate on case_answer
    for each statement execute function refuse_rewriting_a_case();

create table care_team (
    case_code text        not null references case_file,
    officer   text        not null,
    agency    text        not null,
    sector    text,
    how       text        not null,
    joined_at timestamptz not null,
    until     timestamptz,
    primary key (case_code, officer)
);
create index care_team_of_officer on care_team (officer);

-- The steps that are due, so that an answer knows its step and run.
create table case_step (
    task_id   text primary key,
    case_code text not null references case_file,
    run_id    text not null,
    procedure text not null,
    edition   int  not null,
    step      text not null,
    agency    text
);
create index case_step_of_agency on case_step (agency) where agency is not null;
create index case_step_of_case on case_step (case_code);

-- Each raising and lowering of a flag over a case; the newest row of a flag counts.
create table case_flag (
    id        bigint generated always as identity primary key,
    case_code text        not null references case_file,
    flag      text        not null check (flag in ('missing', 'on-hold', 'dark', 'restricted', 'child-track')),
    raised    boolean     not null,
    reason    text        not null,
    officer   text,
    at        timestamptz not null
);
comment on column case_flag.officer is 'null if the procedure did it';
create index case_flag_of_case on case_flag (case_code, id);
create trigger no_rewriting before update or delete or truncate on case_flag
    for each statement execute function refuse_rewriting_a_case();

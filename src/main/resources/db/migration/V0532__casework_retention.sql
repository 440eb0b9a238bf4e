-- By when each part of a closed case is erased by itself; planned for a closing, planned anew when a case closes again.
create table retention (
    case_code   text        not null references case_file,
    scope       text        not null,
    planned_for timestamptz not null,
    due         timestamptz not null,
    basis       text        not null,
    source      text        not null,
    status      text        not null,
    done        timestamptz,
    primary key (case_code, scope)
);
create index retention_due on retention (due, case_code) where done is null;

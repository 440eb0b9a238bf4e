-- A schema of its own: ordinary backups leave it out, so that an old one never brings an erased key back.
create schema keys;

create table keys.case_key (
    case_code text primary key,
    sealed    bytea       not null,
    made_at   timestamptz not null default now()
);

comment on table keys.case_key is
    'One sealed key for each case. Whoever deletes a row has erased that case: nothing recorded of it opens again.';

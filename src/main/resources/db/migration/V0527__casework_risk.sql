-- Each rating of the risk; the reason is sealed with the case's key. Rows are only added.
create table case_risk (
    id        uuid primary key,
    position  bigint generated always as identity unique,
    case_code text        not null references case_file,
    level     text        not null check (level in ('low', 'medium', 'high', 'critical')),
    source    text        not null check (source in ('advice', 'officer', 'survivor')),
    lowers    boolean     not null,
    discussed boolean     not null,
    reason    bytea,
    officer   text,
    at        timestamptz not null
);
comment on column case_risk.lowers is 'said by someone who may lower the level';
comment on column case_risk.discussed is 'her own rating was talked about with her, so that it does not win any more';
create index case_risk_of_case on case_risk (case_code, position);
create trigger no_rewriting before update or delete or truncate on case_risk
    for each statement execute function refuse_rewriting_a_case();

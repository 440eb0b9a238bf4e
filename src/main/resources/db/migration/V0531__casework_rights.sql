-- A reason in law to keep a case, or a block of it, from being erased.
create table legal_hold (
    id        uuid primary key,
    case_code text        not null references case_file,
    block     text,
    kind      text        not null check (kind in ('evidence', 'child-file', 'open-claim', 'court-order')),
    placed_by text        not null,
    placed    timestamptz not null,
    lifted    timestamptz,
    lifted_by text,
    check ((lifted is null) = (lifted_by is null))
);
create index legal_hold_on_case on legal_hold (case_code) where lifted is null;

-- She has had the use of her data restricted: nothing is shared until it is lifted.
create table restriction (
    case_code text        not null references case_file,
    placed_by text        not null,
    placed    timestamptz not null,
    lifted    timestamptz,
    lifted_by text
);
create unique index restriction_that_holds on restriction (case_code) where lifted is null;

-- What was erased, of which case, and why: no word of what it was.
create table erasure (
    id        uuid primary key,
    case_code text        not null references case_file,
    scope     text        not null,
    why       text        not null check (why in ('request', 'retention', 'burn')),
    officer   text,
    at        timestamptz not null
);
create index erasure_of_case on erasure (case_code);
create trigger no_rewriting before update or delete or truncate on erasure
    for each statement execute function refuse_rewriting_a_case();

-- What she, or who speaks for her, asks about her own data; her words and the answer are sealed.
create table rights_request (
    id          uuid primary key,
    case_code   text        not null references case_file,
    kind        text        not null check (kind in ('access', 'correct', 'restrict', 'move', 'erase', 'withdraw')),
    scope       text        not null,
    verified    text        not null,
    words       bytea       not null,
    logged_by   text        not null,
    logged      timestamptz not null,
    due         timestamptz not null,
    decision    text check (decision in ('granted', 'partial', 'refused')),
    outcome     text,
    reasons     bytea,
    decided_by  text,
    decided     timestamptz,
    handed_over timestamptz,
    check ((decision is null) = (decided is null))
);
create index rights_request_of_case on rights_request (case_code);
create index rights_request_open on rights_request (due) where decided is null;

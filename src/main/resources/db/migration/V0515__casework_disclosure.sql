-- What was sent to other agencies: to whom, on which basis, under which decision. Rows are only added.
create table disclosure (
    id           uuid primary key,
    position     bigint generated always as identity unique,
    case_code    text        not null references case_file,
    recipient    text        not null,
    duty         text        not null,
    purpose      text        not null,
    basis        text        not null
        check (basis in ('consent', 'child-protection', 'imminent-danger', 'court-order')),
    ground       text,
    outcome      text        not null,
    edition      int         not null,
    reason       bytea,
    asked_by     text        not null,
    asked_agency text        not null,
    sent_by      text        not null,
    at           timestamptz not null,
    review_by    timestamptz,
    -- Whatever stands in the place of her consent has a reason and is reviewed.
    check (basis = 'consent' or (ground is not null and reason is not null and review_by is not null))
);
create index disclosure_of_case on disclosure (case_code, position);
create index disclosure_to_agency on disclosure (recipient, position);
create index disclosure_without_consent on disclosure (position) where basis <> 'consent';
create trigger no_rewriting before update or delete or truncate on disclosure
    for each statement execute function refuse_rewriting_a_case();

-- What a packet holds, as it was then; each value sealed with the key of the part of the record that it came from.
create table disclosure_field (
    disclosure uuid  not null references disclosure,
    answer     uuid  not null,
    position   bigint generated always as identity,
    field      text  not null,
    block      text  not null,
    part       text  not null,
    form       text  not null,
    edition    int   not null,
    sealed     bytea not null,
    primary key (disclosure, answer)
);
create trigger no_rewriting before update or delete or truncate on disclosure_field
    for each statement execute function refuse_rewriting_a_case();

-- What was noted of it since: the survivor was told, the protection officer has looked at it or objects.
create table disclosure_mark (
    disclosure uuid        not null references disclosure,
    mark       text        not null check (mark in ('told', 'reviewed', 'objected')),
    officer    text        not null,
    at         timestamptz not null,
    primary key (disclosure, mark)
);
create trigger no_rewriting before update or delete or truncate on disclosure_mark
    for each statement execute function refuse_rewriting_a_case();

-- Court orders that the protection officer is to verify; what was sent under one has its id.
create table disclosure_order (
    id           uuid primary key,
    case_code    text        not null references case_file,
    recipient    text        not null,
    duty         text        not null,
    ground       text,
    reason       bytea       not null,
    asked_by     text        not null,
    asked_agency text        not null,
    at           timestamptz not null,
    verify_by    timestamptz not null
);
create trigger no_rewriting before update or delete or truncate on disclosure_order
    for each statement execute function refuse_rewriting_a_case();
create table disclosure_order_refused (
    id      uuid primary key references disclosure_order,
    officer text        not null,
    at      timestamptz not null
);
create trigger no_rewriting before update or delete or truncate on disclosure_order_refused
    for each statement execute function refuse_rewriting_a_case();

-- What was kept from an agency in conflict, for the integrity officer.
create table disclosure_barred (
    case_code    text        not null references case_file,
    recipient    text        not null,
    duty         text        not null,
    asked_by     text        not null,
    asked_agency text        not null,
    at           timestamptz not null,
    primary key (case_code, recipient)
);
create index disclosure_barred_at on disclosure_barred (at);
create trigger no_rewriting before update or delete or truncate on disclosure_barred
    for each statement execute function refuse_rewriting_a_case();

-- What the survivor has said, each time; the newest row for a purpose and recipient counts.
create table consent (
    id          uuid primary key,
    position    bigint generated always as identity unique,
    case_code   text        not null references case_file,
    purpose     text        not null,
    recipient   text        not null,
    blocks      text[]      not null,
    status      text        not null
        check (status in ('granted', 'refused', 'undecided', 'withdrawn')),
    given_by    text        not null,
    method      text        not null,
    language    text        not null,
    task_id     text,
    recorded_by text        not null,
    at          timestamptz not null,
    expires_at  timestamptz
);
create index consent_of_case on consent (case_code, position);
create trigger no_rewriting before update or delete or truncate on consent
    for each statement execute function refuse_rewriting_a_case();

-- An agency that has a conflict of interest in a case: it is offered nothing and told nothing.
create table case_conflict (
    case_code text        not null references case_file,
    agency    text        not null,
    at        timestamptz not null,
    primary key (case_code, agency)
);

create table referral (
    run_id      text primary key,
    case_code   text        not null references case_file,
    service     text        not null,
    urgency     text,
    sender      text        not null,
    receiver    text,
    state       text        not null,
    questions   int         not null,
    exhausted   int         not null,
    answer_by   timestamptz,
    opened_at   timestamptz not null,
    changed_at  timestamptz not null
);
create index referral_of_case on referral (case_code);
create index referral_of_receiver on referral (receiver) where receiver is not null;
create index referral_of_sender on referral (sender);

-- Each offer to an agency, in order; how it ended is the state that it led to.
create table referral_offer (
    run_id     text        not null references referral,
    round      int         not null,
    agency     text        not null,
    offered_at timestamptz not null,
    outcome    text,
    ended_at   timestamptz,
    primary key (run_id, round)
);

-- Notices without name or contact that went to the identification authority; what they say is sealed.
create table anonymous_notice (
    id        uuid primary key,
    case_code text        not null references case_file,
    decision  text        not null,
    sealed    bytea       not null,
    at        timestamptz not null
);
create trigger no_rewriting before update or delete or truncate on anonymous_notice
    for each statement execute function refuse_rewriting_a_case();

-- What the register holds beside the answer itself. Free text stands apart, sealed.
alter table consent add column explained text[] not null default '{}';
alter table consent add column assent_child boolean not null default false;
alter table consent add column interpreter text;
alter table consent add column valid_from timestamptz;

-- What she wants left out, and what she said when she took it back: sealed with the case's key.
create table consent_words (
    consent_id uuid primary key references consent,
    kind       text  not null check (kind in ('restrictions', 'words')),
    sealed     bytea not null
);
create trigger no_rewriting before update or delete or truncate on consent_words
    for each statement execute function refuse_rewriting_a_case();

alter table consent drop constraint consent_status_check;
alter table consent add constraint consent_status_check
    check (status in ('granted', 'refused', 'undecided', 'withdrawn', 'expired'));

-- The grants that run out by themselves, and when the next word of it is due; stage 1: renewal was said, 2: it ran out.
create table consent_limit (
    consent_id uuid primary key references consent,
    case_code  text        not null references case_file,
    purpose    text        not null,
    recipient  text        not null,
    due_at     timestamptz not null,
    expires_at timestamptz not null,
    stage      int         not null default 0,
    next_at    timestamptz
);
create unique index consent_limit_of_word on consent_limit (case_code, purpose, recipient);
create index consent_limit_due on consent_limit (next_at) where next_at is not null;

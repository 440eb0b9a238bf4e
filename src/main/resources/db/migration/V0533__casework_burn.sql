-- Emergency destruction: one officer asks, another confirms within a short time.
create table burn (
    id           uuid primary key,
    case_code    text references case_file,
    asked_by     text        not null,
    asked        timestamptz not null,
    expires      timestamptz not null,
    cancelled_by text,
    cancelled    timestamptz,
    confirmed_by text,
    confirmed    timestamptz,
    check (confirmed_by is null or confirmed_by <> asked_by),
    check ((confirmed is null) = (confirmed_by is null)),
    check ((cancelled is null) = (cancelled_by is null)),
    check (confirmed is null or cancelled is null)
);
comment on column burn.case_code is 'the one case; null means all of them';
create index burn_open on burn (expires) where confirmed is null and cancelled is null;

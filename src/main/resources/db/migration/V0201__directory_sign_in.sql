-- Failed sign-ins, kept for minutes to slow down guessing. What was typed may be a password, so that only a 16-bit bucket
-- of it is kept, which many names share.
create table sign_in_failure (
    id bigint generated always as identity primary key,
    bucket int not null,
    address text not null,
    at timestamptz not null
);
create index sign_in_failure_bucket on sign_in_failure (bucket, at);
create index sign_in_failure_address on sign_in_failure (address, at);
create index sign_in_failure_at on sign_in_failure (at);

-- A token is shown once; what is kept is its hash.
create table api_token (
    id uuid primary key,
    officer text not null references officer,
    label text not null,
    hash bytea not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_on date
);
create index api_token_officer on api_token (officer);

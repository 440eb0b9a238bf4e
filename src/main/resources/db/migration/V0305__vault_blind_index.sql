-- Stands with the keys, since ordinary backups leave that schema out: an old backup must not find an erased person again.
create table keys.index_key (
    one     boolean primary key default true check (one),
    sealed  bytea       not null,
    made_at timestamptz not null default now()
);
comment on table keys.index_key is
    'The one key of the blind index, sealed with the master keyset. Whoever deletes it makes every token worthless.';

create table keys.blind_token (
    token     bytea not null,
    case_code text  not null,
    primary key (token, case_code)
);
create index blind_token_of_case on keys.blind_token (case_code);
comment on table keys.blind_token is
    'HMAC-SHA-256 of a name with a date or year of birth, of a document or of a telephone, cut to 128 bits: tells that two'
    ' cases may be of one person, and nothing of who she is.';

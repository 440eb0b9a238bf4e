-- When a program last signed in by a token or a password, so that the log tells it once in a while and not at each call.
create table program_sign_in (
    way text primary key,
    at  timestamptz not null
);

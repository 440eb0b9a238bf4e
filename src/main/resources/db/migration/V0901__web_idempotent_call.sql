-- Answers to calls that carried an Idempotency-Key, for a day. The answer is sealed with the caller's own key, of which only
-- a hash is kept, so that the row tells nothing to whoever reads the table.
create table idempotent_call (
    id bytea primary key,
    request_digest bytea not null,
    answer bytea not null,
    at timestamptz not null
);
create index idempotent_call_at on idempotent_call (at);

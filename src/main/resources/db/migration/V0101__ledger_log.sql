-- The sealed log: a Merkle tree (RFC 6962) over the events, in the order in which they were sealed.
create table log_entry (
    idx      bigint primary key check (idx >= 0),
    event_id bigint not null unique,
    entry    bytea  not null check (octet_length(entry) between 1 and 65535),
    leaf     bytea  not null check (octet_length(leaf) = 32)
);

comment on table log_entry is
    'Trusted for availability only: entries are hashed into the tree, so a changed, dropped, swapped or added one does not meet the signed head.';
comment on column log_entry.entry is 'The event as canonical JSON (RFC 8785): these bytes are what is hashed.';

-- Full tiles only (C2SP tlog-tiles): a partial one is read from the leaves or from the roots of the tiles below.
create table log_tile (
    level  smallint not null check (level between 0 and 63),
    number bigint   not null check (number >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    root   bytea    not null check (octet_length(root) = 32),
    primary key (level, number)
);

comment on table log_tile is 'Trusted for availability only: it repeats what follows from the entries, and verification compares the two.';

create table log_checkpoint (
    size bigint primary key check (size >= 0),
    root bytea       not null check (octet_length(root) = 32),
    note text        not null,
    at   timestamptz not null
);

comment on table log_checkpoint is
    'Signed heads. Not trusted at all: each is checked against the log''s public key. Who holds an older head can show that history was rewritten, so hand heads out.';

-- The public key whose private half signs the heads, named once, with the first head.
create table log_key (
    vkey text primary key,
    at   timestamptz not null
);

create unique index one_log_key on log_key ((true));

comment on table log_key is
    'So that a node with another key refuses to start. A verifier that trusts nobody is given the key from elsewhere.';

-- Which database cluster the queue's transaction ids belong to; a row more after each restore into another one.
create table log_cluster (
    id                bigint generated always as identity primary key,
    system_identifier bigint      not null,
    at                timestamptz not null
);

comment on table log_cluster is 'The newest row is the cluster whose transaction ids the queue holds. Owned by the sealer.';

create trigger no_rewriting before update or delete or truncate on log_entry
    for each statement execute function refuse_rewriting();
create trigger no_rewriting before update or delete or truncate on log_tile
    for each statement execute function refuse_rewriting();
create trigger no_rewriting before update or delete or truncate on log_checkpoint
    for each statement execute function refuse_rewriting();
create trigger no_rewriting before update or delete or truncate on log_key
    for each statement execute function refuse_rewriting();
create trigger no_rewriting before update or delete or truncate on log_cluster
    for each statement execute function refuse_rewriting();

alter table log_entry enable always trigger no_rewriting;
alter table log_tile enable always trigger no_rewriting;
alter table log_checkpoint enable always trigger no_rewriting;
alter table log_key enable always trigger no_rewriting;
alter table log_cluster enable always trigger no_rewriting;

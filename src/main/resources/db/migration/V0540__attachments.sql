-- A file that belongs to a case: what it is, never what is in it. Its name, its key and the reason of its removal are sealed.
create table attachment (
    id          uuid primary key,
    case_code   text        not null references case_file,
    block       text        not null,
    kind        text        not null,
    about       text,
    type        text        not null,
    size        bigint      not null,
    name        bytea,
    content_key bytea,
    officer     text        not null,
    at          timestamptz not null,
    removed_at  timestamptz,
    removed_by  text,
    reason      bytea,
    check ((removed_at is null) = (content_key is not null)),
    check ((removed_at is null) = (removed_by is null))
);
create index attachment_of_case on attachment (case_code, at desc, id);

-- The sealed bytes. They are written before the file is a case's, in short transactions: without the row above they are
-- nothing, since the key that opens them is then nowhere.
create table attachment_chunk (
    attachment uuid        not null,
    position   int         not null,
    sealed     bytea       not null,
    at         timestamptz not null,
    primary key (attachment, position)
);
-- What is sealed cannot be made smaller.
alter table attachment_chunk alter column sealed set storage external;
create index attachment_chunk_age on attachment_chunk (at);

-- Editions of the procedure book, and the versions of the SOPs in them. Rows are added and never changed.

create table edition (
    number int primary key check (number > 0),
    in_force_at timestamptz not null,
    put_by text,
    reason text not null,
    digest bytea not null
);
comment on column edition.put_by is 'Null when the program put its own book into force.';

create table book_file (
    edition int not null references edition,
    name text not null,
    content bytea not null,
    digest bytea not null,
    primary key (edition, name)
);

create table sop_version (
    sop text not null,
    version int not null check (version > 0),
    digest bytea not null,
    first_edition int not null references edition,
    primary key (sop, version)
);
comment on column sop_version.digest is 'Of the diagram, its forms and its decisions: the version rises only with it.';

create table edition_sop (
    edition int not null references edition,
    sop text not null,
    version int not null,
    primary key (edition, sop),
    foreign key (sop, version) references sop_version
);

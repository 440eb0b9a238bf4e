-- The counts of a quarter, made once: whoever asks again gets the same, so that no two answers differ by one person.
create table htcds_table (
    quarter text primary key check (quarter ~ '^\d{4}-Q[1-4]$'),
    as_of   text        not null,
    told    text        not null,
    made_at timestamptz not null
);
comment on column htcds_table.as_of is
    'an earlier quarter where too few cases came or went since: the difference would be about them';

-- Which cases were counted, to see how many came or went.
create table htcds_counted (
    quarter   text not null references htcds_table,
    case_code text not null references case_file,
    primary key (quarter, case_code)
);

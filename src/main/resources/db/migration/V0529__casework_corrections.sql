-- Which answers correct an earlier one, and why; the earlier one stays as the history.
create table case_correction (
    answer   uuid primary key references case_answer,
    replaces uuid not null references case_answer,
    reason   text not null
);
create index case_correction_of_answer on case_correction (replaces);
create trigger no_rewriting before update or delete or truncate on case_correction
    for each statement execute function refuse_rewriting_a_case();

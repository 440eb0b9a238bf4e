-- The inbox: a projection of what the engine tells, written in the engine's own transaction. No word about a person.
create table work_item (
    task text primary key,
    run text not null,
    case_code text not null,
    sop text not null,
    edition integer not null,
    step text not null,
    duties text[] not null,
    agencies text[] not null,
    sectors text[] not null,
    sector text,
    handed_by text,
    form text not null,
    clock text,
    not_by text,
    urgency text,
    created timestamptz not null,
    due timestamptz not null,
    state text not null check (state in ('available', 'claimed', 'done', 'cancelled')),
    assignee text,
    done_by text,
    done_at timestamptz,
    check ((state = 'claimed') <= (assignee is not null)),
    check ((state in ('done', 'cancelled')) = (done_at is not null))
);
comment on column work_item.sectors is 'every sector whose agencies may do it; sector: the only one, or that of who took it';
comment on column work_item.handed_by is 'the sector of the officer whose act opened it';

create index work_item_mine on work_item (assignee, due, task) where state = 'claimed';
create index work_item_available on work_item using gin (agencies) where state = 'available';
create index work_item_open on work_item (due, task) where state in ('available', 'claimed');
create index work_item_case on work_item (case_code, created);
create index work_item_run on work_item (run, step);

-- When a task is due and what has been said of it: stage 0 nothing, 1 half, 2 four fifths, 3 the limit has passed.
create table deadline (
    task text primary key references work_item (task),
    case_code text not null,
    born timestamptz not null,
    due timestamptz not null,
    stage integer not null default 0 check (stage between 0 and 3),
    next_at timestamptz,
    held_at timestamptz,
    told text
);
comment on column deadline.told is 'the duty that hears of a passed limit, from the clock';
create index deadline_next on deadline (next_at) where held_at is null;
create index deadline_case on deadline (case_code);

-- Answers not yet sent, sealed with the key of the case.
create table answer_draft (
    task text primary key references work_item (task),
    sealed bytea not null,
    officer text not null,
    at timestamptz not null
);

-- What a concern is about: an official who may be involved, or abuse by somebody who works with survivors (E18).
alter table concern
    add column matter text not null default 'official' check (matter in ('official', 'misconduct'));

-- Beds that are taken: one row for each placement whose offer a house has accepted, until it ends. The run is the key, so that
-- nothing counts twice; it holds no survivor and no case.
create table shelter_bed (
    run_id  text primary key,
    house   text    not null references shelter_house (code),
    beds    integer not null check (beds >= 0)
);
comment on column shelter_bed.beds is 'as many as were taken off the free ones, and go back to them';

alter table shelter_house add column closed boolean not null default false;
comment on column shelter_house.closed is 'nobody new is sent until it opens again; beds that become free there are still counted';

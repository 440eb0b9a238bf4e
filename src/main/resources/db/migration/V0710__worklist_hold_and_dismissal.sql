-- While a case is held its time stands still: nothing becomes late, and what is due shifts when the hold ends.
alter table work_item add column held_at timestamptz;
-- Officers to whom a step is closed though it falls to their duty and agency: they were dismissed from the case.
alter table work_item add column closed_to text[] not null default '{}';
comment on column work_item.held_at is 'since when the time of an open step stands still, null while it runs';

-- Each clock says itself when it warns: seconds before the limit, the first warning first. Until now all warned at half and at
-- four fifths of their time.
alter table deadline add column warnings bigint[];
update deadline set warnings = array[
    floor(extract(epoch from due - born) * 0.5)::bigint, floor(extract(epoch from due - born) * 0.2)::bigint];
alter table deadline alter column warnings set not null;
alter table deadline drop constraint deadline_stage_check;
alter table deadline add constraint deadline_stage_check check (stage between 0 and cardinality(warnings) + 1);
comment on column deadline.stage is 'how many words have been said: the warnings, and last that the limit has passed';

-- The step of the case's own procedure from which the run of an open step was called, through however many calls;
-- null for steps of that procedure itself, and for those that opened before this was kept.
alter table case_step add column called_at varchar(255);

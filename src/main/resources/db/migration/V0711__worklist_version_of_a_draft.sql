-- What the record held for the form when the draft was written: a draft must not overwrite what was corrected since.
alter table answer_draft add column seen text;

alter table work_item add column not_officer text;
comment on column work_item.not_officer is 'whose act began the procedure and who may not do this step of it (four eyes); null if anyone may';

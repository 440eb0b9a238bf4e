-- The key that the offices of one organisation share; an agency without it stands alone.
alter table agency add column organisation text;
create index agency_of_organisation on agency (organisation) where organisation is not null;

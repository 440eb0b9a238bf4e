-- What each house of a shelter offers, kept by the shelter itself. A house is a code: never a name, never a place.
create table shelter_house (
    code            text primary key,
    agency          text        not null,
    area            text        not null,
    reaches         text[]      not null default '{}',
    takes           text[]      not null default '{}',
    families        boolean     not null default false,
    children_apart  boolean     not null default false,
    beds            integer     not null default 0 check (beds between 0 and 200),
    tier            text        not null default 'low' check (tier in ('low', 'medium', 'high', 'critical')),
    meets           text[]      not null default '{}',
    languages       text[]      not null default '{}',
    licensed_until  date,
    danger_near     boolean     not null default false,
    recruiter_inside boolean    not null default false,
    changed_at      timestamptz not null,
    changed_by      text
);
create index shelter_house_of_agency on shelter_house (agency);
comment on column shelter_house.reaches is 'areas whose survivors the house takes at the first asking';
comment on column shelter_house.recruiter_inside is 'somebody who lives there may recruit: nobody new is sent until that is cleared up';

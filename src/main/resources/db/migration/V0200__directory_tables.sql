-- Who is who. What the country pack brings is told apart by its own keys; nothing here is about a survivor.

create table country (
    key text primary key,
    prefix text not null check (prefix ~ '^[A-Z]{2}$'),
    zone text not null,
    digest text not null,
    loaded_at timestamptz not null
);

create table hotline (
    number text primary key,
    position int not null,
    name_en text not null,
    name_es text not null
);

create table sector (
    key text primary key,
    position int not null,
    name_en text not null,
    name_es text not null
);

create table area (
    key text primary key,
    position int not null,
    name_en text not null,
    name_es text not null
);

create table duty (
    key text primary key,
    position int not null,
    sector text references sector,
    name_en text not null,
    name_es text not null
);

create table agency (
    key text primary key,
    position int not null,
    name text not null,
    sector text references sector,
    -- An agency that serves the whole country also serves areas that are added later.
    all_areas boolean not null
);

create table agency_area (
    agency text not null references agency,
    area text not null references area,
    primary key (agency, area)
);

create table agency_duty (
    agency text not null references agency,
    duty text not null references duty,
    primary key (agency, duty)
);
create index agency_duty_duty on agency_duty (duty);

create table officer (
    id text primary key,
    agency text not null references agency,
    password_hash text not null,
    must_change boolean not null default false,
    active boolean not null default true,
    demo boolean not null default false,
    language text check (language in ('en', 'es')),
    theme text check (theme in ('light', 'dark')),
    added_at timestamptz not null
);

create table officer_duty (
    officer text not null references officer,
    duty text not null references duty,
    primary key (officer, duty)
);

create table officer_role (
    officer text not null references officer,
    role text not null,
    primary key (officer, role)
);
create index officer_role_role on officer_role (role);

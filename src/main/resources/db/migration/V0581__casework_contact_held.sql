-- A death was reported and is not confirmed: nobody contacts her for now.
alter table case_flag drop constraint case_flag_flag_check;
alter table case_flag add constraint case_flag_flag_check
    check (flag in ('missing', 'on-hold', 'dark', 'restricted', 'child-track', 'contact-held'));

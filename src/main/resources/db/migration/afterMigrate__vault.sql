-- The program makes and reads keys; it never changes one.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'grant usage on schema keys to "${app-role}"';
        execute 'grant select, insert on keys.case_key to "${app-role}"';
    end if;
end
$$;

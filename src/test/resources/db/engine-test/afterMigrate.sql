-- The program works under a role that owns nothing; what it may do is said here, after every migration.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'grant usage on schema public to "${app-role}"';
        execute 'grant select, insert, update, delete on all tables in schema public to "${app-role}"';
        execute 'grant usage, select on all sequences in schema public to "${app-role}"';
    end if;
end
$$;

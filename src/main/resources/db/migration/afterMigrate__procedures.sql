-- What was in force stays as it was: the program may add editions, and can neither change nor remove one.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'revoke update, delete, truncate on edition, book_file, sop_version, edition_sop from "${app-role}"';
    end if;
end
$$;

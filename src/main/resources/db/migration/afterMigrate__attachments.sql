-- What was added stays told: the program may empty a row when a file is removed, and removes none. Chunks are never changed.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'revoke delete, truncate on attachment from "${app-role}"';
        execute 'revoke update, truncate on attachment_chunk from "${app-role}"';
    end if;
end
$$;

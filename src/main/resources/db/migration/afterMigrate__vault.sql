-- The program makes, reads and destroys keys, and seals them anew when the master keyset changes; it takes back no note of a
-- destroyed one. Runs after the grants of afterMigrate.sql.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'grant usage on schema keys to "${app-role}"';
        execute 'grant select, insert, update (sealed) on keys.case_key to "${app-role}"';
        execute 'grant execute on function keys.destroy(text, text[], timestamptz) to "${app-role}"';
        execute 'grant execute on function keys.destroy_everywhere(text[], timestamptz) to "${app-role}"';
        execute 'grant execute on function keys.destroy_returned(text) to "${app-role}"';
        execute 'revoke insert, update, delete, truncate on destroyed_key from "${app-role}"';
        execute 'revoke update, delete, truncate on destroyed_index_key from "${app-role}"';
    end if;
end
$$;

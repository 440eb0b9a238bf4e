-- Tokens come and go with what is recorded; the key is sealed anew when the master keyset is rotated.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'grant usage on schema keys to "${app-role}"';
        execute 'grant select, insert, delete on keys.blind_token to "${app-role}"';
        execute 'grant select, insert, update, delete on keys.index_key to "${app-role}"';
    end if;
end
$$;

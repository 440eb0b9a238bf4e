-- The program adds to the log and reads it; it holds no right to rewrite it. Runs after the grants of afterMigrate.sql.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'revoke update, delete, truncate, references, trigger on'
            ' audit_event, log_entry, log_tile, log_checkpoint, log_key, log_cluster from "${app-role}"';
        -- The queue is filled by a trigger of audit_event, and emptied by the sealer.
        execute 'revoke insert, truncate, references, trigger on unsealed from "${app-role}"';
    end if;
end
$$;

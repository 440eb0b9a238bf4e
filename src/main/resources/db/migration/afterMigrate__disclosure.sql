-- What was sent to other agencies is added to and read, never rewritten. Runs after the grants of afterMigrate.sql.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'revoke update, delete, truncate on disclosure, disclosure_field, disclosure_mark, disclosure_order,'
            ' disclosure_order_refused, disclosure_barred from "${app-role}"';
    end if;
end
$$;

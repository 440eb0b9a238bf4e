-- The program adds to a record and reads it; it rewrites nothing of what was said. Runs after the grants of afterMigrate.sql.
do $$
begin
    if '${app-role}' <> current_user then
        execute 'revoke update, delete, truncate on case_answer, consent, anonymous_notice from "${app-role}"';
        execute 'revoke update, delete, truncate on consent_words from "${app-role}"';
        execute 'revoke update, delete, truncate on erasure from "${app-role}"';
        execute 'revoke update, delete, truncate on case_flag, case_risk, care_team_past, case_episode, case_correction from "${app-role}"';
        execute 'revoke delete, truncate on case_link, case_lead, case_file, incident, incident_case from "${app-role}"';
        execute 'revoke delete, truncate on legal_hold, restriction, rights_request, burn from "${app-role}"';
    end if;
end
$$;

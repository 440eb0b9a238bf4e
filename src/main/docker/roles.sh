#!/usr/bin/env bash
# The program works under a role that owns nothing, so that the database itself can refuse to rewrite the log.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$(cat "$APP_PASSWORD_FILE")" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role waymark_app login password :'password';
alter role waymark_app set idle_in_transaction_session_timeout = '30s';
alter role waymark_app set transaction_timeout = '60s';
alter system set timezone = 'UTC';
SQL

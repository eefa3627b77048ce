#!/bin/bash
# One database a service and one for Keycloak, each owned by a role of its own. Run by the image on an empty volume only.
set -e

create_database() { # NAME PASSWORD
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
-- A service reaches its own data only; the others are asked over HTTP.
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

create_database budget "$BUDGET_DB_PASSWORD"
create_database instruments "$INSTRUMENTS_DB_PASSWORD"
create_database targets "$TARGETS_DB_PASSWORD"
create_database keycloak "$KEYCLOAK_DB_PASSWORD"

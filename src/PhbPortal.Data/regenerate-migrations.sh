#!/usr/bin/env bash
# Writes the migrations anew: one "Initial" for each engine, from the model as it stands.
# ONLY before the first release, while no database needs to be kept. Afterwards a change of the model gets a migration of its own
# for each engine (dotnet ef migrations add NAME --context SqliteStore --output-dir Migrations/Sqlite, and so on).
set -euo pipefail
cd "$(dirname "$0")"

dotnet tool restore >/dev/null
rm -rf Migrations/Sqlite Migrations/SqlServer Migrations/Postgres
dotnet build PhbPortal.Data.csproj -v quiet --nologo -p:RunAnalyzers=false
for engine in Sqlite SqlServer Postgres; do
  dotnet ef migrations add Initial --no-build --context "${engine}Store" --output-dir "Migrations/$engine"
done

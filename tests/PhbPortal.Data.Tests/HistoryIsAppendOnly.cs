using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
[Asvs("16.4.2")]
public sealed class HistoryIsAppendOnly(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task An_entry_can_be_neither_changed_nor_deleted(Engine engine)
    {
        await using var store = await WithAnEntryAsync(engine);

        await Assert.ThrowsAnyAsync<DbException>(() =>
            store.AuditEntries.ExecuteUpdateAsync(change => change.SetProperty(entry => entry.UserName, "Somebody else"))
        );
        await Assert.ThrowsAnyAsync<DbException>(() => store.AuditEntries.ExecuteDeleteAsync());

        Assert.Equal("The service", (await store.AuditEntries.AsNoTracking().SingleAsync()).UserName);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Postings_transfers_calls_and_audit_entries_cannot_be_changed_or_deleted(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await using var store = choice.Open(Engines.Clock);
        foreach (var name in (string[])["Postings", "Transfers", "SafeguardCalls", "AuditEntries"])
        {
            var row = new BareRow(store, name);
            await row.InsertAsync();

            Assert.Contains(
                "append-only",
                await row.RefusalOfAsync($"UPDATE {row.Table} SET {row.Quote("SiteId")} = 7"),
                StringComparison.Ordinal
            );
            Assert.Contains("append-only", await row.RefusalOfAsync($"DELETE FROM {row.Table}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SQLite_refuses_every_kind_of_statement_that_would_change_history()
    {
        string[] statements =
        [
            "UPDATE {0} SET \"Id\" = \"Id\"",
            "UPDATE OR REPLACE {0} SET \"Id\" = \"Id\"",
            "UPDATE OR IGNORE {0} SET \"Id\" = \"Id\" + 1",
            "DELETE FROM {0}",
            "REPLACE INTO {0} SELECT * FROM {0}",
            "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
            "INSERT INTO {0} SELECT * FROM {0} WHERE true ON CONFLICT (\"Id\") DO UPDATE SET \"Id\" = excluded.\"Id\"",
        ];
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await using var store = choice.Open(Engines.Clock);
        foreach (var table in AppendOnly.Tables)
        {
            BareRow row = new(store, table);
            await row.InsertAsync();
            foreach (var statement in statements)
                Assert.Contains(
                    "append-only",
                    await row.RefusalOfAsync(string.Format(null, statement, row.Table)),
                    StringComparison.Ordinal
                );
        }

        // The same statements succeed on other tables, so the refusals above mean something.
        BareRow free = new(store, "BankHolidays");
        await free.InsertAsync();
        Assert.NotEqual(0, await store.Database.ExecuteSqlRawAsync(string.Format(null, statements[3], free.Table)));
    }

    [Fact]
    public async Task SQLite_does_not_replace_an_entry()
    {
        await using var store = await WithAnEntryAsync(Engine.Sqlite);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() =>
            store.Database.ExecuteSqlRawAsync(
                """
                INSERT OR REPLACE INTO "AuditEntries" ("Id", "Details", "Kind", "PersonId", "Reference", "Role", "SiteId", "UserId", "UserName", "What", "WhenUtc", "Why")
                SELECT "Id", "Details", "Kind", "PersonId", "Reference", "Role", "SiteId", "UserId", 'Forged', "What", "WhenUtc", "Why" FROM "AuditEntries"
                """
            )
        );

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task PostgreSQL_does_not_truncate_the_table()
    {
        await using var store = await WithAnEntryAsync(Engine.Postgres);

        await Assert.ThrowsAnyAsync<DbException>(() => store.Database.ExecuteSqlRawAsync("""TRUNCATE "AuditEntries" CASCADE"""));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Every_append_only_table_has_triggers_and_a_lost_one_is_noticed_and_restored(Engine engine)
    {
        await using var store = await WithAnEntryAsync(engine);
        Assert.True((await AppendOnly.CheckAsync(store)).AreInPlace);

        await store.Database.ExecuteSqlRawAsync(
            engine switch
            {
                Engine.Sqlite => """DROP TRIGGER "AuditEntries_no_delete" """,
                Engine.SqlServer => "DISABLE TRIGGER [AuditEntries_no_change] ON [AuditEntries]",
                _ => """ALTER TABLE "AuditEntries" DISABLE TRIGGER "AuditEntries_no_change" """,
            }
        );
        Assert.Single((await AppendOnly.CheckAsync(store)).Missing);

        await AppendOnly.ApplyAsync(store);
        Assert.True((await AppendOnly.CheckAsync(store)).AreInPlace);
    }

    [Fact]
    public async Task SQLite_notices_a_trigger_of_that_name_that_does_nothing()
    {
        await using var store = await WithAnEntryAsync(Engine.Sqlite);

        await store.Database.ExecuteSqlRawAsync(
            """
            DROP TRIGGER "AuditEntries_no_delete";
            CREATE TRIGGER "AuditEntries_no_delete" BEFORE DELETE ON "AuditEntries" BEGIN SELECT 1; END;
            """
        );

        Assert.False((await AppendOnly.CheckAsync(store)).AreInPlace);
    }

    private async Task<PortalDbContext> WithAnEntryAsync(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        var store = choice.Open(Engines.Clock);
        store.Add(
            new AuditEntry
            {
                WhenUtc = new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc),
                UserId = 0,
                UserName = "The service",
                Role = Role.System,
                What = AuditedEvent.Added,
                Kind = "Person",
                Reference = "",
                Details = "",
            }
        );
        await store.SaveChangesAsync();
        store.ChangeTracker.Clear();
        return store;
    }
}

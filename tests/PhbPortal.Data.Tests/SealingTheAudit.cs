using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
[Asvs("11.4.3", "16.4.2")]
public sealed class SealingTheAudit(Engines engines)
{
    private const int Entries = 60;
    private const int RandomEdits = 1_000;

    private static readonly DateTime Noon = new(2012, 3, 15, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Each column of an entry, and of a seal, with a way to change it.</summary>
    private static readonly string[] Edits =
    [
        """UPDATE "AuditEntries" SET "WhenUtc" = '2012-03-15 12:00:00.000009' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "UserId" = "UserId" + 1 WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "UserName" = "UserName" || 'x' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "Role" = 'Finance' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "What" = 'Removed' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "Kind" = "Kind" || 'x' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "Reference" = 'another' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "SiteId" = COALESCE("SiteId", 0) + 7 WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "PersonId" = COALESCE("PersonId", 0) + 7 WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "Details" = "Details" || 'x' WHERE "Id" = {0}""",
        """UPDATE "AuditEntries" SET "Why" = 'because' WHERE "Id" = {0}""",
        """UPDATE "AuditSeals" SET "Hash" = '0000000000000000000000000000000000000000000000000000000000000000' WHERE "AuditEntryId" = {0}""",
        """UPDATE "AuditSeals" SET "Number" = "Number" + 1000 WHERE "AuditEntryId" = {0}""",
        """DELETE FROM "AuditSeals" WHERE "AuditEntryId" = {0}; DELETE FROM "AuditEntries" WHERE "Id" = {0}""",
        """UPDATE "AuditSeals" SET "AuditEntryId" = -1 WHERE "AuditEntryId" = {0}; UPDATE "AuditSeals" SET "AuditEntryId" = {0} WHERE "AuditEntryId" = {1}; UPDATE "AuditSeals" SET "AuditEntryId" = {1} WHERE "AuditEntryId" = -1""",
    ];

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Every_entry_gets_a_link_in_the_chain_of_its_site(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await WriteAsync(choice, Entries);
        Assert.Equal(Entries, (await CheckAsync(choice, [])).Unsealed);

        await SealAsync(choice);

        var found = await CheckAsync(choice, await HeadsAsync(choice));
        Assert.Empty(found.Faults);
        Assert.Equal((Entries, 0L), ((int)found.Links, found.Unsealed));
        await using var db = Open(choice);
        Assert.Equal([0L, 1L, 2L], await db.AuditSeals.Select(seal => seal.Chain).Distinct().OrderBy(chain => chain).ToListAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Two_sealers_at_once_leave_one_chain_without_a_gap(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await WriteAsync(choice, Entries);

        await Task.WhenAll(SealAsync(choice), SealAsync(choice), SealAsync(choice));
        await SealAsync(choice);

        var found = await CheckAsync(choice, []);
        Assert.Empty(found.Faults);
        Assert.Equal((Entries, 0L), ((int)found.Links, found.Unsealed));
    }

    [Fact]
    public async Task A_truncated_audit_is_detected_by_the_logged_ends()
    {
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await WriteAsync(choice, Entries);
        await SealAsync(choice);
        var heads = await HeadsAsync(choice);
        await TamperAsync(choice, """DELETE FROM "AuditSeals" WHERE "AuditEntryId" > 50; DELETE FROM "AuditEntries" WHERE "Id" > 50""");

        Assert.Empty((await CheckAsync(choice, [])).Faults);
        Assert.All(
            (await CheckAsync(choice, heads)).Faults,
            fault => Assert.Contains("no longer in the chain", fault, StringComparison.Ordinal)
        );
        Assert.Equal(3, (await CheckAsync(choice, heads)).Faults.Count);
    }

    [Fact]
    public async Task An_inserted_entry_is_reported_as_not_sealed()
    {
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await WriteAsync(choice, Entries);
        await SealAsync(choice);
        await WriteAsync(choice, 1);

        var found = await CheckAsync(choice, await HeadsAsync(choice));

        Assert.Empty(found.Faults);
        Assert.Equal(1, found.Unsealed);
    }

    [Fact]
    public async Task Any_single_change_by_the_owner_of_the_database_is_detected()
    {
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await WriteAsync(choice, Entries);
        await SealAsync(choice);
        var heads = await HeadsAsync(choice);
        await WithoutTriggersAsync(choice);
        var random = new Random(20120315);
        List<string> missed = [];
        await using var db = Open(choice);
        // A single connection, because each new one switches foreign keys on again.
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        for (var edit = 0; edit < RandomEdits; edit++)
        {
            var (one, other) = (random.Next(1, Entries + 1), random.Next(1, Entries + 1));
            var sql = string.Format(
                CultureInfo.InvariantCulture,
                Edits[random.Next(Edits.Length)],
                one,
                one == other ? (one % Entries) + 1 : other
            );
            await using var undone = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync(sql);
            if ((await AuditCheck.RunAsync(db, heads)).Faults.Count == 0)
                missed.Add(sql);
            await undone.RollbackAsync();
        }

        Assert.True(missed.Count == 0, $"{missed.Count} of {RandomEdits}:\n{string.Join('\n', missed.Take(5))}");
        Assert.Empty((await AuditCheck.RunAsync(db, heads)).Faults);
    }

    private static PortalDbContext Open(StoreChoice choice)
    {
        var db = choice.Open(Engines.Clock);
        db.ActFor(Actor.Portal, SiteScope.Everywhere);
        return db;
    }

    private static async Task WriteAsync(StoreChoice choice, int entries)
    {
        await using var db = Open(choice);
        for (var i = 0; i < entries; i++)
        {
            db.AuditEntries.Add(
                new AuditEntry
                {
                    WhenUtc = Noon.AddSeconds(i),
                    UserId = 7,
                    UserName = "Jo Marsh",
                    Role = Role.CareCoordinator,
                    What = AuditedEvent.Read,
                    Kind = "Person",
                    Reference = "p" + i.ToString(CultureInfo.InvariantCulture),
                    SiteId = i % 3 == 0 ? null : i % 3,
                    PersonId = i,
                    Details = "GET /people/{reference}",
                }
            );
        }

        await db.SaveChangesAsync();
    }

    private static async Task SealAsync(StoreChoice choice)
    {
        await using var db = Open(choice);
        while (await AuditSealing.SealAsync(db, Noon, all: true, CancellationToken.None) > 0)
            continue;
    }

    private static async Task<AuditFindings> CheckAsync(StoreChoice choice, IReadOnlyCollection<AuditHead> heads)
    {
        await using var db = Open(choice);
        return await AuditCheck.RunAsync(db, heads);
    }

    private static async Task<IReadOnlyList<AuditHead>> HeadsAsync(StoreChoice choice)
    {
        await using var db = Open(choice);
        return await AuditSealing.HeadsAsync(db, CancellationToken.None);
    }

    private static async Task WithoutTriggersAsync(StoreChoice choice)
    {
        await using var db = Open(choice);
        foreach (var table in new[] { "AuditEntries", "AuditSeals" })
        {
            foreach (var change in new[] { "update", "delete", "replace" })
            {
                var drop = $"DROP TRIGGER \"{table}_no_{change}\"";
                await db.Database.ExecuteSqlRawAsync(drop);
            }
        }
    }

    private static async Task TamperAsync(StoreChoice choice, string sql)
    {
        await WithoutTriggersAsync(choice);
        await using var db = Open(choice);
        Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 0);
        await AppendOnly.ApplyAsync(db);
    }
}

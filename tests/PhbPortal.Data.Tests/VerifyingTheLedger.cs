using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
public sealed class VerifyingTheLedger(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task An_untouched_ledger_passes_and_is_counted(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await Life.WholeAsync(choice);

        var (passed, said) = await VerifyAsync(choice);

        Assert.True(passed, said);
        Assert.EndsWith("Checked 1 budgets and 8 postings: nothing differs.", said.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_portal_passes()
    {
        var (passed, said) = await VerifyAsync(await engines.MigratedAsync(Engine.Sqlite));

        Assert.True(passed);
        Assert.Contains("0 budgets", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """UPDATE "Transfers" SET "AmountPence" = 9999 WHERE "AmountPence" = 10000 AND "From" = 'Available'""",
        "posting 2 does not match its hash",
        "part 1 Available is kept as"
    )]
    [InlineData(
        """DELETE FROM "Transfers" WHERE "PostingId" = (SELECT "Id" FROM "Postings" WHERE "Number" = 4)""",
        "posting 4 does not match its hash",
        "part 2 Spent is kept as £80.00 and adds up to £0.00"
    )]
    [InlineData(
        """DELETE FROM "Transfers" WHERE "PostingId" = (SELECT "Id" FROM "Postings" WHERE "Number" = 4); DELETE FROM "Postings" WHERE "Number" = 4""",
        "posting 4 is missing"
    )]
    [InlineData(
        """DELETE FROM "Transfers" WHERE "PostingId" = (SELECT "Id" FROM "Postings" WHERE "Number" = 8); DELETE FROM "Postings" WHERE "Number" = 8""",
        "the budget says its last posting is 8, the ledger ends at 7"
    )]
    [InlineData(
        """UPDATE "Postings" SET "Number" = 99 WHERE "Number" = 3; UPDATE "Postings" SET "Number" = 3 WHERE "Number" = 4; UPDATE "Postings" SET "Number" = 4 WHERE "Number" = 99""",
        "posting 3 does not match its hash",
        "posting 4 does not match its hash"
    )]
    [InlineData(
        """UPDATE "Postings" SET "Hash" = 'ffff' WHERE "Number" = 5""",
        "posting 5 does not match its hash",
        "posting 6 does not match its hash"
    )]
    [InlineData("""UPDATE "Postings" SET "Description" = 'Another bill' WHERE "Number" = 2""", "posting 2 does not match its hash")]
    [InlineData("""UPDATE "Postings" SET "ActorName" = 'Somebody else' WHERE "Number" = 6""", "posting 6 does not match its hash")]
    [InlineData(
        """UPDATE "Postings" SET "ContinuityDrawnPence" = 0, "SafeguardId" = NULL WHERE "Number" = 7""",
        "posting 7 draws continuity without a safeguard"
    )]
    [InlineData(
        """UPDATE "BudgetParts" SET "AvailablePence" = "AvailablePence" + 100, "SpentPence" = "SpentPence" - 100 WHERE "Number" = 2""",
        "part 2 Available is kept as £331.00 and adds up to £330.00"
    )]
    [InlineData("""UPDATE "BudgetParts" SET "OwedToHolderPence" = 5 WHERE "Number" = 2""", "owed to holders should be £0.00")]
    [InlineData("""UPDATE "Budgets" SET "ChainHead" = 'ffff'""", "the budget says its last posting is 8")]
    [InlineData("""UPDATE "Safeguards" SET "ShortfallPence" = 1""", "a safeguard says £0.01 was added")]
    public async Task Tampering_is_named(string tampering, params string[] named)
    {
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await Life.WholeAsync(choice);
        var reference = await TamperAsync(choice, tampering);

        var (passed, said) = await VerifyAsync(choice);

        Assert.False(passed);
        Assert.All(named, difference => Assert.Contains($"Budget {reference}: {difference}", said, StringComparison.Ordinal));
        Assert.DoesNotContain("nothing differs", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_trigger_is_named()
    {
        var choice = await engines.MigratedAsync(Engine.Sqlite);
        await using (var db = choice.Open(Engines.Clock))
            await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Postings_no_delete" """);

        var (passed, said) = await VerifyAsync(choice);

        Assert.False(passed);
        Assert.Contains("Postings_no_delete", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_without_all_sites_open_throws()
    {
        await using var db = (await engines.MigratedAsync(Engine.Sqlite)).Open(Engines.Clock);

        await Assert.ThrowsAsync<ArgumentException>(() => Verification.RunAsync(db, [], TextWriter.Null));
    }

    /// <summary>Without the triggers, which are put back so that only the change itself can be noticed.</summary>
    private static async Task<string> TamperAsync(StoreChoice choice, string tampering)
    {
        await using var db = choice.Open(Engines.Clock);
        db.Scope = SiteScope.Everywhere;
        foreach (var table in AppendOnly.Tables)
        {
            foreach (var change in new[] { "update", "delete", "replace" })
            {
                var drop = $"DROP TRIGGER \"{table}_no_{change}\"";
                await db.Database.ExecuteSqlRawAsync(drop);
            }
        }

        Assert.True(await db.Database.ExecuteSqlRawAsync(tampering) > 0);
        await AppendOnly.ApplyAsync(db);
        return await db.Budgets.Select(budget => budget.Reference).SingleAsync();
    }

    private static async Task<(bool Passed, string Said)> VerifyAsync(StoreChoice choice)
    {
        await using var db = choice.Open(Engines.Clock);
        db.Scope = SiteScope.Everywhere;
        await using var said = new StringWriter();
        return (await Verification.RunAsync(db, [], said), said.ToString());
    }
}

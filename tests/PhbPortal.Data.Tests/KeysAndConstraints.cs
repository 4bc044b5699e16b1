using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Data.Tests.Samples;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Tests;

[Collection(EngineCollection.Name)]
[Asvs("15.4.2")]
public sealed class KeysAndConstraints(Engines engines)
{
    private const string OtherRequest = "'00000099-0001-0001-0102-030405060708'";
    private const string OtherReference = "'abcdefgh12345678'";

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Continuity_is_not_drawn_without_a_safeguard(Engine engine)
    {
        await using var db = await WholeAsync(engine);

        await db.CopyAsync<Posting>("\"Number\" = 7", ("Number", "98"), ("RequestId", "'00000098-0001-0001-0102-030405060708'"));
        await Refuses(db.CopyAsync<Posting>("\"Number\" = 7", ("Number", "99"), ("RequestId", OtherRequest), ("SafeguardId", "NULL")));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_number_and_a_request_exist_once_in_a_budget(Engine engine)
    {
        await using var db = await WholeAsync(engine);

        await Refuses(db.CopyAsync<Posting>("\"Number\" = 2", ("Number", "99")));
        await Refuses(db.CopyAsync<Posting>("\"Number\" = 2", ("RequestId", OtherRequest)));
        await db.CopyAsync<Posting>("\"Number\" = 2", ("Number", "99"), ("RequestId", OtherRequest));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_second_of_two_who_record_at_once_is_told(Engine engine)
    {
        var life = await Life.WithALiveBudgetAsync(await engines.MigratedAsync(engine));
        await using var one = life.Open();
        await using var other = life.Open();
        await life.SpendAsync(one, Life.Nights, 10, new(2011, 5, 2), Life.Request(51));
        await life.SpendAsync(other, Life.Nights, 20, new(2011, 5, 2), Life.Request(52));
        await one.SaveChangesAsync();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync());
        Assert.Equal(1000, await one.Set<BudgetPart>().Where(p => p.Number == 1).Select(p => p.Spent.Pence).SingleAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_same_request_is_recorded_once(Engine engine)
    {
        var life = await Life.WithALiveBudgetAsync(await engines.MigratedAsync(engine));
        await life.SpendAsync(Life.Nights, 10, new(2011, 5, 2), Life.Request(51));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => life.SpendAsync(Life.Nights, 10, new(2011, 5, 2), Life.Request(51)));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_part_adds_up_to_zero_and_no_account_changes_sign(Engine engine)
    {
        await using var db = await WholeAsync(engine);

        await Refuses(db.Database.ExecuteSqlRawAsync("""UPDATE "BudgetParts" SET "AvailablePence" = "AvailablePence" + 1"""));
        await Refuses(
            db.Database.ExecuteSqlRawAsync(
                """UPDATE "BudgetParts" SET "AvailablePence" = "AvailablePence" - 40000, "SpentPence" = "SpentPence" + 40000"""
            )
        );
        await db.Database.ExecuteSqlRawAsync(
            """UPDATE "BudgetParts" SET "AvailablePence" = "AvailablePence" + 1, "SpentPence" = "SpentPence" - 1"""
        );
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_transfer_moves_a_positive_amount(Engine engine)
    {
        await using var db = await WholeAsync(engine);

        await Refuses(db.CopyAsync<Transfer>("\"Number\" = 1", ("Number", "9"), ("AmountPence", "0")));
        await Refuses(db.CopyAsync<Transfer>("\"Number\" = 1", ("Number", "9"), ("AmountPence", "-5")));
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task An_NHS_number_is_unique_in_a_site_and_may_be_missing(Engine engine)
    {
        var life = new Life(await engines.MigratedAsync(engine));
        await life.RegisterAsync("9990000018");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => life.RegisterAsync("9990000018"));
        await life.RegisterAsync("9990000018", Life.Elsewhere);
        await using var db = life.Open();
        await db.CopyAsync<Person>("\"SiteId\" = 2", ("NhsNumber", "NULL"), ("Reference", "'without000000001'"));
        await db.CopyAsync<Person>(
            "\"SiteId\" = 2 AND \"NhsNumber\" IS NOT NULL",
            ("NhsNumber", "NULL"),
            ("Reference", "'without000000002'")
        );
        Assert.Equal(3, await db.People.CountAsync());
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Nothing_refers_to_another_site(Engine engine)
    {
        var life = await Life.WholeAsync(await engines.MigratedAsync(engine));
        await using var db = life.Open();

        foreach (
            var copy in new Func<string, Task>[]
            {
                site => db.CopyAsync<Representative>("1 = 1", ("SiteId", site)),
                site => db.CopyAsync<CareCase>("1 = 1", ("SiteId", site), ("Reference", OtherReference)),
                site => db.CopyAsync<Offer>("1 = 1", ("SiteId", site)),
                site => db.CopyAsync<CarePlan>("1 = 1", ("SiteId", site), ("Number", "9"), ("Reference", OtherReference)),
                site => db.CopyAsync<Budget>("1 = 1", ("SiteId", site), ("LedgerKey", OtherRequest), ("Reference", OtherReference)),
                site => db.CopyAsync<Posting>("\"Number\" = 2", ("SiteId", site), ("Number", "99"), ("RequestId", OtherRequest)),
                site => db.CopyAsync<Commitment>("1 = 1", ("SiteId", site), ("RequestId", OtherRequest), ("Reference", OtherReference)),
                site => db.CopyAsync<Bill>("1 = 1", ("SiteId", site), ("RequestId", OtherRequest), ("Reference", OtherReference)),
            }
        )
        {
            await Refuses(copy("3"));
            await copy("2");
        }
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task Nothing_names_a_person_or_a_case_that_does_not_exist(Engine engine)
    {
        await using var db = await WholeAsync(engine);

        await Refuses(db.CopyAsync<CarePlan>("1 = 1", ("PersonId", "0"), ("Number", "9"), ("Reference", OtherReference)));
        await Refuses(db.CopyAsync<Budget>("1 = 1", ("CaseId", "0"), ("LedgerKey", OtherRequest), ("Reference", OtherReference)));
        await Refuses(db.CopyAsync<Budget>("1 = 1", ("PersonId", "0"), ("LedgerKey", OtherRequest), ("Reference", OtherReference)));
        await Refuses(db.CopyAsync<Bill>("1 = 1", ("CaseId", "0"), ("RequestId", OtherRequest), ("Reference", OtherReference)));
        await Refuses(
            db.CopyAsync<Safeguard>(
                "1 = 1",
                ("PersonId", "0"),
                ("ReviewId", "(SELECT MIN(\"Id\") FROM \"Reviews\")"),
                ("Reference", OtherReference)
            )
        );
    }

    private static Task Refuses(Task write) => Assert.ThrowsAnyAsync<DbException>(() => write);

    private async Task<PortalDbContext> WholeAsync(Engine engine) => (await Life.WholeAsync(await engines.MigratedAsync(engine))).Open();
}

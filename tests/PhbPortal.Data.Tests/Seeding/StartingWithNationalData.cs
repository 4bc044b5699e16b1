using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Tests.Seeding;

[Collection(EngineCollection.Name)]
public sealed class StartingWithNationalData(Engines engines)
{
    private static readonly DateOnly Day = new(2012, 3, 15);
    private static readonly DateTime Now = new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Organisations_are_kept_with_their_kind_lifetime_and_source()
    {
        await using var db = await SeededAsync();

        Assert.Equal(150, await db.Organisations.CountAsync());
        var hull = await db.Organisations.SingleAsync(organisation => organisation.OdsCode == "5NX");
        Assert.Equal((OrganisationKind.Pct, new DateOnly(2013, 3, 31)), (hull.Kind, hull.LastDay!.Value));
        Assert.Contains("general knowledge (K)", hull.Source, StringComparison.Ordinal);
        Assert.Equal(
            "Ashton, Leigh and Wigan PCT",
            (await db.Organisations.SingleAsync(organisation => organisation.OdsCode == "5HG")).Name
        );
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_second_start_adds_nothing(Engine engine)
    {
        await using var db = await SeededAsync(engine);
        await NationalData.SeedAsync(db, Now.AddDays(1));
        await DemonstrationProgramme.SeedAsync(db, Now);
        await DemonstrationProgramme.SeedAsync(db, Now);

        // National ones, and the one that holds budgets in the demonstration.
        Assert.Equal((150 + 1, 12), (await db.Organisations.CountAsync(), await db.PilotSites.CountAsync()));
        // Plus the demonstration's own: two figures, and one row of a site's list.
        Assert.Equal(NationalPolicies.All(Now).Count + 2 + 1, await db.PolicyVersions.CountAsync());
        Assert.Equal(4, await db.Set<PilotScheme>().CountAsync());
    }

    [Fact]
    public async Task Merseyside_is_one_site_of_three_trusts_with_one_lead()
    {
        await using var db = await SeededAsync();
        var merseyside = await db.PilotSites.Include(site => site.Responsibilities).SingleAsync(site => site.Reference == "merseyside");

        Assert.Equal(3, merseyside.ResponsibleOn(Day).Count());
        Assert.Equal("Liverpool PCT", (await db.LeadOf(merseyside.Id, Day).SingleAsync()).Name);
    }

    [Fact]
    public async Task A_published_approval_alone_is_not_a_scheme()
    {
        await using var db = await SeededAsync();
        var doncaster = await db.PilotSites.Include(site => site.Schemes).SingleAsync(site => site.Reference == "doncaster");

        Assert.True(doncaster.DirectPaymentsPublishedOn != null);
        Assert.Empty(doncaster.Schemes);
        Assert.False(DirectPaymentGate.Judge(await db.DirectPaymentFactsAsync(doncaster.Id, Day, new(QualifyingNeed.Chc))).IsOpen);
    }

    [Fact]
    public async Task Policies_have_no_gap_from_the_first_day_of_the_programme()
    {
        await using var db = await SeededAsync();
        var book = await db.PolicyBookAsync(null);

        foreach (var day in new DateOnly[] { new(2009, 1, 1), new(2010, 5, 31), new(2010, 6, 1), new(2013, 8, 1), new(2030, 1, 1) })
            Assert.All(PolicyKeys.All, key => Assert.True(book.On(day).TryFigure(key, out _), $"{key} on {day}"));
    }

    [Fact]
    public async Task A_figure_that_no_national_source_gives_says_so()
    {
        await using var db = await SeededAsync();
        var policies = (await db.PolicyBookAsync(null)).On(Day);

        Assert.StartsWith("Portal default, not a national figure", policies.Overspend.Decide.Citation, StringComparison.Ordinal);
        Assert.StartsWith("SI 2010/1000 reg.17(2)(a)", policies.Review.First.Citation, StringComparison.Ordinal);
    }

    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task A_saved_figure_is_never_changed(Engine engine)
    {
        await using var db = await SeededAsync(engine);

        await Assert.ThrowsAnyAsync<DbException>(() =>
            db.PolicyVersions.ExecuteUpdateAsync(change => change.SetProperty(version => version.Value, 99))
        );
        await Assert.ThrowsAnyAsync<DbException>(() => db.PolicyVersions.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Two_national_figures_cannot_share_a_first_day()
    {
        await using var db = await SeededAsync();
        db.PolicyVersions.Add(
            PolicyVersion.National(PolicyKeys.BillDecide, new(new(2009, 1, 1), 3, PolicyUnit.WorkingDays), "A citation", "An approver", Now)
        );

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Working_days_skip_bank_holidays()
    {
        await using var db = await SeededAsync();
        var calendar = await db.UkCalendarAsync();

        Assert.Equal(new(2012, 4, 10), calendar.AddWorkingDays(new(2012, 4, 5), 1));
        Assert.Equal(new(2012, 6, 6), calendar.AddWorkingDays(new(2012, 6, 1), 1));
        Assert.Equal(new(2011, 5, 4), calendar.AddWorkingDays(new(2011, 4, 28), 2));
        Assert.Equal(new(2010, 12, 29), calendar.AddWorkingDays(new(2010, 12, 24), 1));
        Assert.Equal(new(2026, 12, 29), calendar.AddWorkingDays(new(2026, 12, 24), 1));
    }

    [Fact]
    public async Task In_the_demonstration_Oxfordshire_may_pay_directly_and_Hull_may_not()
    {
        await using var db = await SeededAsync();
        await DemonstrationProgramme.SeedAsync(db, Now);

        Assert.True((await Gate(db, "oxfordshire", QualifyingNeed.Chc)).IsOpen);
        Assert.Equal([RuleIds.A14], (await Gate(db, "oxfordshire", QualifyingNeed.Diabetes)).Refusals.Select(ruling => ruling.RuleId));
        Assert.True((await Gate(db, "merseyside", QualifyingNeed.MentalHealth)).IsOpen);
        Assert.Equal([RuleIds.A02], (await Gate(db, "hull", QualifyingNeed.Chc)).Refusals.Select(ruling => ruling.RuleId));
    }

    [Fact]
    public async Task A_sites_own_setting_applies_only_to_its_policies()
    {
        await using var db = await SeededAsync();
        await DemonstrationProgramme.SeedAsync(db, Now);
        var hull = await db.PilotSites.SingleAsync(site => site.Reference == "hull");
        var oxfordshire = await db.PilotSites.SingleAsync(site => site.Reference == "oxfordshire");

        Assert.Equal(42, (await db.PolicyBookAsync(hull.Id)).On(Day).Notice.ReductionNoticeDays);
        Assert.Equal(28, (await db.PolicyBookAsync(oxfordshire.Id)).On(Day).Notice.ReductionNoticeDays);
    }

    private static async Task<DirectPaymentAnswer> Gate(PortalDbContext db, string site, QualifyingNeed need)
    {
        var id = await db.PilotSites.Where(row => row.Reference == site).Select(row => row.Id).SingleAsync();
        return DirectPaymentGate.Judge(await db.DirectPaymentFactsAsync(id, Day, new(need)));
    }

    private async Task<PortalDbContext> SeededAsync(Engine engine = Engine.Sqlite)
    {
        var db = (await engines.MigratedAsync(engine)).Open(Engines.Clock);
        await NationalData.SeedAsync(db, Now);
        return db;
    }
}

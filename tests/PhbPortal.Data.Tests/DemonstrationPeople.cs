using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Seeding;
using PhbPortal.Data.Stores;
using PhbPortal.Data.Tests.Databases;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Data.Tests;

/// <summary>The demonstration, seeded once for all tests that read it.</summary>
public sealed class SeededDemonstration : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2012, 3, 15);

    private readonly Engines engines = new();

    public StoreChoice Choice { get; private set; } = null!;

    public static async Task SeedAsync(StoreChoice choice)
    {
        var now = Today.ToDateTime(new(9, 0), DateTimeKind.Utc);
        await using var db = Open(choice);
        await NationalData.SeedAsync(db, now);
        await DemonstrationData.SeedAsync(db, new PasswordHasher<PortalUser>(), Today, now);
    }

    public static PortalDbContext Open(StoreChoice choice)
    {
        var db = choice.Open(Engines.Clock);
        db.Scope = SiteScope.Everywhere;
        return db;
    }

    public async Task InitializeAsync()
    {
        Choice = await engines.MigratedAsync(Engine.Sqlite);
        await SeedAsync(Choice);
    }

    public Task DisposeAsync()
    {
        engines.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class DemonstrationPeople(SeededDemonstration seeded) : IClassFixture<SeededDemonstration>
{
    private PortalDbContext Db => SeededDemonstration.Open(seeded.Choice);

    [Fact]
    public async Task Raymond_is_on_track_and_his_next_plan_is_a_draft()
    {
        await using var db = Db;

        var figures = await FiguresOfAsync(db, "OAKES");
        var next = await db.CarePlans.Include(p => p.Supports).SingleAsync(p => p.Number == 2 && p.Case.Person.SearchFamily == "OAKES");
        var careCase = await db.Cases.Include(c => c.IndicativeAmounts).SingleAsync(c => c.Person.SearchFamily == "OAKES");

        Assert.Equal((936000, 756350, 121200, 58450, 0), Pence(figures));
        Assert.Equal((PlanState.Draft, 974100), (next.State, next.CostOf(Funder.Nhs).Pence));
        Assert.Equal((1014000, new DateOnly(2012, 2, 23)), (careCase.LatestAmount!.Total.Pence, careCase.LatestAmount.ToldOn));
    }

    [Fact]
    public async Task Doreens_care_continues_after_her_money_is_spent()
    {
        await using var db = Db;

        var figures = await FiguresOfAsync(db, "WHITFIELD");
        var safeguard = await db.Safeguards.Include(s => s.Review).SingleAsync(s => s.ClosedOn == null);

        Assert.Equal((680000, 695000, 0, 0, 15000), Pence(figures));
        Assert.Equal(
            (new DateOnly(2012, 3, 14), new(2012, 3, 15), new(2012, 3, 28)),
            (safeguard.OpenedOn, safeguard.CallBy, safeguard.DecideBy)
        );
        Assert.Equal(
            "Two waking nights on 12 and 13 March cost £178.00 when £28.00 was left, so the spend went £150.00 beyond the budget.",
            safeguard.WhatHappened
        );
        Assert.Equal(new DateOnly(2012, 3, 28), safeguard.Review.DueOn);
        Assert.Equal("WHITFIELD", await db.People.Where(p => p.Id == safeguard.PersonId).Select(p => p.SearchFamily).SingleAsync());
    }

    [Fact]
    public async Task Ediths_budget_runs_out_tomorrow()
    {
        await using var db = Db;

        var figures = await FiguresOfAsync(db, "GARROW");
        var last = await db.Set<Posting>()
            .Where(p =>
                db.Budgets.Any(b => b.Id == p.BudgetId && b.CarePlan.Case.Person.SearchFamily == "GARROW")
                && p.Description.Contains("night of")
            )
            .OrderByDescending(p => p.Number)
            .Include(p => p.Transfers)
            .FirstAsync();

        Assert.Equal((0, 4500, 0), (figures.Committed.Pence, figures.Left.Pence, figures.Continuity.Pence));
        Assert.Equal((new DateOnly(2012, 3, 9), 6600), (last.HappenedOn, last.Transfers.Sum(t => t.Amount.Pence)));
    }

    [Fact]
    public async Task A_young_person_of_seventeen_has_a_direct_payment_that_she_accepted()
    {
        await using var db = Db;

        var lily = await db.People.SingleAsync(p => p.SearchFamily == "ASHWORTH");
        var budget = await db.Budgets.Include(b => b.Parts).Include(b => b.Postings).AsSplitQuery().SingleAsync(b => b.PersonId == lily.Id);
        var decision = await db.Decisions.Include(d => d.Rulings).SingleAsync(d => d.PersonId == lily.Id);

        Assert.Equal(17, lily.AgeOn(SeededDemonstration.Today));
        Assert.Contains(
            budget.Parts,
            p => p.Model == HoldingModel.DirectPayment && p.Held.IsPositive && p.Spent.IsPositive && p.OwedToHolder.IsZero
        );
        Assert.Equal(6, budget.Postings.Count(p => p.Kind == PostingKind.Instalment));
        Assert.Subset(
            decision.Rulings.Select(r => r.RuleId).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
            {
                RuleIds.A02,
                RuleIds.A09,
                RuleIds.A14,
                RuleIds.B01,
                RuleIds.C01,
                RuleIds.C07,
                RuleIds.C13,
                RuleIds.D04,
                RuleIds.D08,
                RuleIds.D11,
            }
        );
    }

    [Fact]
    public async Task Every_state_can_be_seen()
    {
        await using var db = Db;

        Assert.Equal(
            Enum.GetValues<CaseStatus>().Except([CaseStatus.Closed]).Order(),
            (await db.Cases.Select(c => c.Status).Distinct().ToListAsync()).Order()
        );
        Assert.Equal(Enum.GetValues<PlanState>().Order(), (await db.CarePlans.Select(p => p.State).Distinct().ToListAsync()).Order());
        Assert.Equal(2, await db.Bills.CountAsync(b => b.DecidedOn == null));
        Assert.InRange(await db.Reviews.CountAsync(r => r.HeldOn == null && r.DueOn < SeededDemonstration.Today), 3, 6);
        Assert.InRange(await db.Set<BudgetPart>().CountAsync(p => p.Funder == Funder.Council), 3, 6);
        Assert.True(await db.Commitments.AnyAsync(c => c.Open.Pence > 0));
    }

    [Fact]
    public async Task Three_sites_have_people_and_Hull_pays_nobody_directly()
    {
        await using var db = Db;
        var sites = await db.PilotSites.ToDictionaryAsync(s => s.Reference, s => s.Id, StringComparer.Ordinal);

        Assert.Equal(26, await db.People.CountAsync(p => p.SiteId == sites["hull"]));
        Assert.Equal(20, await db.People.CountAsync(p => p.SiteId == sites["oxfordshire"]));
        Assert.Equal(17, await db.People.CountAsync(p => p.SiteId == sites["merseyside"]));
        Assert.False(await db.Set<BudgetPart>().AnyAsync(p => p.SiteId == sites["hull"] && p.Model == HoldingModel.DirectPayment));
        Assert.True(
            await db.Set<BudgetPart>().CountAsync(p => p.SiteId == sites["oxfordshire"] && p.Model == HoldingModel.DirectPayment) > 5
        );
        Assert.True(await db.Set<BudgetPart>().CountAsync(p => p.SiteId == sites["merseyside"] && p.IsOneOff) > 5);
    }

    [Fact]
    public async Task Nobody_has_an_NHS_number_that_could_be_real()
    {
        await using var db = Db;

        Assert.All(
            await db.People.ToListAsync(),
            person =>
            {
                Assert.StartsWith("999", person.NhsNumber!.Value.Digits, StringComparison.Ordinal);
                Assert.Matches("^(01632 960 |07700 900 )[0-9]{3}$", person.Phone);
            }
        );
    }

    [Fact]
    public async Task Nothing_happened_after_the_demonstrations_day()
    {
        await using var db = Db;
        var tonight = SeededDemonstration.Today.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);

        Assert.False(await db.Set<Posting>().AnyAsync(p => p.RecordedAtUtc > tonight || p.HappenedOn > SeededDemonstration.Today));
        Assert.False(await db.Decisions.AnyAsync(d => d.DecidedOn > SeededDemonstration.Today));
        Assert.False(
            await db.CarePlans.AnyAsync(p => p.StartedOn > SeededDemonstration.Today || p.SubmittedOn > SeededDemonstration.Today)
        );
        Assert.False(await db.Set<IndicativeAmount>().AnyAsync(a => a.ToldOn > SeededDemonstration.Today));
    }

    [Fact]
    public async Task Ledgers_are_in_chronological_order()
    {
        await using var db = Db;
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Select(p => new
            {
                p.BudgetId,
                p.Number,
                p.RecordedAtUtc,
            })
            .ToListAsync();

        Assert.All(
            postings.GroupBy(p => p.BudgetId),
            ledger => Assert.Equal(ledger.OrderBy(p => p.RecordedAtUtc).ThenBy(p => p.Number), ledger.OrderBy(p => p.Number))
        );
    }

    [Fact]
    public async Task Every_account_has_the_password_and_one_role()
    {
        await using var db = Db;
        var users = await db.Users.ToListAsync();
        var memberships = await db.Memberships.ToListAsync();

        Assert.Equal(
            DemonstrationAccounts.All.Select(a => a.Email).Order(StringComparer.Ordinal),
            users.Select(u => u.Email!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            PasswordVerificationResult.Success,
            new PasswordHasher<PortalUser>().VerifyHashedPassword(users[0], users[0].PasswordHash!, DemonstrationAccounts.Password)
        );
        Assert.Single(users.Select(u => u.PasswordHash).Distinct(StringComparer.Ordinal));
        Assert.All(users, user => Assert.True(memberships.Single(m => m.UserId == user.Id).HoldsOn(SeededDemonstration.Today)));
        Assert.Equal(
            DemonstrationAccounts.All.Count(a => a.Role is Role.Patient or Role.Representative),
            memberships.Count(m => m.Role is Role.Patient or Role.Representative && m.PersonId is not null)
        );
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        await using var db = Db;
        var before = await CountsAsync(db);

        await SeededDemonstration.SeedAsync(seeded.Choice);

        Assert.Equal(before, await CountsAsync(db));
        Assert.InRange(before.Postings, 300, 3000);
    }

    private static async Task<(int People, int Users, int Postings, int Audited, int Organisations)> CountsAsync(PortalDbContext db) =>
        (
            await db.People.CountAsync(),
            await db.Users.CountAsync(),
            await db.Set<Posting>().CountAsync(),
            await db.AuditEntries.CountAsync(),
            await db.Organisations.CountAsync()
        );

    private static async Task<BudgetFigures> FiguresOfAsync(PortalDbContext db, string family)
    {
        var budget = await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.CarePlan.Case.Person.SearchFamily == family);
        var open = await db.Commitments.Where(c => c.BudgetId == budget.Id).SumAsync(c => c.Open.Pence);
        return BudgetFigures.Of(Assert.Single(budget.Parts), new(open));
    }

    private static (long Planned, long Spent, long Committed, long Left, long Continuity) Pence(BudgetFigures figures) =>
        (figures.Planned.Pence, figures.Spent.Pence, figures.Committed.Pence, figures.Left.Pence, figures.Continuity.Pence);
}

[Collection(EngineCollection.Name)]
public sealed class DemonstrationOnEveryEngine(Engines engines)
{
    [SkippableTheory, ClassData(typeof(EveryEngine))]
    public async Task The_seeded_ledgers_pass_the_check(Engine engine)
    {
        var choice = await engines.MigratedAsync(engine);
        await SeededDemonstration.SeedAsync(choice);
        await using var db = SeededDemonstration.Open(choice);
        await using var said = new StringWriter();

        Assert.True(await Verification.RunAsync(db, [], said), said.ToString());
        Assert.Contains("nothing differs", said.ToString(), StringComparison.Ordinal);
    }
}

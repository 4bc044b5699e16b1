using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// A portal with records at Hull and Oxfordshire, an account signed in for each role at Hull, and every form of the permission table
/// filled in so that it is accepted. A test returns to this state before each form it sends.
/// </summary>
public sealed class HostilePortal : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2012, 3, 15);

    private readonly Dictionary<Role, Visitor> visitors = [];
    private readonly Dictionary<string, FilledForm> forms = new(StringComparer.Ordinal);
    private Visitor? stranger;
    private Visitor? administrator;
    private Rewind? start;

    public PortalHost Host { get; } = new() { WritesItsLog = true };

    public SampleRecords Own { get; private set; } = SampleRecords.Missing;

    /// <summary>Another person's records at the same site.</summary>
    public SampleRecords Colleague { get; private set; } = SampleRecords.Missing;

    /// <summary>A person's records at another site.</summary>
    public SampleRecords Foreign { get; private set; } = SampleRecords.Missing;

    /// <summary>Forms whose success is not a redirect or a page, and why.</summary>
    public static IReadOnlyDictionary<string, string> NeverTaken { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["POST /account/sign-in/passkey/begin"] = "answers a script",
            ["POST /account/sign-in/passkey"] = "needs a device's answer",
            ["POST /account/letter"] = "needs a letter's code",
            ["POST /account/new-password"] = "needs a link",
            ["POST /plans/{plan}/ask"] = "needs something in the plan that a rule stops",
            ["POST /emergency"] = "needs somebody of another site of the organisation",
            ["POST /account/second-step"] = "needs a second step that was begun",
            ["POST /account/letter"] = "needs the code of a letter",
            ["POST /account/new-password"] = "needs a link or a letter",
            ["POST /account/session"] = "answers a script",
            ["POST /account/authenticator"] = "needs an app's code",
            ["POST /account/passkeys/add"] = "needs a device's answer",
            ["POST /account/passkeys/begin"] = "answers a script",
            ["POST /audit/export"] = "answers with a file",
            ["POST /plans/{plan}/ask"] = "needs something in the plan that a rule stops",
            ["POST /emergency"] = "finds only whoever is known by number and birth date",
        };

    /// <summary>Every form, in the order of the table.</summary>
    internal IEnumerable<FilledForm> Forms => forms.Values;

    public async Task InitializeAsync()
    {
        Foreign = await Host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Foreign"));
        Colleague = await Host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Colleague"));
        Own = await Host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Own"));
        await Host.InDatabase(async db =>
        {
            await Own.ShareAsync(db);
            return 0;
        });
        var others = await OthersAsync();
        foreach (var (role, email) in SampleAccounts.OfEachRole)
            visitors.Add(role, await Host.SignInAs(email));
        administrator = await Host.SignInAs("admin@hull.example");
        stranger = Host.Visit();
        await stranger.GetAsync("/account/sign-in");
        foreach (var row in PermissionTable.Rows.Where(row => row.Method == "POST"))
            forms.Add(row.Endpoint, await FilledForm.OfAsync(SenderOf(row), row, Of(row, others)));
        start = new(Host);
    }

    public Task DisposeAsync()
    {
        start?.Dispose();
        Host.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A copy of their cookies, so that nothing the copy does signs out the next one.</summary>
    public Visitor As(Role role) => visitors[role].Copy();

    /// <summary>Someone who may send the form of that row and did not write what it is about; a stranger for an open page.</summary>
    /// <remarks>For accounts this is Hull's own administrator, because a portal administrator may change those of any site.</remarks>
    public Visitor SenderOf(Row row) =>
        row.IsOpen ? stranger!.Copy()
        : row.Pattern.StartsWith("/accounts", StringComparison.Ordinal) ? administrator!.Copy()
        : As(row.Pattern.EndsWith("/not-essential", StringComparison.Ordinal) ? Role.Approver : row.Roles[0]);

    public void Back() => start!.Back();

    private SampleRecords Of(Row row, Dictionary<string, Dictionary<string, string>> others) =>
        others.GetValueOrDefault(row.Pattern) is { } other
            ? new(
                Own.PersonId,
                new Dictionary<string, string>(Own.References.Where(r => !other.ContainsKey(r.Key)).Concat(other), StringComparer.Ordinal)
            )
            : Own;

    /// <summary>Records in the state that particular forms need, by address.</summary>
    private async Task<Dictionary<string, Dictionary<string, string>>> OthersAsync()
    {
        var live = await GivenABudget.LiveAsync(Host, "hull", new(50_000));
        var direct = await GivenABudget.LiveAsync(Host, "hull", new(50_000), HoldingModel.DirectPayment);
        var withTheHolder = await Host.InDatabase(db => GivenABudget.PaidAsync(db, "hull", new(50_000), new(10_000)));
        var toTell = await new GivenAPlan(Host).BeforeTheAmountWasTold().CaseOnly();
        var toAskFor = await new GivenAPlan(Host).BeforeTheAmountWasTold().CaseOnly();
        var agreed = await new GivenAPlan(Host).WithBudget().Agreed().Made();
        var paid = await new GivenAPlan(Host).WithBudget(directly: true).Made();
        var toDecide = await Host.InDatabase(SafeguardToDecideAsync);
        var collected = await Host.InDatabase(CollectedAsync);
        var invited = await Host.InDatabase(InvitedAsync);
        var ready = await Host.InDatabase(ReadySiteAsync);
        var mourned = await Host.PersonAtAsync(
            "hull",
            "Mourned",
            "Sample",
            also: (person, _) => person.RecordDeath(Today.AddDays(-3), "", "")
        );
        await Host.InDatabase(SecondNeedAsync);
        await Host.InDatabase(SecondCoordinatorAsync);
        await Host.InDatabase(PatientWithADraftAsync);
        var against = await Host.InDatabase(DecisionAgainstThePatientAsync);
        return new(StringComparer.Ordinal)
        {
            ["/plans/{plan}/next"] = new() { ["plan"] = live.Plan },
            ["/budgets/{budget}/payments/{kind}"] = new() { ["budget"] = direct.Budget },
            ["/budgets/{budget}/repayment"] = new() { ["budget"] = withTheHolder.Budget },
            ["/repayments/{repayment}/debt/called-back"] = new() { ["repayment"] = collected },
            ["/cases/{reference}/asked-for"] = new() { ["cases"] = toAskFor },
            ["/people/{reference}/estate/correct"] = new() { ["people"] = mourned.Person },
            ["/cases/{reference}/tell"] = new() { ["cases"] = toTell },
            ["/my-plan/decisions/{decision}/again"] = new() { ["decision"] = against },
            ["/plans/{plan}/submit"] = new() { ["plan"] = agreed },
            ["/plans/{plan}/support/{line:int}/checks"] = new() { ["plan"] = paid },
            ["/plans/{plan}/needs/{number:int}/remove"] = new() { ["number"] = "2" },
            ["/plans/{plan}/outcomes/{number:int}/remove"] = new() { ["number"] = "2" },
            ["/accounts/{account}/invitation"] = new() { ["account"] = invited },
            ["/accounts/{account}/withdraw"] = new() { ["account"] = invited },
            ["/sites/{reference}/readiness/live"] = new() { ["sites"] = ready },
            ["/safeguards/{safeguard}/decide"] = new() { ["safeguard"] = toDecide },
        };
    }

    private static async Task<string> SafeguardToDecideAsync(PortalDbContext db)
    {
        var reference = (await GivenABudget.RecordsAsync(db, "hull"))["safeguard"];
        var safeguard = await db.Safeguards.Include(s => s.Review).SingleAsync(s => s.Reference == reference);
        Actor coordinator = new(1, "Priya Nair", Role.CareCoordinator);
        safeguard.RecordCall(Today, "They are well.", coordinator);
        safeguard.ConfirmCover(Today.AddDays(20), "Nights go on.");
        safeguard.RecordCause(ShortfallCause.NeedRose, "A fall.");
        db.Add(
            safeguard.Review.Hold(
                new("Yes", "Yes", "No", "Yes", "They want to stay at home."),
                Today,
                coordinator,
                (await db.PolicyBookAsync(safeguard.SiteId)).On(Today).Review
            )
        );
        await db.SaveChangesAsync();
        return reference;
    }

    /// <summary>A requested repayment that is being collected as a debt.</summary>
    private static async Task<string> CollectedAsync(PortalDbContext db)
    {
        var reference = await GivenABudget.RepaymentAsync(db, "hull");
        var asked = await db.Repayments.Include(r => r.Budget.Parts).SingleAsync(r => r.Reference == reference);
        var outcome = asked.HandOver(
            new("Hull finance", "Paying in parts was offered twice"),
            await db.CaseForEndingAsync(asked.Budget),
            [],
            asked.Sum,
            Occasions.On(Today, new(2, "Sam Tull", Role.Approver))
        );
        db.Add(Assert.IsType<DebtHandedOver>(outcome).Decision);
        await db.SaveChangesAsync();
        return reference;
    }

    /// <summary>A new site whose tasks are all done.</summary>
    private static async Task<string> ReadySiteAsync(PortalDbContext db)
    {
        PilotSite site = new("newtown", "Newtown", "Sample");
        site.NameContact(SiteContactKind.Lead, "Sample", "01632 960 001", null, Today);
        site.NameContact(SiteContactKind.OutOfHours, "Sample", "01632 960 002", null, Today);
        db.Add(site);
        await db.SaveChangesAsync();
        Signature by = new(1, "Sample", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc));
        SiteReadiness readiness = new(site.Id);
        foreach (var task in ReadinessTasks.All.Where(task => task is not (ReadinessTask.Contacts or ReadinessTask.Partnership)))
            readiness.Answer(
                new(task, "Sample", Today, "Sample", task == ReadinessTask.BudgetTypes ? new(Today, null, null) : BudgetTypesOffered.None),
                Today,
                by
            );
        db.AddRange(
            readiness,
            new Partnership(site.Id, new(null, PartnerSide.Nhs, false, false, false, PartnerSide.Nhs, "Sample"), Today, by)
        );
        await db.SaveChangesAsync();
        return site.Reference;
    }

    private async Task<int> SecondNeedAsync(PortalDbContext db)
    {
        var plan = await db
            .CarePlans.Include(p => p.Needs)
                .ThenInclude(n => n.Outcomes)
            .SingleAsync(p => p.Reference == Own.References["plan"]);
        plan.AddNeed("Company", "Nobody", "To see people", "Out twice a week", null);
        return await db.SaveChangesAsync();
    }

    private static async Task<string> InvitedAsync(PortalDbContext db)
    {
        PortalUser user = new()
        {
            DisplayName = "Ivy Invited",
            UserName = "invited",
            NormalizedUserName = "INVITED",
        };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.Memberships.Add(new(user.Id, Role.Finance, Today, (await db.PilotSites.SingleAsync(s => s.Reference == "hull")).Id));
        await db.SaveChangesAsync();
        return user.Reference;
    }

    private static async Task<int> SecondCoordinatorAsync(PortalDbContext db)
    {
        PortalUser user = new()
        {
            DisplayName = "Una Second",
            UserName = "second",
            NormalizedUserName = "SECOND",
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        var hull = await db.PilotSites.SingleAsync(s => s.Reference == "hull");
        db.Memberships.Add(new(user.Id, Role.CareCoordinator, new(2012, 1, 1), hull.Id));
        return await db.SaveChangesAsync();
    }

    private async Task<string> DecisionAgainstThePatientAsync(PortalDbContext db)
    {
        var about = await db.CarePlans.Where(p => p.Reference == Own.References["plan"]).Select(p => p.Case).SingleAsync();
        Decision decision = new(
            about,
            DecisionKind.SupportNotAgreed,
            "Sample",
            "Sample",
            Occasions.On(Today, new(2, "Sam Tull", Role.Approver)),
            []
        );
        db.Add(decision);
        await db.SaveChangesAsync();
        return decision.Reference;
    }

    /// <summary>The patient and the representative belong to the person of a draft that is ready for agreement.</summary>
    private async Task<int> PatientWithADraftAsync(PortalDbContext db)
    {
        var person = await db.CarePlans.Where(p => p.Reference == Own.References["plan"]).Select(p => p.PersonId).SingleAsync();
        foreach (var email in new[] { "patient@hull.example", "representative@hull.example" })
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            var before = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
            before.End(Today.AddDays(-1));
            db.Memberships.Add(new(user.Id, before.Role, Today, before.SiteId, personId: person));
        }

        return await db.SaveChangesAsync();
    }
}

[CollectionDefinition(nameof(HostilePortal))]
public sealed class SharedHostilePortal : ICollectionFixture<HostilePortal>;

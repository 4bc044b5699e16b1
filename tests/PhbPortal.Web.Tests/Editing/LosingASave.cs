using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Budgets;
using PhbPortal.Web.Tests.People;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Editing;

/// <summary>Someone else saves between what a form was judged by and its own save: nothing of it is kept, and the page says so.</summary>
public sealed class LosingASave(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private const string Reasons = "Two visits in May were never made";

    private static readonly (string, string)[] Nominee =
    [
        ("Form.Kind", nameof(RepresentativeKind.Nominee)),
        ("Form.Connection", "SomebodyElse"),
        ("Form.Name", "Ian Clerk"),
        ("Form.Phone", "01632 960 045"),
        ("Form.Authority", nameof(Authority.NamedByThePerson)),
        ("Form.AuthorityReference", "Her letter"),
    ];

    private static readonly (string, string)[] Condition =
    [
        ("Form.Kind", nameof(PaymentConditionKind.NotBoughtFrom)),
        ("Form.About", "Bright Care"),
        ("Form.Reasons", Reasons),
        .. Day("Form.FirstDay", 15),
    ];

    public static TheoryData<string, string[]> RecordedOfACase =>
        new()
        {
            { "consent", ["Form.Kind=ShareInformation", "Form.Given=true", "Form.By=The person", "Form.Detail=The GP"] },
            {
                "capacity",
                ["Form.Decision=A payment", "Form.HasCapacity=false", "Form.Assessor=Dr Khan", "Form.Evidence=Could not weigh it."]
            },
            { "offer", ["Form.InformationGiven=Leaflet", "Form.Answer=Yes"] },
            { "court-orders", ["Form.AskedOf=Probation", "Form.Found=None"] },
            {
                "responsible",
                [
                    "Form.OtherOrganisation=Powys Health Board",
                    "Form.OwesAfterCare=false",
                    "Form.KnownFrom=Letter from the practice",
                    "Form.FirstDay.Day=1",
                    "Form.FirstDay.Month=3",
                    "Form.FirstDay.Year=2012",
                ]
            },
            {
                "amount",
                [
                    "Form.Method=CostOfCurrentCare",
                    "Form.Lines[0].What=Help at home",
                    "Form.Lines[0].Quantity=312",
                    "Form.Lines[0].UnitCost=14.50",
                    "Form.Lines[0].Source=Contract",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(RecordedOfACase))]
    public async Task What_is_recorded_of_a_case_is_asked_once_more(string action, string[] typed)
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Case");
        var fields = typed.Select(field => field.Split('=')).Select(field => (field[0], field[1])).ToArray();

        var told = await OvertakenAsync<CareCase>(Coordinator, $"/cases/{known.Case}/{action}", known.Case, fields);

        Assert.Equal([Stale.Person], told.Errors);
        Assert.All(
            fields.Where(field => field.Item2.Contains(' ', StringComparison.Ordinal)),
            field =>
                Assert.Contains(
                    told.FieldsOf("main form[method=post]"),
                    kept => kept.Name == field.Item1 && kept.Value.Trim() == field.Item2
                )
        );
        Assert.StartsWith("/people/", (await told.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telling_the_amount_is_asked_once_more()
    {
        var careCase = await new GivenAPlan(host).BeforeTheAmountWasTold().CaseOnly();

        var told = await OvertakenAsync<CareCase>(Coordinator, $"/cases/{careCase}/tell", careCase, ("Form.How", "In person"));

        Assert.Equal([Stale.Person], told.Errors);
    }

    [Fact]
    public async Task A_hand_over_is_asked_once_more()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Handing");
        var successor = await host.InDatabase(async db =>
        {
            PortalUser user = new()
            {
                DisplayName = "Dana Firth",
                UserName = "dana@hull.example",
                Email = "dana@hull.example",
            };
            db.Add(user);
            await db.SaveChangesAsync();
            var site = await db.PilotSites.Where(s => s.Reference == "hull").Select(s => s.Id).SingleAsync();
            db.Add(new Membership(user.Id, Role.CareCoordinator, new(2012, 1, 1), site));
            await db.SaveChangesAsync();
            return user.Reference;
        });

        var told = await OvertakenAsync<CareCase>(
            Coordinator,
            $"/cases/{known.Case}/hand-over",
            known.Case,
            ("Form.Coordinator", successor)
        );

        Assert.Equal([Stale.Person], told.Errors);
    }

    [Fact]
    public async Task Who_acts_for_a_person_and_until_when_is_asked_once_more()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Acted");
        var address = $"/cases/{known.Case}/representative";

        var named = await OvertakenAsync<Person>(Coordinator, address, known.Person, Nominee);
        Assert.Equal([Stale.Person], named.Errors);
        await named.SubmitAsync();

        var check = await OvertakenAsync<Person>(
            Coordinator,
            address + "/1/check",
            known.Person,
            [("Form.Number", "001234"), ("Form.Outcome", "Nothing recorded"), .. Day("Form.CheckedOn", 1)]
        );
        var end = await OvertakenAsync<Person>(Coordinator, address + "/1/end", known.Person, ("Form.Reason", "She speaks for herself."));

        Assert.Equal([Stale.Person], check.Errors);
        Assert.Equal([Stale.Person], end.Errors);
    }

    [Fact]
    public async Task Requiring_and_lifting_a_condition_are_asked_once_more()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Required");
        var address = $"/cases/{known.Case}/conditions";

        var required = await OvertakenAsync<CareCase>(Approver, address, known.Case, Condition);
        Assert.Equal([Stale.Person], required.Errors);
        await required.SubmitAsync();
        var lifted = await OvertakenAsync<CareCase>(Approver, address + "/1/lift", known.Case, ("Form.Reasons", Reasons));

        Assert.Equal([Stale.Person], lifted.Errors);
        Assert.Contains(Reasons, lifted.Html.QuerySelector("main textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_and_the_withdrawal_of_a_request_for_a_budget_are_asked_once_more()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Asking");
        var asking = await host.InDatabase(async db =>
        {
            var request = RequestOf(await db.Cases.SingleAsync(c => c.Id == known.CaseId));
            db.Add(request);
            await db.SaveChangesAsync();
            return request.Reference;
        });

        var answer = await OvertakenAsync<BudgetRequest>(
            Approver,
            $"/asked-for/{asking}",
            asking,
            ("Form.Agrees", "yes"),
            ("Form.Reasons", "It fits")
        );
        var withdrawn = await OvertakenAsync<BudgetRequest>(Coordinator, $"/asked-for/{asking}/withdrawn", asking, ("Form.By", "She"));

        Assert.All(
            [answer, withdrawn],
            told =>
                Assert.StartsWith("Somebody else changed this record at this moment", Assert.Single(told.Errors), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_answer_to_a_question_about_a_rule_is_not_kept()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var request = await host.InDatabase(db => SampleRecords.RequestIn(db, plan, GivenAPlan.Today));

        var told = await OvertakenAsync<RuleRequest>(
            Approver,
            $"/exceptions/{request}",
            request,
            ("Form.Ground", nameof(DecisionGround.CareWouldStop)),
            ("Form.Reasons", Reasons)
        );

        Assert.StartsWith("Somebody else answered or changed this", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_a_request_to_look_again_is_not_kept()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Looked");
        var look = await host.InDatabase(async db =>
            await SampleRecords.LookIn(db, await db.Cases.SingleAsync(c => c.Id == known.CaseId), GivenPeople.Today)
        );

        var told = await OvertakenAsync<Reconsideration>(
            Approver,
            $"/looking-again/{look}",
            look,
            ("Form.State", nameof(LookState.Stands)),
            ("Form.Reasons", Reasons)
        );

        Assert.StartsWith("Somebody else answered this", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/call", "Form.Note=She is well.")]
    [InlineData("/cover", "Form.Until.Day=31;Form.Until.Month=3;Form.Until.Year=2012;Form.Note=Kingfisher comes each day.")]
    [InlineData("/cause", "Form.Cause=NeedRose;Form.Note=A chest infection.")]
    [InlineData("/decide", "Form.Outcome=0;Form.Reasons=More is needed.")]
    public async Task A_step_of_a_safeguard_is_asked_once_more(string step, string typed)
    {
        var address = await SafeguardAsync(isReady: step == "/decide");
        var fields = Fields(typed);

        var told = await OvertakenAsync<Safeguard>(
            step == "/decide" ? Approver : Coordinator,
            address + step,
            address.Split('/')[^1],
            fields
        );

        Assert.Equal([Stale.NotSaved], told.Errors);
        Assert.Equal(fields[^1].Item2, told.Html.QuerySelector("main textarea")!.TextContent.Trim());
        Assert.Equal(address, (await told.SubmitAsync()).Address);
    }

    [Fact]
    public async Task Asking_money_back_is_asked_once_more()
    {
        var given = await host.InDatabase(db => GivenABudget.PaidAsync(db, "hull", new(500_000), new(300_000)));

        var told = await OvertakenAsync<Budget>(
            Approver,
            given.Address + "/repayment",
            given.Budget,
            ("Form.Ground", nameof(RepaymentGround.BuiltUp)),
            ("Form.WhyFair", "It built up over eleven weeks"),
            ("Form.Liabilities", "1800"),
            ("Form.Sum", "1200"),
            ("Form.Reasons", "The money was not needed")
        );

        Assert.Equal([Stale.Budget], told.Errors);
        Assert.Equal(0, await host.InDatabase(db => db.Repayments.CountAsync(r => r.BudgetId == given.Id)));
        Assert.StartsWith("/decisions/", (await told.SubmitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_over_a_debt_and_calling_it_back_are_asked_once_more()
    {
        var repayment = await host.InDatabase(db => GivenABudget.RepaymentAsync(db, "hull"));
        var address = $"/repayments/{repayment}/debt";

        var handed = await OvertakenAsync<Repayment>(
            Approver,
            address,
            repayment,
            ("Form.To", "Hull finance"),
            ("Form.Tried", "Paying in parts was offered twice")
        );
        Assert.Equal([Stale.Budget], handed.Errors);
        await handed.SubmitAsync();
        var back = await OvertakenAsync<Repayment>(
            Approver,
            address,
            repayment,
            ("Back.Because", "Somebody asked for it to be looked at again")
        );

        Assert.Equal([Stale.Budget], back.Errors);
    }

    [Fact]
    public async Task Recording_a_death_is_asked_once_more_and_then_kept()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Dying");

        var told = await OvertakenAsync<Person>(
            Coordinator,
            $"/people/{known.Person}/estate",
            known.Person,
            [.. Day("Form.DiedOn", 12), ("Form.Name", "Ann Executor")]
        );

        Assert.Equal([Stale.Person], told.Errors);
        Assert.Equal($"/people/{known.Person}", (await told.SubmitAsync()).Address);
        Assert.True(await host.InDatabase(db => db.People.AnyAsync(p => p.Id == known.PersonId && p.DiedOn != null)));
    }

    [Fact]
    public async Task Correcting_a_death_is_asked_once_more()
    {
        var known = await host.PersonAtAsync(
            "hull",
            "Overtaken",
            "Death",
            also: (person, _) => person.RecordDeath(new(2012, 3, 12), "Ann Executor", "")
        );

        var told = await OvertakenAsync<Person>(
            Coordinator,
            $"/people/{known.Person}/estate/correct",
            known.Person,
            ("Form.What", "error"),
            ("Form.Reason", "It was her sister")
        );

        Assert.Equal([Stale.Person], told.Errors);
        Assert.True(await host.InDatabase(db => db.People.AnyAsync(p => p.Id == known.PersonId && p.DiedOn != null)));
        Assert.Equal($"/people/{known.Person}", (await told.SubmitAsync()).Address);
    }

    [Fact]
    public async Task Whoever_closes_an_order_looks_at_the_orders_again()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await (await host.SignInAs(Coordinator)).GetAsync(given.Address + "/orders/place");
        await form.SubmitAsync([("Form.Line", "1"), ("Form.Amount", "200"), .. Day("Form.ExpectedOn", 20)]);
        var order = await host.InDatabase(db => db.Commitments.Where(o => o.BudgetId == given.Id).Select(o => o.Reference).SingleAsync());

        var told = await OvertakenAsync<Commitment>(Coordinator, given.Address + "/orders", order);

        Assert.Equal(given.Address + "/orders", told.Address);
        Assert.Contains("£200.00 is kept aside for 1 open order.", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer kept aside", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_of_an_emergency_reading_is_not_kept()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Read");
        var reading = await host.InDatabase(async db =>
        {
            var read = EmergencyReading.Begin(
                await db.People.SingleAsync(p => p.Id == known.PersonId),
                Occasions.At(new(2012, 3, 14, 9, 0, 0, DateTimeKind.Utc), new(999, "Jo Marsh", Role.CareCoordinator)),
                "NHS Elsewhere",
                EmergencyKind.CareHasStopped,
                "Found on the ward",
                TimeSpan.FromHours(4)
            );
            db.Add(read);
            await db.SaveChangesAsync();
            return read.Reference;
        });

        var told = await OvertakenAsync<EmergencyReading>(
            Approver,
            $"/emergency/readings/{reading}",
            reading,
            ("Form.WasRight", "true"),
            ("Form.Why", "She was alone")
        );

        Assert.Equal(["Somebody else has answered. Nothing was changed"], told.Errors);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("refuse")]
    public async Task The_decision_about_a_setting_is_not_kept(string answer)
    {
        var address = (
            await (
                await (await host.SignInAs("admin@hull.example")).GetAsync("/settings/" + PolicyKeys.ApprovalDirectSignOff + "/propose")
            ).SubmitAsync([
                ("Form.Reach", "hull"),
                ("Form.Value", "8"),
                ("Form.Reason", "A reason of the panel"),
                ("Form.FirstDay.Day", $"{answer.Length}"),
                ("Form.FirstDay.Month", "8"),
                ("Form.FirstDay.Year", "2012"),
            ])
        ).Address;
        var proposal = address.Split('/')[^1];
        var form = await (await host.SignInAs(Approver)).GetAsync(address);
        host.BeforeTheNextSave(db =>
            db.SettingProposals.Where(p => p.Reference == proposal)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1))
        );

        var told = await form.SubmitFormAsync(
            $"main button[value='{answer}']",
            answer == "refuse" ? [("Form.Because", "Ten days are needed")] : []
        );

        Assert.Contains("Somebody else decided it, or set the same, at this moment", told.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(
            await host.InDatabase(db =>
                db.SettingProposals.AnyAsync(p => p.Reference == proposal && p.State == SettingProposalState.Waiting)
            )
        );
    }

    [Fact]
    public async Task A_person_who_agrees_reads_the_changed_plan_first()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        var patient = await MadePatientAsync(
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.PersonId).SingleAsync())
        );

        var told = await OvertakenAsync<CarePlan>(patient, "/my-plan/agree", plan, ("Form.Agrees", "true"));

        Assert.StartsWith("The plan changed while you were reading it.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.True(await host.InDatabase(db => db.CarePlans.AnyAsync(p => p.Reference == plan && p.AgreedOn == null)));
    }

    [Fact]
    public async Task A_person_asks_for_a_budget_or_for_another_look_only_once()
    {
        var known = await host.PersonAtAsync("hull", "Overtaken", "Person");
        var decision = await host.InDatabase(async db =>
        {
            Decision made = new(
                await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                DecisionKind.SupportNotAgreed,
                "A reader",
                "It serves no outcome of the plan",
                Occasions.On(new(2012, 3, 14), new(999, "Sam Tull", Role.Approver)),
                []
            );
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Reference;
        });
        var patient = await MadePatientAsync(known.PersonId);
        var forBudget = await patient.GetAsync("/my-plan/asked-for");
        host.BeforeTheNextSave(async db =>
        {
            db.Add(RequestOf(await db.Cases.SingleAsync(c => c.Id == known.CaseId)));
            return await db.SaveChangesAsync();
        });

        Assert.Contains(
            "Somebody asked before. We answer that first",
            (await forBudget.SubmitAsync(("Form.Wanted", "Help at night"))).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await host.InDatabase(db => db.BudgetRequests.CountAsync(r => r.CaseId == known.CaseId)));

        foreach (
            var (visitor, address) in new[]
            {
                (patient, $"/my-plan/decisions/{decision}"),
                (await host.SignInAs(Coordinator), $"/decisions/{decision}"),
            }
        )
        {
            var again = await visitor.GetAsync(address + "/again");
            host.BeforeTheNextSave(db => LookAtAsync(db, decision));

            var told = await again.SubmitAsync(
                visitor == patient
                    ? [("Form.Words", Reasons)]
                    :
                    [
                        ("Form.As", nameof(AsksAs.Person)),
                        ("Form.By", nameof(CameBy.Phone)),
                        ("Form.Words", Reasons),
                        .. Day("Form.On", 15),
                    ]
            );

            Assert.Equal(address, told.Address);
            Assert.Contains("Ann Other", told.Text, StringComparison.Ordinal);
            Assert.Equal(
                ["Ann Other"],
                await host.InDatabase(db =>
                    db.Reconsiderations.Where(r => r.Decision.Reference == decision).Select(r => r.AskedBy).ToListAsync()
                )
            );
            await host.InDatabase(db => db.Reconsiderations.Where(r => r.Decision.Reference == decision).ExecuteDeleteAsync());
        }
    }

    private static (string, string)[] Day(string name, int day) =>
        [(name + ".Day", $"{day}"), (name + ".Month", "3"), (name + ".Year", "2012")];

    private static (string, string)[] Fields(string typed) =>
        [.. typed.Split(';').Select(field => field.Split('=')).Select(field => (field[0], field[1]))];

    private static BudgetRequest RequestOf(CareCase careCase) =>
        BudgetRequest.Ask(
            careCase,
            new(BudgetAskedAs.Clinician, "Dr Khan", CameBy.Phone, GivenPeople.Today, "Help at home") { RequestId = Guid.NewGuid() },
            GivenPeople.Today.AddDays(28),
            Occasions.On(GivenPeople.Today, new(1, "Jo Marsh", Role.CareCoordinator))
        );

    private static async Task<int> LookAtAsync(Data.PortalDbContext db, string decision)
    {
        var about = await db
            .Decisions.Include(d => d.Case)
            .Include(d => d.Rulings)
            .AsSingleQuery()
            .SingleAsync(d => d.Reference == decision);
        db.Add(
            Reconsideration.Ask(
                about,
                new(AsksAs.Person, "Ann Other", CameBy.Phone, GivenPeople.Today, "Sample"),
                RightToAnotherLook.Judge(about, false, GivenPeople.Today, null),
                Occasions.On(GivenPeople.Today, new(1, "Jo Marsh", Role.CareCoordinator))
            )
        );
        return await db.SaveChangesAsync();
    }

    private async Task<Page> OvertakenAsync<TRoot>(string email, string address, string reference, params (string, string)[] fields)
        where TRoot : Root => await OvertakenAsync<TRoot>(await host.SignInAs(email), address, reference, fields);

    /// <returns>The answer to a form, where someone else saves the same root just before it.</returns>
    private async Task<Page> OvertakenAsync<TRoot>(Visitor visitor, string address, string reference, params (string, string)[] fields)
        where TRoot : Root
    {
        var form = await visitor.GetAsync(address);
        var before = await VersionAsync<TRoot>(reference);
        host.BeforeTheNextSave(db =>
            db.Set<TRoot>()
                .Where(root => root.Reference == reference)
                .ExecuteUpdateAsync(set => set.SetProperty(root => root.Version, root => root.Version + 1))
        );

        var told = await form.SubmitAsync(fields);

        Assert.Equal(before + 1, await VersionAsync<TRoot>(reference));
        return told;
    }

    private Task<int> VersionAsync<TRoot>(string reference)
        where TRoot : Root =>
        host.InDatabase(db => db.Set<TRoot>().Where(root => root.Reference == reference).Select(root => root.Version).SingleAsync());

    private async Task<string> SafeguardAsync(bool isReady)
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(250));
        var coordinator = await host.SignInAs(Coordinator);
        var form = await coordinator.GetAsync(given.Address + "/spending/record");
        var question = await form.SubmitAsync(("Form.Line", "1"), ("Form.Amount", "400"), ("Form.What", "Waking nights"));
        var address = (await question.SubmitFormAsync("button[name='Form.Confirmed']")).Address;
        if (!isReady)
            return address;
        await (await coordinator.GetAsync(address + "/call")).SubmitAsync(("Form.Note", "She is well."));
        await (await coordinator.GetAsync(address + "/cover")).SubmitAsync([.. Day("Form.Until", 31), ("Form.Note", "Kingfisher comes.")]);
        await (await coordinator.GetAsync(address + "/cause")).SubmitAsync(("Form.Cause", "NeedRose"), ("Form.Note", "A chest infection."));
        var review = (await coordinator.GetAsync(address)).Html.QuerySelector("a[href^='/reviews/']")!.GetAttribute("href")!;
        await (await coordinator.GetAsync(review)).SubmitAsync(
            ("Form.PlanStillRight", "Yes"),
            ("Form.MoneyUsedWell", "Yes"),
            ("Form.AmountEnough", "No"),
            ("Form.DutiesKept", "Yes"),
            ("Form.PersonsView", "I want to stay at home.")
        );
        return address;
    }

    private async Task<Visitor> MadePatientAsync(long personId)
    {
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == "patient@hull.example");
            var (yesterday, site) = (GivenPeople.Today.AddDays(-1), 0L);
            foreach (var held in await db.Memberships.Where(m => m.UserId == user.Id).ToListAsync())
            {
                site = held.SiteId ?? site;
                if (held.LastDay is null)
                    held.End(held.FirstDay > yesterday ? held.FirstDay.AddDays(-1) : yesterday);
            }

            db.Memberships.Add(new Membership(user.Id, Role.Patient, GivenPeople.Today, site, personId: personId));
            return await db.SaveChangesAsync();
        });
        return await host.SignInAs("patient@hull.example");
    }
}

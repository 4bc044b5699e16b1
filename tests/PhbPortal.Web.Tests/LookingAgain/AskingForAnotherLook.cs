using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.LookingAgain;

/// <summary>Asking for a decision to be looked at again, on one's own page or through a co-ordinator, and the answer (B15, B16, D17).</summary>
public sealed class AskingForAnotherLook(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";
    private const string Second = "second-approver@hull.example";
    private const string Patient = "second-patient@hull.example";
    private const string Words = "I cannot talk to anybody without it.";
    private const string Reasons = "The reader serves the first outcome of the plan";

    [Fact]
    public async Task A_patient_asks_another_approver_answers_and_the_patient_reads_it()
    {
        var patient = await host.SignInAs(Patient);
        var page = await (await (await patient.GetAsync("/my-plan")).FollowAsync("Read what was decided, and ask for it to be looked at again")).FollowAsync("Plan not agreed on 6 March 2012");
        Assert.InRange(page.Commands.Count, 1, 6);
        Assert.Contains("Dear Lena Fischer,", page.Text, StringComparison.Ordinal);
        var ask = await page.FollowAsync("Ask us to look at this again");
        Assert.InRange(ask.Commands.Count, 1, 6);
        Assert.Equal(["Say why we should look at it again"], (await ask.SubmitAsync(("Form.Words", "  "))).Errors);

        var asked = await ask.SubmitAsync(("Form.Words", Words));
        Assert.Contains("Somebody who did not make the decision is looking", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Lena Fischer (the person) asked on their own page: " + Words, asked.Text, StringComparison.Ordinal);
        await ask.SubmitAsync(("Form.Words", "Twice"));
        var look = await host.InDatabase(db => db.Reconsiderations.AsNoTracking().SingleAsync(r => r.AskedBy == "Lena Fischer"));
        Assert.Equal((Words, AsksAs.Person, CameBy.OwnPages), (look.Words, look.AskedAs, look.CameBy));

        // Tom Beckett made the decision.
        var own = await (await host.SignInAs(Approver)).GetAsync($"/looking-again/{look.Reference}");
        Assert.Contains("You made this decision, so another approver looks at it again.", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Html.QuerySelector("main form"));
        Assert.Null((await (await host.SignInAs(Approver)).GetAsync("/work")).Html.QuerySelector($"#today a[href='/looking-again/{look.Reference}']"));

        var second = await host.SignInAs(Second);
        var work = await second.GetAsync("/work");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.Contains("No day promised", Page.Words(work.Html.QuerySelector($"#today a[href='/looking-again/{look.Reference}']")?.Closest("tr")), StringComparison.Ordinal);
        var answer = await second.GetAsync($"/looking-again/{look.Reference}");
        Assert.InRange(answer.Commands.Count, 1, 6);
        Assert.Contains("Rule B15 is about direct payments, and this is about none.", answer.Text, StringComparison.Ordinal);
        var kept = await answer.SubmitAsync(("Form.State", nameof(LookState.Changed)), ("Form.Reasons", Reasons), ("Form.Next", "Priya Nair writes the next version with you."));
        Assert.Equal("Looked at again: the decision changes", kept.Heading);
        Assert.InRange(kept.Commands.Count, 1, 6);

        var read = await (await patient.GetAsync(page.Address)).FollowAsync("Read the answer of 15 March 2012");
        Assert.Contains("Ruth Ogden, approver", read.Text, StringComparison.Ordinal);
        Assert.Contains("What happens now: Priya Nair writes the next version with you.", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Html.QuerySelector("a[href$='/again']"));
        Assert.NotNull((await (await host.SignInAs(Coordinator)).GetAsync("/work?show=today")).Html.QuerySelector($"a[href='/decisions/{kept.Address.Split('/')[^1]}/letter']"));
    }

    [Fact]
    public async Task A_coordinator_writes_down_who_asked_and_one_request_waits_at_a_time()
    {
        var (_, reference) = await DecidedAsync("Phoned");
        var coordinator = await host.SignInAs(Coordinator);
        var ask = await (await coordinator.GetAsync($"/decisions/{reference}")).FollowAsync("Write down that somebody asks for this to be looked at again");
        Assert.InRange(ask.Commands.Count, 1, 6);

        var wrong = await ask.SubmitAsync(Asked(nameof(AsksAs.Representative), "", "15", Words));
        Assert.Equal(["Enter the name of whoever asked"], wrong.Errors);
        Assert.Equal(Words, wrong.Html.QuerySelector("textarea")!.TextContent);
        Assert.Equal(["The day cannot be before 14 March 2012, the day of the decision"], (await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "13", Words))).Errors);
        Assert.Equal(["The day must be today or in the past"], (await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "16", Words))).Errors);

        var done = await ask.SubmitAsync(Asked(nameof(AsksAs.Representative), "Ken Phoned", "15", Words));
        Assert.Contains("Ken Phoned (representative) asked by phone", done.Text, StringComparison.Ordinal);
        var work = await coordinator.GetAsync("/work?show=waiting");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.Contains("Ken Phoned asked today. A reader. It is with the approvers.", work.Text, StringComparison.Ordinal);
        var again = await ask.SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", "Once more"));
        Assert.Contains("Ken Phoned asked on 15 March 2012 already", again.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await LooksAsync(reference));
    }

    [Fact]
    public async Task Two_who_ask_at_once_are_one_request()
    {
        var (_, reference) = await DecidedAsync("Twofold");
        var pages = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/again")));

        await host.SavingTogether(pages.Select(page => page.SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", Words))));

        Assert.Equal(1, await LooksAsync(reference));
    }

    [Fact]
    public async Task Two_approvers_at_once_give_one_answer()
    {
        var (_, reference) = await DecidedAsync("Answered");
        var look = await LookAsync(reference);
        var pages = await Task.WhenAll(new[] { Approver, Second }.Select(async email => await (await host.SignInAs(email)).GetAsync($"/looking-again/{look}")));

        var answers = await host.SavingTogether(pages.Select(page => page.SubmitAsync(("Form.State", nameof(LookState.Stands)), ("Form.Reasons", Reasons))));

        Assert.Single(answers, answer => answer.Address.StartsWith("/decisions/", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Errors.Any(error => error.StartsWith("Somebody else answered", StringComparison.Ordinal)));
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.Kind == DecisionKind.LookedAtAgainStands && db.Reconsiderations.Any(r => r.AnswerId == d.Id && r.Reference == look))));
    }

    [Theory]
    [InlineData(nameof(LookState.Stands), "", "", "Write your reasons in at least 5 words")]
    [InlineData(nameof(LookState.Stands), "no good reason", "", "Write your reasons in at least 5 words")]
    [InlineData(nameof(LookState.Changed), Reasons, "", "Say what happens now that the decision changes")]
    [InlineData("", Reasons, "Soon", "Choose your answer")]
    public async Task An_answer_that_lacks_something_keeps_the_typed_words(string state, string reasons, string next, string error)
    {
        var (_, reference) = await DecidedAsync("Lacking");
        var look = await LookAsync(reference);

        var page = await (await (await host.SignInAs(Approver)).GetAsync($"/looking-again/{look}")).SubmitAsync([.. state.Length > 0 ? new[] { ("Form.State", state) } : [], ("Form.Reasons", reasons), ("Form.Next", next)]);

        Assert.Equal([error], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal([reasons, next], page.Html.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.True(await host.InDatabase(db => db.Reconsiderations.AnyAsync(r => r.Reference == look && r.State == LookState.Waiting)));
    }

    [Fact]
    public async Task An_answer_of_not_this_time_is_refused_where_nothing_was_looked_at_before()
    {
        var (_, reference) = await DecidedAsync("Forced");
        var look = await LookAsync(reference);
        var approver = await host.SignInAs(Approver);
        var token = (await approver.GetAsync($"/looking-again/{look}")).Token;

        var page = await approver.PostAsync($"/looking-again/{look}", (Page.TokenName, token), ("Form.State", nameof(LookState.NotThisTime)), ("Form.Reasons", Reasons));

        Assert.Contains("This decision was not looked at in the last six months, so it is looked at now.", page.Errors);
    }

    [Fact]
    public async Task Who_acts_for_the_person_asks_on_their_page_and_others_get_nothing()
    {
        var (known, reference) = await DecidedAsync("Acted", (person, _) =>
            person.Appoint(new(RepresentativeKind.Representative, "Ken Whitfield", "son", "01632 960 002", Authority.Deputy, "Order seen", GivenPeople.Today.AddDays(-5), null), new(1, "Jo", Role.CareCoordinator)));
        var representative = await host.SignInAs("representative@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync($"/my-plan/decisions/{reference}")).Status);
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == "representative@hull.example");
            var held = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
            held.End(GivenPeople.Today.AddDays(-1));
            db.Memberships.Add(new Membership(user.Id, Role.Representative, GivenPeople.Today, held.SiteId, personId: known.PersonId));
            return await db.SaveChangesAsync();
        });

        var asked = await (await (await host.SignInAs("representative@hull.example")).GetAsync($"/my-plan/decisions/{reference}/again")).SubmitAsync(("Form.Words", Words));

        Assert.Contains("Ken Whitfield (representative) asked on their own page", asked.Text, StringComparison.Ordinal);
        foreach (var email in new[] { "patient@hull.example", "supporter@hull.example", "patient@oxfordshire.example" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(email)).GetAsync($"/my-plan/decisions/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/decisions/{reference}/again")).Status);
        var look = await host.InDatabase(db => db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.Reference).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("approver@oxfordshire.example")).GetAsync($"/looking-again/{look}")).Status);
    }

    [Fact]
    public async Task Only_personal_representatives_ask_after_a_death()
    {
        var (known, reference) = await DecidedAsync("Dead");
        await host.InDatabase(async db =>
        {
            var plan = await db.Budgets.FirstAsync(b => b.EndsOn == null);
            db.Entry(plan).Property(b => b.PersonId).CurrentValue = known.PersonId;
            db.Entry(plan).Property(b => b.EndReason).CurrentValue = Domain.Budgets.BudgetEndReason.Died;
            db.Entry(plan).Property(b => b.PersonalRepresentative).CurrentValue = "Marsh and Son";
            return await db.SaveChangesAsync();
        });
        var coordinator = await host.SignInAs(Coordinator);

        var ask = await coordinator.GetAsync($"/decisions/{reference}/again");
        Assert.Equal([nameof(AsksAs.PersonalRepresentative)], ask.Html.QuerySelectorAll("input[name='Form.As']").Select(input => input.GetAttribute("value")!));
        var letter = await coordinator.GetAsync($"/decisions/{reference}/letter");
        Assert.Contains("Dear Marsh and Son, for the estate of Dead Again,", letter.Text, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Asked(string @as, string name, string day, string words) =>
        [("Form.As", @as), ("Form.Name", name), ("Form.By", nameof(CameBy.Phone)), ("Form.On.Day", day), ("Form.On.Month", "3"), ("Form.On.Year", "2012"), ("Form.Words", words)];

    private Task<int> LooksAsync(string reference) => host.InDatabase(db => db.Reconsiderations.CountAsync(r => r.Decision.Reference == reference));

    private async Task<string> LookAsync(string reference)
    {
        await (await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/again")).SubmitAsync(Asked(nameof(AsksAs.Person), "", "15", Words));
        return await host.InDatabase(db => db.Reconsiderations.Where(r => r.Decision.Reference == reference).Select(r => r.Reference).SingleAsync());
    }

    private async Task<(GivenPeople.Known Known, string Reference)> DecidedAsync(string given, Action<Person, Case>? also = null)
    {
        var known = await host.PersonAtAsync("hull", given, "Again", also: also);
        return (known, await host.InDatabase(async db =>
        {
            Decision decision = new(await db.Cases.SingleAsync(c => c.Id == known.CaseId), DecisionKind.SupportNotAgreed, "A reader", "It serves no outcome of the plan", new(2012, 3, 14), new(999, "Sam Tull", Role.Approver), []);
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        }));
    }
}

using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.People.Estates;

/// <summary>Once a death is recorded, nothing new starts for the person and nothing of theirs waits on a list (P11).</summary>
[Proves(RuleIds.P11)]
public sealed class NoNewWorkAfterADeath(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";
    private const string Approver = "approver@hull.example";

    [Theory]
    [InlineData("offer")]
    [InlineData("asked-for")]
    [InlineData("amount")]
    public async Task Nothing_starts_in_the_case_and_typed_text_can_be_copied(string what)
    {
        var known = await host.PersonAtAsync("hull", "Nothing", "Begun" + what);
        var visitor = await host.SignInAs(Coordinator);
        var form = await visitor.GetAsync($"/cases/{known.Case}/{what}");
        await DiesAsync(known.PersonId);

        var answer = await form.SubmitAsync();
        var page = await visitor.GetAsync($"/cases/{known.Case}/{what}");

        Assert.All(
            new[] { answer, page },
            told =>
            {
                Assert.Equal(HttpStatusCode.Conflict, told.Status);
                Assert.Contains(
                    "died on 12 March 2012. Nothing is begun for somebody who has died, so nothing was changed",
                    told.Text,
                    StringComparison.Ordinal
                );
            }
        );
        Assert.Equal(
            (0, 0),
            await host.InDatabase(db =>
                db.Cases.Where(c => c.Id == known.CaseId)
                    .Select(c => new ValueTuple<int, int>(c.Offers.Count, db.BudgetRequests.Count(r => r.CaseId == c.Id)))
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_plan_cannot_be_started_written_or_submitted_and_says_so()
    {
        var known = await host.PersonAtAsync("hull", "Never", "Planned");
        await DiesAsync(known.PersonId);
        var plan = await new GivenAPlan(host).WithBudget().Agreed().Made();
        await DiesAsync(await PersonOf(plan));
        var visitor = await host.SignInAs(Coordinator);

        foreach (
            var address in new[]
            {
                $"/plans/start/{known.Case}",
                $"/plans/{plan}/needs",
                $"/plans/{plan}/support",
                $"/plans/{plan}/submit",
                $"/budgets/choose/{plan}",
            }
        )
            Assert.Equal((address, HttpStatusCode.Conflict), (address, (await visitor.GetAsync(address)).Status));
        Assert.Contains(
            "died on 12 March 2012, so this plan does not go on.",
            (await visitor.GetAsync($"/plans/{plan}")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Rule P11", (await visitor.GetAsync($"/plans/{plan}/check")).Text, StringComparison.OrdinalIgnoreCase);
        await NotOnTheListAsync(visitor, $"/plans/{plan}");
    }

    [Fact]
    public async Task A_waiting_plan_leaves_the_approvers_list()
    {
        var plan = await new GivenAPlan(host).Submitted().Made();
        var approver = await host.SignInAs(Approver);
        Assert.NotNull((await approver.GetAsync("/work")).Html.QuerySelector($"main a[href='/approvals/{plan}']"));
        await DiesAsync(await PersonOf(plan));

        var page = await approver.GetAsync($"/approvals/{plan}");
        var refused = await page.SubmitAsync(
            ("Form.Decision", "approve"),
            ("Form.MeetsNeeds", "true"),
            ("Form.CoversCost", "true"),
            ("Form.Reasons", "It fits")
        );

        Assert.Contains("died on 12 March 2012. The plan cannot be approved.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            refused.Errors,
            error => error.Contains("nothing is begun for somebody who has died. Rule P11", StringComparison.Ordinal)
        );
        Assert.Equal(
            PlanState.Submitted,
            await host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.State).SingleAsync())
        );
        await NotOnTheListAsync(approver, $"/approvals/{plan}");
    }

    [Fact]
    public async Task A_waiting_request_cannot_be_answered_and_leaves_the_lists()
    {
        var known = await host.PersonAtAsync("hull", "Asked", "Before");
        await (await (await host.SignInAs(Coordinator)).GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
            ("Form.As", "Person"),
            ("Form.By", "Phone")
        );
        var asked = await host.InDatabase(db =>
            db.BudgetRequests.Where(r => r.CaseId == known.CaseId).Select(r => r.Reference).SingleAsync()
        );
        var approver = await host.SignInAs(Approver);
        var form = await approver.GetAsync($"/asked-for/{asked}");
        Assert.NotNull((await approver.GetAsync("/work")).Html.QuerySelector($"main a[href='/asked-for/{asked}']"));
        await DiesAsync(known.PersonId);

        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Form.Agrees", "yes"), ("Form.Reasons", "It fits"))).Status);
        var page = await approver.GetAsync($"/asked-for/{asked}");
        Assert.Contains("Asked died on 12 March 2012, so this request waits for nothing any more.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        foreach (var visitor in new[] { approver, await host.SignInAs(Coordinator) })
            await NotOnTheListAsync(visitor, $"/asked-for/{asked}");
        Assert.DoesNotContain("asked for a budget", (await approver.GetAsync($"/people/{known.Person}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_their_own_page_a_death_counts_even_without_a_budget()
    {
        var visitor = await host.SignInAs("representative@hull.example");
        await DiesAsync(
            await host.InDatabase(db =>
                db.Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.Email == "representative@hull.example"))
                    .Select(m => m.PersonId!.Value)
                    .FirstAsync()
            )
        );

        var page = await visitor.GetAsync("/my-plan/asked-for");

        Assert.Contains("has died. If you have a question, phone us.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public void Every_action_that_starts_something_knows_its_person()
    {
        Type[] known = [typeof(CaseAccess), typeof(PlanAccess), typeof(BudgetRequestAccess), typeof(RuleRequestAccess)];
        var endpoints = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => e.Metadata.GetMetadata<WhileTheyLiveAttribute>() is not null)
            .ToList();

        Assert.True(endpoints.Count > 40);
        Assert.All(endpoints, endpoint => Assert.Contains(endpoint.Metadata.GetMetadata<IOpens>()!.Access.GetType(), known));
    }

    private static async Task NotOnTheListAsync(Visitor visitor, string address)
    {
        var work = await visitor.GetAsync("/work");
        Assert.Equal(HttpStatusCode.OK, work.Status);
        Assert.Null(work.Html.QuerySelector($"main a[href='{address}']"));
    }

    private Task<long> PersonOf(string plan) =>
        host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).Select(p => p.PersonId).SingleAsync());

    private Task<int> DiesAsync(long personId) =>
        host.InDatabase(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == personId)).RecordDeath(new(2012, 3, 12), "", "");
            return await db.SaveChangesAsync();
        });
}

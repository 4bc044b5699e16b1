using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Tests.Plans.Needs;

public sealed class WritingNeeds(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    private static readonly (string, string)[] ANeed =
    [
        ("Form.Description", "Weak legs"),
        ("Form.OwnWords", "To walk to the shop"),
        ("Form.Sign", "Twice a week"),
        ("Form.TargetDay.Day", "30"),
        ("Form.TargetDay.Month", "Sept"),
        ("Form.TargetDay.Year", "2012"),
    ];

    [Fact]
    public async Task A_need_comes_with_its_outcome()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/add");

        var list = await page.SubmitAsync(ANeed);

        Assert.Equal($"/plans/{plan}/needs", list.Address);
        Assert.Contains("1 need. 1 of 1 outcome say how Rosa will know it has worked", list.Text, StringComparison.Ordinal);
        Assert.Contains("Look again on 30 September 2012", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_is_added_once()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/add");
        await page.SubmitAsync(ANeed);

        var again = await page.SubmitAsync(ANeed);

        Assert.Contains("You have already sent this", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await Count(plan));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        var plan = await new GivenAPlan(host).Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/add");

        var answer = await page.SubmitAsync();

        Assert.Equal(["Describe the need", "Write what the person wants to be different"], answer.Errors);
        Assert.Equal(0, await Count(plan));
    }

    [Fact]
    public async Task A_need_with_support_cannot_be_removed()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/1/remove");

        Assert.Equal("Needs and outcomes This need cannot be removed yet", page.Heading);
        Assert.Contains("Morning help", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_without_support_is_removed_once()
    {
        var plan = await new GivenAPlan(host).Made();
        var visitor = await host.SignInAs(Coordinator);
        await (await visitor.GetAsync($"/plans/{plan}/needs/add")).SubmitAsync(ANeed);
        var page = await visitor.GetAsync($"/plans/{plan}/needs/1/remove");

        await page.SubmitAsync();
        var again = await page.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(0, await Count(plan));
    }

    [Fact]
    public async Task An_outcome_can_be_added_changed_and_removed()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var visitor = await host.SignInAs(Coordinator);
        await (await visitor.GetAsync($"/plans/{plan}/outcomes/add/1")).SubmitAsync(("Form.OwnWords", "To sleep"));
        var changed = await (await visitor.GetAsync($"/plans/{plan}/outcomes/2")).SubmitAsync(("Form.OwnWords", "To sleep through"));
        Assert.Contains("To sleep through", changed.Text, StringComparison.Ordinal);

        var removed = await (await visitor.GetAsync($"/plans/{plan}/outcomes/2/remove")).SubmitAsync();

        Assert.DoesNotContain("To sleep through", removed.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Needs and outcomes This outcome cannot be removed yet",
            (await visitor.GetAsync($"/plans/{plan}/outcomes/1/remove")).Heading
        );
    }

    [Fact]
    public async Task Two_people_changing_one_need_see_both_texts()
    {
        var plan = await new GivenAPlan(host).Filled().Made();
        var one = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/1");
        var two = await (await host.SignInAs(Coordinator)).GetAsync($"/plans/{plan}/needs/1");
        await one.SubmitAsync(("Form.Description", "Left leg is weak"));

        var met = await two.SubmitAsync(("Form.Description", "Both legs are weak"));

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Contains("Left leg is weak", met.Text, StringComparison.Ordinal);
        Assert.Contains("Both legs are weak", met.Text, StringComparison.Ordinal);
    }

    private Task<int> Count(string plan) =>
        host.InDatabase(db => db.CarePlans.Where(p => p.Reference == plan).SelectMany(p => p.Needs).CountAsync());
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Tests.Budgets;

namespace PhbPortal.Web.Tests.People.Estates;

/// <summary>A death is recorded with the person, and whoever deals with the estate is named once they are known (H11).</summary>
public sealed class NamingWhoDealsWithAnEstate(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Without_a_budget_a_co_ordinator_records_the_death_and_names_someone_later()
    {
        var known = await host.PersonAtAsync("hull", "Mourned", "Early");
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await (await visitor.GetAsync($"/people/{known.Person}")).FollowAsync("If Mourned has died");
        Assert.Contains("No death is recorded.", form.Text, StringComparison.Ordinal);
        (string, string)[] day = [("Form.DiedOn.Day", "14"), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2012")];

        var overview = await form.SubmitAsync(day);
        Assert.Contains("You have already sent this", (await form.SubmitAsync(day)).Text, StringComparison.Ordinal);

        Assert.Contains("Mourned died on 14 March 2012.", overview.Text, StringComparison.Ordinal);
        var later = await visitor.GetAsync($"/people/{known.Person}/estate");
        Assert.Null(later.Html.QuerySelector("[name='Form.DiedOn.Day']"));
        Assert.StartsWith(
            "Letters never go to somebody who has died.",
            Assert.Single((await later.SubmitAsync(("Form.Name", "mourned EARLY"))).Errors),
            StringComparison.Ordinal
        );
        await later.SubmitAsync(("Form.Name", "Ann Executor"), ("Form.Address", "2 Shore Road"));
        Assert.Equal(
            (new DateOnly(2012, 3, 14), "Ann Executor", "2 Shore Road"),
            await host.InDatabase(db =>
                db.People.Where(p => p.Reference == known.Person)
                    .Select(p => ValueTuple.Create(p.DiedOn!.Value, p.PersonalRepresentative, p.PersonalRepresentativeAddress))
                    .SingleAsync()
            )
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/people/{known.Person}/estate")).Status
        );
    }

    [Fact]
    public async Task A_current_budget_is_first_ended_by_an_approver()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(100));
        var person = await host.InDatabase(db =>
            db.Budgets.Where(b => b.Id == given.Id).Join(db.People, b => b.PersonId, p => p.Id, (b, p) => p.Reference).SingleAsync()
        );

        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/estate");

        Assert.Contains("When a death is known an approver ends it", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("", "", "Enter the day of the death")]
    [InlineData("16", "", "The day of the death must be today or in the past")]
    [InlineData("14", "2 Shore Road", "Enter the name that belongs to the address")]
    public async Task Mistakes_are_explained_and_nothing_is_saved(string day, string address, string error)
    {
        var known = await host.PersonAtAsync("hull", "Mourned", "Wrongly" + day + address.Length);
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{known.Person}/estate");

        var answer = await form.SubmitAsync([
            ("Form.Address", address),
            .. day.Length == 0
                ? Array.Empty<(string, string)>()
                : [("Form.DiedOn.Day", day), ("Form.DiedOn.Month", "3"), ("Form.DiedOn.Year", "2012")],
        ]);

        Assert.Equal([error], answer.Errors);
        Assert.Equal(0, await host.InDatabase(db => db.People.CountAsync(p => p.Reference == known.Person && p.DiedOn != null)));
    }
}

using System.Globalization;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Work;

public sealed class SeeingWhatNeedsAction(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("coordinator@hull.example", "My work")]
    [InlineData("approver@hull.example", "Decisions")]
    [InlineData("finance@hull.example", "My work")]
    public async Task Each_role_gets_one_sentence_and_counted_links_in_few_commands(string email, string heading)
    {
        var page = await (await host.SignInAs(email)).GetAsync("/work");
        Assert.Equal(heading, page.Heading);
        Assert.NotEqual("", Page.Words(page.Html.QuerySelector(".phb-finding")));
        Assert.Equal(5, page.Html.QuerySelectorAll(".phb-figures--count a").Length);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Someone_to_ask_again_today_is_listed_under_today_with_the_offer()
    {
        var known = await host.PersonAtAsync(
            "merseyside",
            "Askme",
            "Today",
            also: (_, careCase) =>
                careCase.RecordOffer(
                    new(new(2012, 1, 5), "Leaflet", "Jo", OfferAnswer.Later, new(2012, 1, 5), "", GivenPeople.Today),
                    new(1, "Jo", Role.CareCoordinator)
                )
        );
        var page = await (await host.SignInAs("coordinator@merseyside.example")).GetAsync("/work?show=today");
        Assert.NotNull(page.Html.QuerySelector($"#today a[href='/cases/{known.Case}/offer']"));
        Assert.Contains("End of today", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-03-14", "overdue", "14 March, 1 day late", "A decision was due by 14 March 2012, and is 1 day late.")]
    [InlineData("2012-03-15", "today", "End of today", "A decision is due by 15 March 2012.")]
    [InlineData("2012-03-20", "today", "20 March", "A decision is due by 20 March 2012.")]
    public async Task A_waiting_plan_says_when_it_will_be_decided(string by, string group, string words, string sentence)
    {
        CarePlan? plan = null;
        var known = await host.PersonAtAsync(
            "merseyside",
            "Due",
            "By" + by.Replace("-", "", StringComparison.Ordinal),
            also: (_, careCase) =>
            {
                Actor actor = new(999, "Jo", Role.CareCoordinator);
                plan = CarePlan.Start(careCase, new(new(2012, 3, 1), new(2013, 2, 28)), Occasions.On(GivenPeople.Today, actor));
                plan.RecordAgreement(GivenPeople.Today, "Due", AgreedAs.Person, AgreedHow.OnPaper);
                plan.Submit(careCase, Occasions.On(new(2012, 3, 8), actor), DateOnly.Parse(by, CultureInfo.InvariantCulture));
            }
        );
        await host.InDatabase(async db =>
        {
            db.Attach(plan!.Case);
            db.Add(plan);
            return await db.SaveChangesAsync();
        });

        var approver = await host.SignInAs("approver@merseyside.example");
        var row = (await approver.GetAsync("/work?show=" + group))
            .Html.QuerySelector($"#{group} a[href='/approvals/{plan!.Reference}']")
            ?.Closest("tr");
        Assert.Contains(words, Page.Words(row), StringComparison.Ordinal);
        Assert.Contains(sentence, (await approver.GetAsync("/approvals/" + plan.Reference)).Text, StringComparison.Ordinal);
        var coordinator = await host.SignInAs("coordinator@merseyside.example");
        Assert.Contains(sentence, (await coordinator.GetAsync("/plans/" + plan.Reference)).Text, StringComparison.Ordinal);
        Assert.Contains(
            words,
            Page.Words(
                (await coordinator.GetAsync("/work?show=waiting")).Html.QuerySelector($"a[href='/people/{known.Person}']")?.Closest("tr")
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_submitted_plan_is_on_the_approvers_list_and_the_co_ordinators()
    {
        CarePlan? plan = null;
        var known = await host.PersonAtAsync(
            "hull",
            "Plan",
            "Aawaiting",
            also: (_, careCase) =>
            {
                Actor actor = new(999, "Jo", Role.CareCoordinator);
                plan = CarePlan.Start(careCase, new(new(2012, 4, 1), new(2013, 3, 31)), Occasions.On(GivenPeople.Today, actor));
                plan.RecordAgreement(GivenPeople.Today, "Plan", AgreedAs.Person, AgreedHow.OnPaper);
                plan.Submit(careCase, Occasions.On(GivenPeople.Today, actor));
            }
        );
        await host.InDatabase(async db =>
        {
            db.Attach(plan!.Case);
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        Assert.NotNull(
            (await (await host.SignInAs("approver@hull.example")).GetAsync("/work?show=today")).Html.QuerySelector(
                $"a[href='/approvals/{plan!.Reference}']"
            )
        );
        Assert.NotNull(
            (await (await host.SignInAs("coordinator@hull.example")).GetAsync("/work?show=waiting")).Html.QuerySelector(
                $"#waiting a[href='/people/{known.Person}']"
            )
        );
    }
}

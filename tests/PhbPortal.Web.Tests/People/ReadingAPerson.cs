using System.Net;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.People;

public sealed class ReadingAPerson(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_overview_names_the_person_their_next_step_and_the_people_around_them()
    {
        var known = await host.PersonAtAsync("hull", "Overa", "Viewed", new(1958, 11, 22), "9998880092");
        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people/" + known.Person);
        Assert.Equal("Overview of Overa Viewed", page.Heading);
        Assert.StartsWith("Overa Viewed", page.Title, StringComparison.Ordinal);
        Assert.Contains("22 November 1958 (53 years)", Page.Words(page.Html.QuerySelector(".phb-person")), StringComparison.Ordinal);
        Assert.Contains("Short sentences. Large print.", Page.Words(page.Html.QuerySelector(".phb-person")), StringComparison.Ordinal);
        Assert.Contains("Record an offer and the answer", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dr Test, GP practice", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task Their_own_words_come_before_the_money_and_events_are_sentences()
    {
        CarePlan? plan = null;
        var known = await host.PersonAtAsync(
            "hull",
            "Wordsa",
            "First",
            also: (_, careCase) =>
            {
                careCase.RecordOffer(
                    new(GivenPeople.Today, "Leaflet", "Jo", OfferAnswer.Yes, GivenPeople.Today, "", null),
                    new(1, "Jo", Role.CareCoordinator)
                );
                plan = CarePlan.Start(
                    careCase,
                    new(new(2012, 4, 1), new(2013, 3, 31)),
                    Occasions.On(GivenPeople.Today, new(1, "Jo", Role.CareCoordinator))
                );
                plan.SaveWhatMatters("I want my mornings to be mine.", "", "");
            }
        );
        await host.InDatabase(async db =>
        {
            db.Attach(plan!.Case);
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/people/" + known.Person);
        Assert.Contains("“I want my mornings to be mine.”", page.Text, StringComparison.Ordinal);
        Assert.True(
            page.Text.IndexOf("What matters to me", StringComparison.Ordinal)
                < page.Text.IndexOf("No budget is running", StringComparison.Ordinal)
        );
        Assert.Contains("Version 1, from 1 April 2012", page.Text, StringComparison.Ordinal);
        Assert.Contains("Started a version of the plan.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Correct details", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("patient@hull.example")]
    [InlineData("commissioner@hull.example")]
    public async Task Patients_and_commissioners_do_not_find_the_page(string email)
    {
        var known = await host.PersonAtAsync("hull", "Hidden", "Fromothers");
        var visitor = await host.SignInAs(email);
        foreach (var address in new[] { "/people", "/people/add", "/people/" + known.Person, "/safeguards", $"/cases/{known.Case}/offer" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }
}

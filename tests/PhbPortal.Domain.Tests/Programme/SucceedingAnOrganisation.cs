using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Tests.Programme;

public class SucceedingAnOrganisation
{
    private static readonly DateOnly LastDay = new(2013, 3, 31);
    private static readonly Dictionary<long, long> Nobody = [];

    private readonly Organisation pct = new("Hull Teaching PCT", OrganisationKind.Pct, "5NX", new(2006, 10, 1), null, null, "A source");

    [Theory]
    [InlineData("2013-04-01", true)]
    [InlineData("2013-04-02", false)]
    public void A_successor_must_exist_on_the_day_after(string firstDay, bool fits) =>
        Assert.Equal(
            fits,
            Succession.ObjectionTo(
                pct,
                LastDay,
                Kept(2, new("NHS Hull CCG", OrganisationKind.Ccg, null, DateOnly.Parse(firstDay), null, null, "A source")),
                Nobody
            )
                is null
        );

    [Fact]
    public void No_organisation_succeeds_itself_even_through_others()
    {
        var next = Kept(2, new("A care trust", OrganisationKind.CareTrust, null, new(2007, 1, 1), null, null, "A source"));

        Assert.Equal("An organisation cannot follow itself", Succession.ObjectionTo(pct, LastDay, pct, Nobody));
        Assert.Contains(
            "cannot follow each other",
            Succession.ObjectionTo(Kept(1, pct), LastDay, next, new Dictionary<long, long> { [2] = 3, [3] = 1 }),
            StringComparison.Ordinal
        );
        Assert.Null(
            Succession.ObjectionTo(
                pct,
                LastDay,
                next,
                new Dictionary<long, long>
                {
                    [2] = 3,
                    [3] = 4,
                    [4] = 3,
                }
            )
        );
    }

    [Fact]
    public void A_refusal_names_who_decides_instead()
    {
        Assert.Contains(
            "NHS Hull CCG followed it and decides",
            pct.MayDecideOn(new(2013, 4, 1), "NHS Hull CCG").Words,
            StringComparison.Ordinal
        );
        Assert.Contains("administrator", pct.MayDecideOn(new(2013, 4, 1)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_organisation_of_a_site_can_take_over_as_lead()
    {
        var site = GivenASite.Named("Merseyside");
        site.TakenOnBy(1, new(2009, 5, 1), isLead: true);
        site.TakenOnBy(2, new(2009, 5, 1), isLead: false);

        site.HandedOver(1, 9, new(2013, 4, 1));
        site.HandedOver(2, 9, new(2013, 4, 1));

        Assert.Equal(9, Assert.Single(site.ResponsibleOn(new(2013, 4, 1))).OrganisationId);
        Assert.Equal(9, site.LeadOn(new(2013, 4, 1))!.OrganisationId);
        Assert.Equal(2, site.ResponsibleOn(LastDay).Count());
    }

    [Fact]
    public void A_later_successor_leads_from_the_day_the_lead_ends()
    {
        var site = GivenASite.Named("Merseyside");
        site.TakenOnBy(1, new(2009, 5, 1), isLead: true);
        site.TakenOnBy(2, new(2009, 5, 1), isLead: false);

        site.HandedOver(2, 9, new(2013, 7, 1));
        site.HandedOver(1, 9, new(2013, 4, 1));

        Assert.All(
            new DateOnly[] { new(2013, 4, 1), new(2013, 6, 30), new(2013, 7, 1), new(2014, 1, 1) },
            day =>
            {
                Assert.Equal(9, site.LeadOn(day)?.OrganisationId);
                Assert.Single(site.ResponsibleOn(day), held => held.OrganisationId == 9);
            }
        );
    }

    // Only the database assigns keys, and circles are detected by key.
    private static Organisation Kept(long id, Organisation organisation)
    {
        typeof(Organisation).GetProperty(nameof(Organisation.Id))!.SetValue(organisation, id);
        return organisation;
    }
}

using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Tests.Programme;

public class ResponsibilityForASite
{
    private static readonly DateOnly Opened = new(2009, 10, 1);

    private readonly PilotSite site = GivenASite.Named("Merseyside");

    [Fact]
    public void Several_trusts_are_responsible_for_one_site_and_one_leads()
    {
        site.TakenOnBy(1, Opened, isLead: false);
        site.TakenOnBy(2, Opened, isLead: true);
        site.TakenOnBy(3, Opened, isLead: false);

        Assert.Equal(3, site.ResponsibleOn(new(2012, 3, 15)).Count());
        Assert.Equal(2, site.LeadOn(new(2012, 3, 15))!.OrganisationId);
        Assert.Null(site.LeadOn(Opened.AddDays(-1)));
        Assert.Throws<InvalidOperationException>(() => site.TakenOnBy(4, Opened, isLead: true));
    }

    [Fact]
    public void A_successor_keeps_the_site()
    {
        site.TakenOnBy(1, Opened, isLead: true);

        site.HandedOver(1, 9, new(2013, 4, 1));

        Assert.Equal(1, site.LeadOn(new(2013, 3, 31))!.OrganisationId);
        Assert.Equal(9, site.LeadOn(new(2013, 4, 1))!.OrganisationId);
    }

    [Fact]
    public void A_contact_applies_until_another_is_named()
    {
        site.NameContact(SiteContactKind.Lead, "First Lead", "01632 960001", null, Opened);
        site.NameContact(SiteContactKind.Lead, "Second Lead", "01632 960002", null, new(2012, 1, 1));

        Assert.Equal("First Lead", site.ContactOn(SiteContactKind.Lead, new(2011, 12, 31))!.Name);
        Assert.Equal("Second Lead", site.ContactOn(SiteContactKind.Lead, new(2012, 1, 1))!.Name);
        Assert.Null(site.ContactOn(SiteContactKind.OutOfHours, new(2012, 1, 1)));
    }
}

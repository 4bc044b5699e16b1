using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Programme;

public class LifetimesOfOrganisations
{
    [Fact]
    public void A_trust_decides_until_the_last_day_of_March_2013()
    {
        var pct = new Organisation("Hull Teaching PCT", OrganisationKind.Pct, new(2006, 10, 1), new("A source") { OdsCode = "5nx" });

        Assert.Equal("5NX", pct.OdsCode);
        Assert.Equal(RulingResult.Allowed, pct.MayDecideOn(new(2013, 3, 31)).Result);
        Assert.Equal(
            (RuleIds.A18, RulingResult.Refused),
            (pct.MayDecideOn(new(2013, 4, 1)).RuleId, pct.MayDecideOn(new(2013, 4, 1)).Result)
        );
        Assert.True(pct.MayDecideOn(new(2006, 9, 30)).IsRefused);
    }

    [Theory]
    [InlineData(OrganisationKind.Ccg, "2013-03-31", null, false)]
    [InlineData(OrganisationKind.Ccg, "2013-04-01", "2022-06-30", true)]
    [InlineData(OrganisationKind.Ccg, "2013-04-01", "2022-07-01", false)]
    [InlineData(OrganisationKind.Icb, "2022-06-30", null, false)]
    [InlineData(OrganisationKind.Icb, "2022-07-01", null, true)]
    [InlineData(OrganisationKind.Pct, "2013-04-01", null, false)]
    [InlineData(OrganisationKind.Council, "1974-04-01", null, true)]
    [InlineData(OrganisationKind.Other, "2012-01-02", "2012-01-01", false)]
    public void Days_must_fit_the_kind(OrganisationKind kind, string first, string? last, bool fits) =>
        Assert.Equal(fits, Organisation.ObjectionTo(kind, DateOnly.Parse(first), last is null ? null : DateOnly.Parse(last)) is null);

    [Fact]
    public void An_organisation_ends_with_a_successor()
    {
        var ccg = new Organisation("A group", OrganisationKind.Ccg, new(2013, 4, 1), new("A source"));

        ccg.EndOn(new(2020, 3, 31), 12);

        Assert.Equal(12, ccg.SuccessorId);
        Assert.True(ccg.ExistsOn(new(2020, 3, 31)));
        Assert.False(ccg.ExistsOn(new(2020, 4, 1)));
        Assert.Throws<ArgumentException>(() => ccg.EndOn(new(2012, 1, 1), null));
    }
}

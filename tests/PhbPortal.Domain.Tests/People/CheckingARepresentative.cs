using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.People;

/// <summary>
/// A representative who is not close to the person is checked before a direct payment (B11); the check changed its name (B12).
/// </summary>
[Proves(RuleIds.B11, RuleIds.B12)]
public sealed class CheckingARepresentative
{
    private static readonly DateOnly Day = new(2012, 3, 15);

    [Theory]
    [InlineData(Connection.CloseFamily)]
    [InlineData(Connection.SameHousehold)]
    [InlineData(Connection.InvolvedFriend)]
    [InlineData(Connection.Organisation)]
    public void Close_people_and_organisations_need_no_check(Connection connection) =>
        Assert.Equal(RulingResult.Allowed, Somebody(connection).Acting.MayAct(Day).Result);

    [Fact]
    public void Anyone_else_acts_once_a_certificate_was_seen()
    {
        var (person, clerk) = Somebody(Connection.SomebodyElse);
        var refused = clerk.MayAct(Day);
        Assert.Equal((RulingResult.NeedsManagersReason, RuleIds.B11), (refused.Result, refused.RuleId));

        person.RecordCheck(clerk, Day.AddDays(10), "001234", "Nothing recorded");

        Assert.Equal(RulingResult.Allowed, clerk.MayAct(Day).Result);
    }

    [Fact]
    public void Two_representatives_never_have_the_same_facts()
    {
        var (person, clerk) = Somebody(Connection.SomebodyElse);
        var other = person.Appoint(
            new(
                RepresentativeKind.Nominee,
                "Joan Lodger",
                "",
                "01632 960485",
                Authority.NamedByThePerson,
                "Her letter",
                new(2010, 1, 1),
                null,
                Connection.SomebodyElse
            ),
            Given.Coordinator
        );

        Assert.NotEqual(clerk.MayAct(Day).Facts, other.MayAct(Day).Facts);
    }

    [Theory]
    [InlineData("2010-05-31", RulingResult.NotInForce)]
    [InlineData("2010-06-01", RulingResult.NeedsManagersReason)]
    public void The_rule_applies_from_the_first_direct_payments(string day, RulingResult result) =>
        Assert.Equal(result, Somebody(Connection.SomebodyElse).Acting.MayAct(DateOnly.Parse(day)).Result);

    [Theory]
    [InlineData("2012-11-30", "CRB disclosure")]
    [InlineData("2012-12-01", "DBS certificate")]
    [InlineData("2013-02-01", "DBS certificate")]
    public void The_check_has_the_name_used_on_its_day(string day, string name)
    {
        Assert.Equal(name, Representative.CheckName(DateOnly.Parse(day)));
        Assert.Contains(name, Somebody(Connection.SomebodyElse).Acting.MayAct(DateOnly.Parse(day)).Words, StringComparison.Ordinal);
    }

    private static (Person Person, Representative Acting) Somebody(Connection connection)
    {
        var person = Given.APlan().Person;
        return (
            person,
            person.Appoint(
                new(
                    RepresentativeKind.Nominee,
                    "Ian Clerk",
                    "",
                    "01632 960484",
                    Authority.NamedByThePerson,
                    "Her letter",
                    new(2010, 1, 1),
                    null,
                    connection
                ),
                Given.Coordinator
            )
        );
    }
}

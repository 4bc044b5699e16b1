using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Decisions;

public sealed class WordingFacts
{
    [Theory]
    [InlineData("payment 936000 pence; lines 5 pence; on-costs 0 pence", "payment £9,360.00; lines £0.05; on-costs £0.00")]
    [InlineData("age 17; decides False; consent True", "age 17; decides: no; consent: yes")]
    [InlineData("first review 2012-06-30; latest not set", "first review 30 June 2012; latest not set")]
    [InlineData("payment 40000 pence, EveryFourWeeks, first 2012-05-01", "payment £400.00, every 4 weeks, first 1 May 2012")]
    [InlineData("line 1, DirectPayment, Nhs", "line 1, direct payment, NHS")]
    [InlineData("Nhs parts 100 pence of 200 pence", "NHS parts £1.00 of £2.00")]
    [InlineData("meets needs True; covers cost True; author 3; approver 4", "meets needs: yes; covers cost: yes; author 3; approver 4")]
    [InlineData(
        "shortfall 15000 pence for True Colours, 2 nights; a need depends on it",
        "shortfall £150.00 for True Colours, 2 nights; a need depends on it"
    )]
    [InlineData("scheme approved 2010-06-28, 2010-06-28 to 2013-06-27", "scheme approved 28 June 2010, 28 June 2010 to 27 June 2013")]
    [InlineData("day 2012-13-45; 99999999999999999999 pence", "day 2012-13-45; 99999999999999999999 pence")]
    [InlineData("", "")]
    public void Pence_days_and_answers_are_read_as_people_write_them(string stored, string read) => Assert.Equal(read, FactText.Of(stored));
}

using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets;

[Proves(RuleIds.F15)]
public sealed class UnspentMoneyWithTheHolderOnScreen(PortalHost host) : IClassFixture<PortalHost>
{
    // £732.00 over 366 days is £14.00 a week, and eight weeks are £112.00.
    [Theory]
    [InlineData(112_00, false)]
    [InlineData(112_01, true)]
    public async Task Above_eight_weeks_the_page_suggests_a_conversation_and_takes_nothing_back(long pence, bool asks)
    {
        var given = await GivenABudget.LiveAsync(host, "hull", new(732_00), HoldingModel.DirectPayment);
        await host.InDatabase(async db =>
        {
            var budget = await db.Budgets.WithParts().SingleAsync(b => b.Id == given.Id);
            budget.PayInstalment(
                1,
                new(pence),
                new(2012, 3, 1),
                Guid.NewGuid(),
                Occasions.At(new(2012, 3, 1, 9, 0, 0, DateTimeKind.Utc), new(1, "Priya Nair", Role.CareCoordinator))
            );
            return await db.SaveChangesAsync();
        });

        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"{given.Address}/payments/offset");

        Assert.Equal(asks, page.Html.QuerySelector("main .nhsuk-inset-text a[href='/rules/F15']") is not null);
        Assert.Equal(asks, page.Text.Contains("That is more than 8 weeks of support.", StringComparison.Ordinal));
        Assert.InRange(page.Commands.Count, 1, 6);
        Assert.Equal(
            new Money(pence),
            await host.InDatabase(async db => (await db.Budgets.WithParts().SingleAsync(b => b.Id == given.Id)).Parts[0].Held)
        );
    }
}

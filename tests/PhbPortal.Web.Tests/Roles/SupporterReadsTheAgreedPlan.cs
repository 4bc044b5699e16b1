using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Roles;

public sealed class SupporterReadsTheAgreedPlan(PortalHost host) : IClassFixture<PortalHost>
{
    private const string WhatMatters = "I want my mornings to be mine.";

    [Fact]
    public async Task A_supporter_does_not_see_a_draft()
    {
        var plan = await new GivenAPlan(host).WithBudget().Made();
        await host.InDatabase(async db =>
        {
            var person = await db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Person).SingleAsync();
            var user = await db.Users.SingleAsync(u => u.Email == "supporter@hull.example");
            (await db.Memberships.SingleAsync(m => m.UserId == user.Id)).End(GivenAPlan.Today.AddDays(-1));
            var member = CircleMember.Let(
                person,
                user.Id,
                new(CircleKind.Supporter, user.DisplayName, "friend", "Said so", GivenAPlan.Today, null),
                Guid.NewGuid(),
                Actor.Portal
            );
            db.Add(member);
            await db.SaveChangesAsync();
            db.Memberships.Add(
                new(user.Id, Role.Supporter, GivenAPlan.Today, person.SiteId, personId: person.Id, circleMemberId: member.Id)
            );
            return await db.SaveChangesAsync();
        });
        var supporter = await host.SignInAs("supporter@hull.example");
        var first = await supporter.GetAsync("/my-plan");
        Assert.DoesNotContain(WhatMatters, first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read or print the plan", first.Text, StringComparison.Ordinal);
        var none = await supporter.GetAsync("/my-plan/plan");
        Assert.Contains("You can read it here once it is agreed", none.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(WhatMatters, none.Text, StringComparison.Ordinal);

        await host.InDatabase(async db =>
        {
            var agreed = (await db.PlanForDecisionAsync(plan))!.Plan;
            agreed.RecordAgreement(GivenAPlan.Today, "Rosa Wren", AgreedAs.Person, AgreedHow.OnPaper);
            agreed.Submit(agreed.Case, Occasions.On(GivenAPlan.Today, Actor.Portal));
            return await db.SaveChangesAsync();
        });
        Assert.Contains(WhatMatters, (await supporter.GetAsync("/my-plan")).Text, StringComparison.Ordinal);
        Assert.Contains(WhatMatters, (await supporter.GetAsync("/my-plan/plan")).Text, StringComparison.Ordinal);
    }
}

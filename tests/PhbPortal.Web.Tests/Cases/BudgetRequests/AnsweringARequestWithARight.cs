using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Cases.BudgetRequests;

/// <summary>On a day when there is a right to a budget, at a site led by a clinical commissioning group.</summary>
public sealed class AnsweringARequestWithARight(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_refusal_names_its_reason_in_law()
    {
        var known = await host.PersonAtAsync("hull", "Asks", "Byright");
        await host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Include(found => found.Responsibilities).SingleAsync(found => found.Reference == "hull");
            Organisation group = new("NHS Hull CCG", OrganisationKind.Ccg, null, new(2013, 4, 1), null, null, "A test");
            db.Add(group);
            await db.SaveChangesAsync();
            site.HandedOver(site.LeadOn(new(2012, 3, 15))!.OrganisationId, group.Id, new(2013, 4, 1));
            return await db
                    .Cases.Where(kept => kept.Id == known.CaseId)
                    .ExecuteUpdateAsync(set => set.SetProperty(kept => kept.QualifyingNeed, QualifyingNeed.Chc))
                + await db.SaveChangesAsync();
        });
        host.Time.Advance(TimeSpan.FromDays(new DateOnly(2014, 10, 2).DayNumber - new DateOnly(2012, 3, 15).DayNumber));
        var form = await (await (await host.SignInAs("approver@hull.example")).GetAsync($"/cases/{known.Case}/asked-for")).SubmitAsync(
            ("Form.As", nameof(BudgetAskedAs.Person)),
            ("Form.By", nameof(CameBy.InPerson))
        );
        Assert.Contains(
            "has NHS Continuing Healthcare and, asked for on that day, a right to a budget.",
            form.Text,
            StringComparison.Ordinal
        );

        var refused = await form.SubmitAsync(
            ("Form.Agrees", "no"),
            ("Form.Reasons", "We do not do this"),
            ("Form.InLaw", "It is not our policy here")
        );
        Assert.Contains("is not refused without a reason in law. Rule A20", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var decided = await refused.SubmitAsync(
            ("Form.Ground", nameof(RefusalInLaw.NoSuitableAmount)),
            ("Form.InLaw", "The care changes from day to day")
        );
        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        Assert.Contains("Reason in law: No amount can be fixed as suitable", decided.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Decisions.CountAsync(d => d.CaseId == known.CaseId)));
    }
}

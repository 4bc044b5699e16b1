using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Programme.Organisations;

/// <summary>When an organisation ends, its successor gets its sites; nobody gets a right that two people did not agree to.</summary>
public sealed class SuccessionGivesNoFurtherRights : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task A_second_administrator_must_agree_if_the_successor_has_other_sites()
    {
        var other = await OrganisationOf("5QE");
        var hull = await OrganisationOf("5NX");

        var ended = await (await FormAsync("5NX")).SubmitAsync(LastDay(other.Reference));

        Assert.Contains("follows", ended.Text, StringComparison.Ordinal);
        var members = await host.InDatabase(db =>
            db.Memberships.Where(m => m.OrganisationId == other.Id).Select(m => m.Role).ToListAsync()
        );
        Assert.Contains(Role.Commissioner, members);
        Assert.DoesNotContain(Role.Administrator, members);
        var proposals = await host.InDatabase(db =>
            db.Proposals.Where(p => p.OrganisationId == other.Id && p.Role == Role.Administrator && p.State == ProposalState.Waiting)
                .ToListAsync()
        );
        Assert.Equal(2, proposals.Count);
        Assert.All(proposals, proposal => Assert.Equal(new DateOnly(2012, 4, 1), proposal.FirstDay));
        Assert.Equal(0, await host.InDatabase(db => db.Memberships.CountAsync(m => m.OrganisationId == hull.Id && m.LastDay == null)));
    }

    [Fact]
    public async Task An_ended_organisation_cannot_end_again_differently()
    {
        var other = await OrganisationOf("5QE");
        await (await FormAsync("5NX")).SubmitAsync(LastDay(other.Reference));

        var again = await (await FormAsync("5NX")).SubmitAsync([
            ("Form.LastDay.Day", "1"),
            ("Form.LastDay.Month", "2"),
            ("Form.LastDay.Year", "2012"),
            ("Form.Successor", other.Reference),
        ]);

        Assert.Contains("has ended already", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2012, 3, 31), (await OrganisationOf("5NX")).LastDay);
    }

    [Fact]
    public async Task If_the_sites_changed_meanwhile_the_hand_over_is_confirmed_again()
    {
        var other = await OrganisationOf("5QE");
        var form = await FormAsync("5NX");
        var hull = await OrganisationOf("5NX");
        await host.InDatabase(async db =>
        {
            var site = await db.PilotSites.Include(s => s.Responsibilities).FirstAsync(s => s.Reference == "oxfordshire");
            site.TakenOnBy(hull.Id, new(2012, 1, 1), isLead: false);
            return await db.SaveChangesAsync();
        });

        var page = await form.SubmitAsync(LastDay(other.Reference));

        Assert.Contains(page.Errors, words => words.StartsWith("The sites of this organisation changed", StringComparison.Ordinal));
        Assert.Equal(2, page.Html.QuerySelectorAll("select[name^='Form.Takers']").Length);
        Assert.Null((await OrganisationOf("5NX")).SuccessorId);
    }

    public void Dispose() => host.Dispose();

    private static (string, string)[] LastDay(string successor) =>
        [("Form.LastDay.Day", "31"), ("Form.LastDay.Month", "3"), ("Form.LastDay.Year", "2012"), ("Form.Successor", successor)];

    private async Task<Page> FormAsync(string code) =>
        await (await host.SignInAs("admin@dh.example")).GetAsync($"/organisations/{(await OrganisationOf(code)).Reference}/end");

    private Task<Domain.Programme.Organisation> OrganisationOf(string code) =>
        host.InDatabase(db => db.Organisations.AsNoTracking().SingleAsync(o => o.OdsCode == code));
}

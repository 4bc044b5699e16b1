using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Programme.Organisations;

/// <summary>The end of an organisation hands its sites over; it opens nothing to anybody that two people did not agree to.</summary>
public sealed class SuccessionGivesNoFurtherRights : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task Administrators_wait_for_a_second_one_where_the_successor_answers_for_other_sites()
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
    public async Task What_has_ended_ends_no_second_time_on_another_day_or_with_another_successor()
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
    public async Task Who_takes_which_site_is_asked_again_when_the_sites_changed_meanwhile()
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

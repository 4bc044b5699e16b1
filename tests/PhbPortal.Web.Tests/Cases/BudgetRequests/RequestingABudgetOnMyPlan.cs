using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Tests.Cases.BudgetRequests;

public sealed class RequestingABudgetOnMyPlan(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_person_asks_once_and_reads_the_deadline_and_the_answer()
    {
        await OpenCaseAsync("patient@hull.example");
        var patient = await host.SignInAs("patient@hull.example");
        var form = await (await patient.GetAsync("/my-plan")).FollowAsync("Ask for a budget, or see what became of it");
        Assert.Contains("Nobody has to have one.", form.Text, StringComparison.Ordinal);
        Assert.InRange(form.Commands.Count, 1, 6);
        Assert.Equal(
            ["What you say must be 1,000 characters or fewer"],
            (await form.SubmitAsync(("Form.Wanted", new string('a', 1001)))).Errors
        );

        var kept = await form.SubmitAsync(("Form.Wanted", "Help <at> night"));
        var again = await form.SubmitAsync(("Form.Wanted", "Help <at> night"));
        var other = await form.SubmitAsync(("Form.Wanted", "Something else"));

        Assert.Contains("You asked us on 15 March 2012. You will have our answer by 16 April 2012.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Help <at> night", kept.Text, StringComparison.Ordinal);
        Assert.Contains("It was recorded once", again.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody asked before. We answer that first", other.Text, StringComparison.Ordinal);
        var (reference, asked) = await host.InDatabase(db =>
            db.BudgetRequests.Where(r => r.Wanted == "Help <at> night")
                .Select(r => new ValueTuple<string, BudgetRequest>(r.Reference, r))
                .SingleAsync()
        );
        Assert.Equal((BudgetAskedAs.Person, CameBy.OwnPages), (asked.AskedAs, asked.CameBy));

        var decided = await (await (await host.SignInAs("approver@hull.example")).GetAsync("/asked-for/" + reference)).SubmitAsync(
            ("Form.Agrees", "no"),
            ("Form.Reasons", "Nights are covered")
        );
        Assert.StartsWith("/decisions/", decided.Address, StringComparison.Ordinal);
        var told = await patient.GetAsync("/my-plan/asked-for");
        Assert.Contains("We said no on 15 March 2012.", told.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nights are covered",
            (await told.FollowAsync("Read why we said no on 15 March 2012")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await told.FollowAsync("ask us to look at it again")).Status);
        Assert.Contains(
            "It was recorded once",
            (await form.SubmitAsync(("Form.Wanted", "Help <at> night"))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_representative_asks_for_the_person_but_a_supporter_cannot()
    {
        await OpenCaseAsync("representative@hull.example");
        var page = await (await host.SignInAs("representative@hull.example")).GetAsync("/my-plan/asked-for");

        var kept = await page.SubmitAsync(("Form.Wanted", "A night sitter"));

        Assert.StartsWith("Ask for a budget for ", kept.Heading, StringComparison.Ordinal);
        Assert.Contains("Ken Whitfield asked us on 15 March 2012.", kept.Text, StringComparison.Ordinal);
        Assert.Equal(
            BudgetAskedAs.ForThem,
            await host.InDatabase(db => db.BudgetRequests.Where(r => r.Wanted == "A night sitter").Select(r => r.AskedAs).SingleAsync())
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("supporter@hull.example")).GetAsync("/my-plan/asked-for")).Status
        );
    }

    private Task<int> OpenCaseAsync(string email) =>
        host.InDatabase(async db =>
        {
            var personId = await db
                .Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.Email == email))
                .Select(m => m.PersonId)
                .FirstAsync();
            var person = await db.People.SingleAsync(p => p.Id == personId);
            if (await db.Cases.AnyAsync(c => c.PersonId == personId))
                return 0;
            var site = await db.PilotSites.Include(s => s.Responsibilities).SingleAsync(s => s.Id == person.SiteId);
            db.Add(
                CareCase.Open(
                    person,
                    QualifyingNeed.Copd,
                    false,
                    site.LeadOn(new(2012, 3, 15))!.OrganisationId,
                    "Sample",
                    new(2012, 3, 1),
                    new(1, "Jo Marsh", Role.CareCoordinator)
                )
            );
            return await db.SaveChangesAsync();
        });
}

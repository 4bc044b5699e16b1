using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Roles;

public sealed class WorkingAsAClinician(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_clinician_starts_with_the_sites_people_and_meets_no_closed_link()
    {
        var clinician = await host.SignInAs("clinician@hull.example");
        var little = await host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Clinical"));
        var doreen = await host.InDatabase(db => SampleRecords.OfDoreenAsync(db, little));
        List<string> closed = [];
        foreach (var sample in new[] { little, doreen })
        {
            foreach (
                var address in new[]
                {
                    "/people",
                    $"/people/{sample.References["people"]}",
                    $"/people/{sample.References["people"]}/decisions",
                    $"/plans/{sample.References["plan"]}",
                    $"/plans/{sample.References["plan"]}/check",
                }
            )
            {
                var page = await clinician.GetAsync(address);
                Assert.Equal((address, HttpStatusCode.OK), (address, page.Status));
                foreach (
                    var link in page
                        .Html.QuerySelectorAll("main a[href^='/'], nav a[href^='/']")
                        .Select(a => a.GetAttribute("href")!)
                        .Distinct(StringComparer.Ordinal)
                )
                {
                    using var answer = await clinician.SendOnceAsync(HttpMethod.Get, link, null);
                    if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Found))
                        closed.Add($"{address}: {link} {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', closed.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_clinician_records_risk_and_capacity_under_their_own_name_and_role()
    {
        var clinician = await host.SignInAs("clinician@hull.example");
        var plan = await host.InDatabase(db => new GivenAPlan().MadeIn(db));
        var form = await (await clinician.GetAsync($"/plans/{plan}")).FollowAsync("Risks, and what makes them safer");
        var saved = await (await form.FollowAsync("Add a risk")).SubmitAsync(
            ("Form.Wants", "To bathe alone"),
            ("Form.CouldHappen", "A fall in the bath"),
            ("Form.Significant", "no")
        );
        Assert.Contains("A fall in the bath", saved.Text, StringComparison.Ordinal);

        var careCase = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Reference).SingleAsync()
        );
        var capacity = await (await clinician.GetAsync($"/cases/{careCase}/capacity")).SubmitAsync(
            ("Form.Decision", "Bathing alone"),
            ("Form.HasCapacity", "true"),
            ("Form.AssessedOn.Day", "14"),
            ("Form.AssessedOn.Month", "3"),
            ("Form.AssessedOn.Year", "2012"),
            ("Form.Assessor", "Grace Adeyemi, community matron"),
            ("Form.Evidence", "We talked it through")
        );
        Assert.StartsWith("/people/", capacity.Address, StringComparison.Ordinal);

        var changes = await host.InDatabase(db =>
            db.AuditEntries.AsNoTracking()
                .Where(e => e.What == AuditedEvent.Changed && e.Role == Role.Clinician)
                .Select(e => e.UserName)
                .ToListAsync()
        );
        Assert.Equal(["Grace Adeyemi", "Grace Adeyemi"], changes);
    }

    [Theory]
    [InlineData("/plans/{0}/submit")]
    [InlineData("/plans/{0}/needs")]
    [InlineData("/plans/{0}/support/add")]
    [InlineData("/approvals/{0}")]
    [InlineData("/budgets/choose/{0}")]
    public async Task A_clinician_cannot_submit_or_approve_plans_or_move_money(string address)
    {
        var plan = await host.InDatabase(db => new GivenAPlan().MadeIn(db));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("clinician@hull.example")).GetAsync(string.Format(null, address, plan))).Status
        );
    }

    [Fact]
    public async Task An_evaluator_reads_figures_of_all_sites_without_names()
    {
        var evaluator = await host.SignInAs("evaluator@study.example");
        var figures = await evaluator.GetAsync("/dashboard");
        Assert.Equal(HttpStatusCode.OK, figures.Status);
        var names = await host.InDatabase(db => db.People.Select(p => p.FamilyName).Distinct().ToListAsync());
        var list = await evaluator.GetAsync("/dashboard/list?figure=people");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.NotEmpty(list.Html.QuerySelectorAll("main tbody tr"));
        Assert.DoesNotContain(
            names,
            name => list.Text.Contains(name, StringComparison.Ordinal) || figures.Text.Contains(name, StringComparison.Ordinal)
        );
    }
}

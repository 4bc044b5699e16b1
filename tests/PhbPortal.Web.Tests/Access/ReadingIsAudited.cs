using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Tests.Access;

[Asvs("16.3.2")]
public sealed class ReadingIsAudited(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void Every_page_declares_its_roles_and_every_record_page_its_kind()
    {
        var endpoints = PortalEndpoint.Of(host).Where(e => !e.IsAnonymous).ToList();
        var forNobodyKnown = endpoints.Where(e =>
            !IsForEverybody(e)
            && e.Endpoint.Metadata.GetMetadata<ForAttribute>() is null
            && e.Endpoint.Metadata.GetMetadata<IOpens>() is null
        );
        Assert.Equal("", string.Join('\n', forNobodyKnown.Select(e => e.Name)));
        var aboutNobody = PermissionTable
            .Rows.Where(row => row.IsAboutNobody)
            .Select(row => row.Endpoint)
            .ToHashSet(StringComparer.Ordinal);
        var ofNoKind = endpoints.Where(e =>
            !aboutNobody.Contains(e.Name)
            && e.Pattern.Contains('{', StringComparison.Ordinal)
            && e.Endpoint.Metadata.GetMetadata<IOpens>() is null
        );
        Assert.Equal("", string.Join('\n', ofNoKind.Select(e => e.Name)));
    }

    [Fact]
    public async Task Each_page_about_a_person_is_audited_once_when_someone_else_reads_it()
    {
        var own = await host.InDatabase(SampleAccounts.OwnRecordsAsync);
        List<string> wrong = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
        {
            var visitor = await host.SignInAs(email);
            foreach (
                var row in PermissionTable.Rows.Where(row =>
                    row.Method == "GET"
                    && !row.IsOpen
                    && row.Roles.Contains(role)
                    && (row.IsAboutOneRecord || row.Pattern.StartsWith("/my-plan", StringComparison.Ordinal))
                )
            )
            {
                var before = await LastEntryAsync();
                using var answer = await visitor.SendOnceAsync(HttpMethod.Get, row.Address(own), null);
                var read = await EntriesAfterAsync(before, AuditedEvent.Read);
                var expected = answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict && role != Role.Patient ? 1 : 0;
                if (
                    read.Count != expected
                    || read.Exists(entry => (entry.PersonId is null && !row.IsAboutNoPerson) || entry.SiteId is null || entry.Role != role)
                )
                    wrong.Add($"{role}, {row.Endpoint}: {(int)answer.StatusCode}, {read.Count} entries");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_refusal_is_audited_with_the_person_concerned()
    {
        var elsewhere = await host.InDatabase(db => SampleRecords.AddAsync(db, "oxfordshire", "Guarded"));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var before = await LastEntryAsync();

        using var refused = await coordinator.SendOnceAsync(HttpMethod.Get, "/people/" + elsewhere.References["people"], null);
        using var missing = await coordinator.SendOnceAsync(HttpMethod.Get, "/people/nothingishere999", null);
        using var page = await coordinator.SendOnceAsync(HttpMethod.Get, "/audit", null);

        Assert.All([refused, missing, page], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        var entries = await EntriesAfterAsync(before, AuditedEvent.Refused);
        Assert.Equal([elsewhere.PersonId, null, null], entries.Select(entry => entry.PersonId));
        Assert.Equal(["GET /people/{reference}", "GET /people/{reference}", "GET /audit"], entries.Select(entry => entry.Details));
        Assert.All(entries, entry => Assert.Equal(Role.CareCoordinator, entry.Role));
    }

    [Fact]
    public async Task A_list_of_people_is_audited_once_with_the_people_on_it()
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var before = await LastEntryAsync();
        var list = await coordinator.GetAsync("/people");
        var entry = Assert.Single(await EntriesAfterAsync(before, AuditedEvent.Listed));
        var named = list
            .Html.QuerySelectorAll("main a[href^='/people/']")
            .Select(a => a.GetAttribute("href")!["/people/".Length..])
            .Where(reference => reference.Length == 16)
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named, reference => Assert.Contains(reference, entry.Details, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_form_saves_only_its_audit_entry()
    {
        var own = await host.InDatabase(db => SampleRecords.AddAsync(db, "hull", "Unchanged"));
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var form = await coordinator.GetAsync($"/cases/{own.References["cases"]}/offer");
        var before = await LastEntryAsync();
        var again = await form.SubmitAsync(("Form.ExplainedBy", ""));
        Assert.StartsWith("Error: ", again.Title, StringComparison.Ordinal);
        Assert.Single(await EntriesAfterAsync(before, AuditedEvent.Read));
        Assert.Empty(await EntriesAfterAsync(before, AuditedEvent.Changed));
    }

    private static bool IsForEverybody(PortalEndpoint endpoint) => endpoint.Pattern.StartsWith("/account/", StringComparison.Ordinal);

    private Task<long> LastEntryAsync() => host.InDatabase(db => db.AuditEntries.MaxAsync(entry => entry.Id));

    private Task<List<AuditEntry>> EntriesAfterAsync(long id, AuditedEvent what) =>
        host.InDatabase(db =>
            db.AuditEntries.AsNoTracking().Where(entry => entry.Id > id && entry.What == what).OrderBy(entry => entry.Id).ToListAsync()
        );
}

using System.Net;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// Every endpoint, tried as a stranger and as every role on a record of their own, of a colleague's, of another site and of nobody.
/// </summary>
[Asvs("8.1.1", "8.2.1", "8.2.2", "8.3.1")]
public sealed class PermissionTableIsEnforced(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = PortalEndpoint.Of(host).Select(e => e.Name).ToList();
        var rows = PermissionTable.Rows.Select(row => row.Endpoint).ToList();
        Assert.Equal("", string.Join('\n', endpoints.Except(rows, StringComparer.Ordinal)));
        Assert.Equal("", string.Join('\n', rows.Except(endpoints, StringComparer.Ordinal)));
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_everywhere_but_on_open_pages()
    {
        List<string> wrong = [];
        foreach (var row in PermissionTable.Rows)
        {
            using var answer = await host.Visit().SendOnceAsync(new(row.Method), row.Address(SampleRecords.Missing), FieldsOf(row, null));
            var isAsked =
                answer.StatusCode == HttpStatusCode.Found
                && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal);
            if (isAsked == (row.IsOpen || row.IsMachinery))
                wrong.Add($"{row.Endpoint}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Each_role_reaches_what_its_row_says_and_nothing_else()
    {
        var samples = await MakeSamples();
        List<string> wrong = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
        {
            // Each begins a passkey sign-in, which counts as a try of the one address that they all come from.
            host.Time.Advance(TimeSpan.FromMinutes(1));
            var visitor = await SignInAsync(email);
            // Forms last, because they may change what pages show.
            foreach (var row in PermissionTable.Rows.OrderBy(row => row.Method, StringComparer.Ordinal))
            {
                var with = row.EndsTheSession ? await SignInAsync(email) : visitor;
                foreach (var whose in Tried(row, role))
                {
                    var status = await TryAsync(with, row, samples[whose]);
                    if (!IsRight(row, status, row.Allows(role, whose)))
                        wrong.Add($"{role}, {row.Endpoint}, {whose}: {(int)status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>
    /// A role that is refused whatever the record is tried on the records it would reach if it could, its own and its site's, and by turns
    /// on one of the others; in the long run on each.
    /// </summary>
    private static Whose[] Tried(Row row, Role role) =>
        !row.IsAboutOneRecord ? [Whose.Own]
        : LongRun.IsWanted || row.Roles.Contains(role) ? [Whose.Missing, Whose.OtherSite, Whose.SameSite, Whose.Own]
        : [(int)role % 2 == 0 ? Whose.Missing : Whose.OtherSite, Whose.SameSite, Whose.Own];

    private static bool IsRight(Row row, HttpStatusCode status, bool isAllowed)
    {
        if (!isAllowed)
            return status == (row.Endpoint == "GET /work" ? HttpStatusCode.Found : HttpStatusCode.NotFound);
        // A form sent empty is answered with its errors, or with a redirect; a page is shown, or leads on.
        return status is HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.Conflict
            || (row.Method == "POST" && status is HttpStatusCode.BadRequest)
            || (row.FormNamesTheRecord && status is HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> TryAsync(SignedIn who, Row row, SampleRecords sample)
    {
        using var answer = await who.Visitor.SendOnceAsync(new(row.Method), row.Address(sample), FieldsOf(row, who.Token));
        if (
            answer.StatusCode == HttpStatusCode.Found
            && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal)
        )
            return HttpStatusCode.Unauthorized;
        // A form that is refused for its token says nothing about who may send it.
        return
            answer.StatusCode == HttpStatusCode.BadRequest
            && (await answer.Content.ReadAsStringAsync()).Contains("This page was open too long", StringComparison.Ordinal)
            ? HttpStatusCode.PreconditionFailed
            : answer.StatusCode;
    }

    private static IEnumerable<KeyValuePair<string, string>>? FieldsOf(Row row, string? token) =>
        row.Method == "GET" ? null
        : token is null ? []
        : [new(Page.TokenName, token)];

    /// <summary>With a token that all forms of the session carry: each is sent as from a page that stayed open.</summary>
    private async Task<SignedIn> SignInAsync(string email)
    {
        var visitor = await host.SignInAs(email);
        return new(visitor, (await visitor.GetAsync("/account/change-password")).Token);
    }

    private Task<Dictionary<Whose, SampleRecords>> MakeSamples() =>
        host.InDatabase(async db =>
        {
            var own = await SampleAccounts.OwnRecordsAsync(db);
            return new Dictionary<Whose, SampleRecords>
            {
                [Whose.Own] = own,
                [Whose.SameSite] = await SampleRecords.AddAsync(db, "hull", "Colleague"),
                [Whose.OtherSite] = await SampleRecords.AddAsync(db, "oxfordshire", "Elsewhere"),
                [Whose.Missing] = SampleRecords.Missing,
            };
        });

    private sealed record SignedIn(Visitor Visitor, string Token);
}

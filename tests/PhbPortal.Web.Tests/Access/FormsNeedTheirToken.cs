using System.Data.Common;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Data.Seeding;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

/// <summary>
/// Sends every form of the permission table, as its page fills it in, by someone who may send it, but with no token, with another person's
/// token, or with one from before they signed in.
/// </summary>
[Asvs("3.5.1")]
public sealed class FormsNeedTheirToken : IDisposable
{
    /// <summary>Tables that are written for reasons other than a form: who read something, who is signed in, and keys.</summary>
    private static readonly string[] NotOfForms =
    [
        "AuditEntries",
        "AuditSeals",
        "DataProtectionKeys",
        "GuessCounts",
        "Sessions",
        "sqlite_sequence",
    ];

    private readonly PortalHost host = new();

    [Fact]
    public async Task Without_its_token_a_form_does_nothing()
    {
        var (taken, changed) = await TryAllAsync(host);
        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.Empty(changed);
    }

    [Fact]
    public async Task A_portal_that_does_not_check_the_token_is_detected()
    {
        await using var careless = host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s =>
                s.PostConfigure<MvcOptions>(o => o.Filters.Remove(o.Filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Single()))
            )
        );
        var (taken, changed) = await TryAllAsync(careless);
        Assert.NotEmpty(taken);
        Assert.NotEmpty(changed);
    }

    public void Dispose() => host.Dispose();

    /// <returns>The forms that were not refused as too old, and the tables that changed.</returns>
    private async Task<(List<string> Taken, List<string> Changed)> TryAllAsync(WebApplicationFactory<Program> portal)
    {
        var own = await host.InDatabase(SampleAccounts.OwnRecordsAsync);
        var senders = await SendersAsync(portal);
        var administrators = (await senders[Role.Administrator].Visitor.GetAsync("/account/change-password")).Token;
        var coordinators = (await senders[Role.CareCoordinator].Visitor.GetAsync("/account/change-password")).Token;
        // Reading some pages writes a row, so all are read before any form is sent.
        List<(Row Row, List<KeyValuePair<string, string>> Fields)> forms = [];
        foreach (var row in PermissionTable.Rows.Where(row => row.Method != "GET"))
            forms.Add((row, await FieldsAsync(senders[row.Roles[0]].Visitor, row, own)));
        var before = await host.InDatabase(ContentsAsync);
        List<string> taken = [];
        foreach (var (row, fields) in forms)
        {
            var (visitor, early) = senders[row.Roles[0]];
            var other = row.Roles[0] == Role.Administrator ? coordinators : administrators;
            foreach (var (name, token) in new[] { ("none", null), ("somebody else's", other), ("from before", early) })
            {
                using var answer = await visitor.SendOnceAsync(
                    new(row.Method),
                    row.Address(own),
                    token is null ? fields : fields.Append(new(Page.TokenName, token))
                );
                if (!await IsRefusedAsync(answer) && !IsLedOn(row, answer))
                    taken.Add($"{row.Endpoint}, token {name}: {(int)answer.StatusCode}");
            }
        }

        var after = await host.InDatabase(ContentsAsync);
        return (taken, [.. after.Keys.Where(table => before[table] != after[table])]);
    }

    private async Task<Dictionary<Role, (Visitor Visitor, string Early)>> SendersAsync(WebApplicationFactory<Program> portal)
    {
        Dictionary<Role, (Visitor, string)> senders = [];
        foreach (var (role, email) in SampleAccounts.OfEachRole)
        {
            Visitor visitor = new(portal.CreateDefaultClient(), host.Sql);
            var page = await visitor.GetAsync("/account/sign-in");
            await page.SubmitAsync(("Email", email), ("Password", DemonstrationAccounts.Password));
            senders.Add(role, (visitor, page.Token));
        }

        return senders;
    }

    private static async Task<List<KeyValuePair<string, string>>> FieldsAsync(Visitor visitor, Row row, SampleRecords own)
    {
        if (PermissionTable.Rows.All(other => other.Endpoint != "GET " + row.Pattern))
            return [];
        var page = await visitor.GetAsync(row.Address(own));
        return page.Html.QuerySelector("main form[method=post]") is null
            ? []
            :
            [
                .. page.FieldsOf("main form[method=post]")
                    .Where(f => f.Name != Page.TokenName)
                    .Select(f => KeyValuePair.Create(f.Name, f.Value)),
            ];
    }

    // Who has signed in already, in another tab, is led to their first page.
    private static bool IsLedOn(Row row, HttpResponseMessage answer) =>
        row.Pattern == "/account/sign-in" && answer.Headers.Location?.ToString() == row.Pattern;

    private static async Task<bool> IsRefusedAsync(HttpResponseMessage answer)
    {
        var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return answer.StatusCode == HttpStatusCode.BadRequest && Page.Words(html.QuerySelector("h1")) == "This page was open too long";
    }

    /// <summary>The rows of each table, and who is signed in.</summary>
    private static async Task<Dictionary<string, string>> ContentsAsync(PortalDbContext db)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var tables = (await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).Split('\n');
        var contents = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Sessions"] = string.Join(' ', await db.Sessions.Select(s => s.KeyHash).Order().ToListAsync()),
        };
        foreach (var table in tables.Except(NotOfForms, StringComparer.Ordinal))
            contents[table] = await ReadAsync(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid");
        return contents;
    }

    private static async Task<string> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(field => Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture))
                )
            );
        return string.Join('\n', rows);
    }
}

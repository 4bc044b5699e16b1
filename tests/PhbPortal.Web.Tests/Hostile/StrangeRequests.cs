using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Access;
using Xunit.Abstractions;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Requests that no browser sends, drawn at random from every form, address, query, header, cookie and JSON body of the portal. None
/// causes a failure, discloses internals or takes long, and the ledger still verifies afterwards. A seed that fails is added to the cases.
/// </summary>
[Asvs("1.3.10", "15.3.5", "16.2.4", "16.4.1", "16.5.1")]
public sealed partial class StrangeRequests(HostilePortal portal, ITestOutputHelper output) : IClassFixture<HostilePortal>
{
    private const int SameEachTime = 4_000;

    private const int OfToday = 1_000;

    private const int InTheLongRun = 100_000;

    private const int LinesOfTheLog = 20_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] Words =
    [
        "",
        " ",
        "0",
        "-1",
        "1",
        "999999999999999999999",
        "-9223372036854775809",
        "1e309",
        "NaN",
        "0x10",
        "1,5",
        "£12.345",
        "12.999999999999",
        "true",
        "null",
        "[]",
        "{}",
        "{0}{99}",
        "{{7*7}}",
        "${7*7}",
        "@(7*7)",
        "%s%n",
        "%00",
        "%252e%252e",
        "'",
        "\"",
        "' OR '1'='1",
        "1; DROP TABLE People--",
        "</script><script>alert(1)</script>",
        "javascript:alert(1)",
        "//evil.example",
        "/\\evil.example",
        "../../etc/passwd",
        "..%5c..",
        "C:\\",
        "\0",
        "a\0b",
        "\r\nX-Injected: 1",
        "\t",
        "\u202e",
        "\ud83d\ude00",
        "é\u0301",
        "İ",
        "ﬀ",
        "\ufeff",
        "\ufffe",
        "a\uffffb\ufdd0",
        "\U0001fffe",
        "a\ud800b\udc00",
        "\ufffd",
        "\u00a0a\u2009\u3000\u202f",
        "\u200b\u2060\u00ad",
        "a\u2028b\u2029c\u0085",
        "\u202ea\u2066b",
        "علی\u200cرضا",
        "क्\u200dष",
        "👩\u200d⚕️",
        "\u3164\u115f",
        "\u0301\u0301\u0301",
        "张 伟",
        "Straße",
        "12\u00a0March\u00a01950",
        "1\u202f234.50",
        "999\u2013105\u20132267",
        "31",
        "30",
        "13",
        "0000",
        "99999",
        "29",
        "2",
        "2011",
        "2012-02-30",
        "00000000-0000-0000-0000-000000000000",
        "not-a-guid",
        "System",
        "DirectPayment,Notional",
        "=cmd|' /C calc'!A0",
        new string('a', 201),
        new string('9', 400),
        new string('x', 20_000),
    ];

    private static readonly string[] Encodings =
    [
        "utf-7",
        "UTF-16",
        "utf-32",
        "us-ascii",
        "iso-8859-1",
        "windows-1252",
        "ibm850",
        "klingon",
        "\"utf-7\"",
        "",
        "\"",
        new string('u', 300),
    ];

    [Fact]
    public Task The_same_requests_cause_no_failure_and_disclose_nothing() => SendAllAsync(20120315, SameEachTime);

    /// <summary>The seed changes every day, and in the long run every time. It is printed, so that a failure can be reproduced.</summary>
    [Fact]
    public Task New_requests_cause_no_failure_and_disclose_nothing() =>
        LongRun.IsWanted
            ? SendAllAsync(RandomNumberGenerator.GetInt32(int.MaxValue), InTheLongRun)
            : SendAllAsync(int.Parse($"{TimeProvider.System.GetUtcNow():yyyyMMdd}", CultureInfo.InvariantCulture), OfToday);

    [Theory]
    [InlineData("Email[")]
    [InlineData("Email[0")]
    [InlineData("[")]
    public async Task A_truncated_field_name_is_no_failure(string field)
    {
        portal.Back();
        var form = portal.Forms.First(form => form.Row.Pattern == "/account/sign-in");
        using FormUrlEncodedContent content = new([.. form.Fields, new(field, "1")]);
        Assert.Empty(await SendAsync(portal.SenderOf(form.Row), new(HttpMethod.Post, form.Address, [], content, []), field));
        Assert.Empty(await SendAsync(portal.SenderOf(form.Row), new(HttpMethod.Get, $"{form.Address}?{field}=1", [], null, []), field));
    }

    [Theory]
    [InlineData("/programme/{site}/proposal", "Form.Trusts")]
    [InlineData("/programme/{site}/proposal", "Form.Needs")]
    [InlineData("/programme/{site}/schemes/{scheme}/review", "Form.Compares")]
    public async Task A_blank_choice_in_a_list_is_no_failure(string pattern, string list)
    {
        portal.Back();
        var form = portal.Forms.First(form => form.Row.Pattern == pattern);
        using FormUrlEncodedContent content = new([
            .. form.Fields.Where(field => field.Key != list && field.Key != "Form.Step"),
            new(list, " "),
            new("Form.Step", "send"),
        ]);
        Assert.Empty(await SendAsync(portal.SenderOf(form.Row), new(HttpMethod.Post, form.Address, [], content, []), list));
    }

    /// <summary>By a stranger and by someone who has signed in: a refusal, with every header that any answer has.</summary>
    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Email=a&Password=b")]
    [InlineData("application/x-www-form-urlencoded; charset=klingon", "Email=a&Password=b")]
    [InlineData("application/x-www-form-urlencoded; charset=\"\"", "Email=a&Password=b")]
    [InlineData("multipart/form-data", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na\r\n--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"")]
    [InlineData(
        "multipart/form-data; boundary=x; charset=utf-7",
        "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\na\r\n--x--"
    )]
    public async Task A_form_that_cannot_be_read_is_refused(string kind, string body)
    {
        portal.Back();
        var open = portal.Forms.First(form => form.Row.Pattern == "/account/sign-in");
        var own = portal.Forms.First(form => form.Row.Pattern == "/people/add");
        foreach (var (sender, address) in new[] { (portal.Host.Visit(), open.Address), (portal.SenderOf(own.Row), own.Address) })
        {
            using StringContent content = new(body);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", kind);
            using var answer = await sender.SendOnceAsync(HttpMethod.Post, "http://localhost" + address, content, []);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.True(answer.Headers.Contains("Content-Security-Policy"), "It has no headers.");
            Assert.DoesNotMatch(Inside(), await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_page_that_fails_on_them_is_detected()
    {
        portal.Back();
        await using var brittle = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(FormatsInputController).Assembly))
        );
        Strange planted = new(HttpMethod.Get, "/brittle?text=" + Uri.EscapeDataString("{0}{99}"), [], null, []);
        Assert.NotEmpty(await SendAsync(portal.As(Role.CareCoordinator).Copy(brittle.CreateDefaultClient()), planted, "planted"));
    }

    private async Task SendAllAsync(int seed, int count)
    {
        portal.Back();
        var senders = Senders(portal.Host.CreateDefaultClient());
        var started = Stopwatch.StartNew();
        ConcurrentQueue<string> faults = [];
        output.WriteLine($"{count} requests from seed {seed}");
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (number, _) =>
            {
                foreach (var fault in await SendAsync(senders, seed, number))
                    faults.Enqueue(fault);
                if (number % 1_000 == 0)
                    portal.Host.Sql.Take();
            }
        );
        output.WriteLine($"in {started.Elapsed.TotalSeconds:F0} s");
        Assert.True(faults.IsEmpty, string.Join('\n', faults));
        Assert.Equal("", await portal.Host.FaultsOfTheLedgerAsync());
        Assert.All(portal.Host.Log().TakeLast(LinesOfTheLog), line => JsonDocument.Parse(line).Dispose());
    }

    private Visitor[] Senders(HttpClient client) =>
        [
            .. new[]
            {
                Role.CareCoordinator,
                Role.Approver,
                Role.Finance,
                Role.Patient,
                Role.Auditor,
                Role.Administrator,
                Role.Commissioner,
            }.Select(role => portal.As(role).Copy(client)),
            portal.Host.Visit().Copy(client),
        ];

    private async Task<IReadOnlyList<string>> SendAsync(Visitor[] senders, int seed, int number)
    {
        Random lot = new(unchecked((seed * 397) ^ number));
        var form = lot.Next(3) == 0 ? null : Pick(lot, [.. portal.Forms]);
        var sender =
            form is { Row.IsOpen: false } && lot.Next(8) > 0 ? portal.SenderOf(form.Row) : senders[lot.Next(senders.Length)].Copy();
        return await SendAsync(sender, form is null ? Address(lot) : Form(lot, form), $"seed {seed}, number {number}");
    }

    private static async Task<IReadOnlyList<string>> SendAsync(Visitor sender, Strange strange, string name)
    {
        foreach (var (cookie, value) in strange.Cookies)
            sender.Keep(cookie, value);
        var started = Stopwatch.GetTimestamp();
        var (status, body) = await AnswerAsync(sender, strange);
        List<string> faults = [];
        if (status >= 500)
            faults.Add($"{status}");
        if (Inside().Match(body) is { Success: true } told)
            faults.Add($"tells {told.Value}");
        if (Stopwatch.GetElapsedTime(started) > Longest)
            faults.Add($"took {Stopwatch.GetElapsedTime(started)}");
        return [.. faults.Select(fault => $"{name}, {strange.Method} {strange.Address}: {fault}")];
    }

    private static async Task<(int Status, string Body)> AnswerAsync(Visitor sender, Strange strange)
    {
        try
        {
            // Absolute, because an address that begins with two slashes would name another host.
            using var answer = await sender.SendOnceAsync(
                strange.Method,
                "http://localhost" + strange.Address,
                strange.Content,
                strange.Headers
            );
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // An unhandled exception would break off a real connection.
            return (599, fault.ToString());
        }
    }

    private Strange Address(Random lot)
    {
        var row = Pick(lot, PermissionTable.Rows);
        var address = row.Address(Pick(lot, [portal.Own, portal.Foreign, portal.Colleague, SampleRecords.Missing]));
        if (lot.Next(3) == 0)
            address = string.Join(
                '/',
                address.Split('?')[0].Split('/').Select(word => word.Length > 0 && lot.Next(4) == 0 ? Escaped(lot) : word)
            );
        var query = string.Join(
            '&',
            Enumerable
                .Range(0, lot.Next(4))
                .Select(_ =>
                    $"{Pick(lot, ["q", "Q", "page", "returnUrl", "figure", "Day.Day", "Day", "Person", "held", "day", "Form.Version", "[0].Key", Escaped(lot)])}={Escaped(lot)}"
                )
        );
        return new(
            lot.Next(10) == 0 ? HttpMethod.Head : HttpMethod.Get,
            address + (query.Length == 0 ? "" : (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query),
            [.. Headers(lot)],
            null,
            [.. Cookies(lot)]
        );
    }

    private static Strange Form(Random lot, FilledForm form)
    {
        var fields = form
            .Fields.Select(f =>
                f.Key == Page.TokenName && lot.Next(20) > 0 ? f
                : lot.Next(4) == 0 ? new(f.Key, Pick(lot, Words))
                : f
            )
            .ToList();
        for (var more = lot.Next(4); more > 0; more--)
        {
            var field = Pick(lot, fields);
            switch (lot.Next(4))
            {
                case 0 when field.Key != Page.TokenName:
                    fields.Remove(field);
                    break;
                case 1:
                    fields.Add(new(field.Key, Pick(lot, Words)));
                    break;
                case 2:
                    fields.Add(new(field.Key + Pick(lot, [".Day", "[0]", "[-1].What", "[2147483648]", ".", "[", "]"]), Pick(lot, Words)));
                    break;
                default:
                    fields.Add(new(Pick(lot, Words), Pick(lot, Words)));
                    break;
            }
        }

        HttpContent content = lot.Next(12) switch
        {
            0 => new StringContent(
                Pick(
                    lot,
                    [
                        "{",
                        "[]",
                        "null",
                        "{\"credential\":1}",
                        "{\"a\":{\"a\":{\"a\":[]}}}",
                        "\"\\ud800\"",
                        "{\"credential\":\"\\ufffe\\uffff\"}",
                        "{\"__proto__\":{}}",
                    ]
                ),
                Encoding.UTF8,
                "application/json"
            ),
            1 => new StringContent(
                Pick(lot, Words),
                Encoding.UTF8,
                Pick(lot, ["text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"])
            ),
            2 => Parts(fields),
            3 => InEncoding(fields, Pick(lot, Encodings)),
            4 => Cut(fields, lot.Next(1, 100)),
            _ => new FormUrlEncodedContent(fields),
        };
        return new(HttpMethod.Post, form.Address, [.. Headers(lot)], content, [.. Cookies(lot)]);
    }

    private static FormUrlEncodedContent InEncoding(IEnumerable<KeyValuePair<string, string>> fields, string encoding)
    {
        FormUrlEncodedContent content = new(fields);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=" + encoding);
        return content;
    }

    /// <summary>A form in parts of which so many bytes at the end are missing, or more than it has.</summary>
    private static ByteArrayContent Cut(IEnumerable<KeyValuePair<string, string>> fields, int bytes)
    {
        using var parts = Parts(fields);
        using MemoryStream whole = new();
        parts.CopyTo(whole, null, CancellationToken.None);
        ByteArrayContent content = new(whole.ToArray()[..^Math.Min(bytes, (int)whole.Length)]);
        content.Headers.TryAddWithoutValidation("Content-Type", parts.Headers.ContentType!.ToString());
        return content;
    }

    private static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields)
    {
        MultipartFormDataContent parts = [];
        foreach (var (name, value) in fields.Where(f => f.Key.Length > 0 && f.Key.All(c => c is > ' ' and < '\u007f' and not '"')))
            parts.Add(new StringContent(value), name);
        return parts;
    }

    private static IEnumerable<(string Name, string Value)> Headers(Random lot) =>
        Enumerable
            .Range(0, lot.Next(3))
            .Select(_ =>
                Pick(
                    lot,
                    [
                        ("Accept", "*/*;q=banana"),
                        ("Accept-Language", new string('x', 500)),
                        ("Referer", "://"),
                        ("Origin", "null"),
                        ("X-Forwarded-For", "999.1.1.1, ::"),
                        ("X-Forwarded-Proto", "gopher"),
                        ("If-None-Match", "\"\\"),
                        ("If-Modified-Since", "yesterday"),
                        ("Range", "bytes=-1,0-"),
                        ("X-HTTP-Method-Override", "DELETE"),
                        ("Content-Encoding", "gzip"),
                        ("User-Agent", "{0}{99}"),
                        ("X-Requested-With", "XMLHttpRequest"),
                        ("Sec-Fetch-Site", "cross-site"),
                        ("RequestVerificationToken", "CfDJ8"),
                    ]
                )
            );

    private static IEnumerable<(string Name, string Value)> Cookies(Random lot) =>
        Enumerable
            .Range(0, lot.Next(10) == 0 ? 1 : 0)
            .Select(_ =>
                (
                    Pick(lot, ["phb-session", "phb-form", "phb-note", "phb-kept", "phb-step", "other"]),
                    Pick(lot, ["", "a", "CfDJ8AAAA", new string('A', 3_000), "%00", "{0}"])
                )
            );

    // An address with a NUL character does not get this far: the server itself refuses it.
    private static string Escaped(Random lot) =>
        Uri.EscapeDataString(Pick(lot, Words) is { Length: < 1000 } word ? word.Replace("\0", "", StringComparison.Ordinal) : "long");

    private static T Pick<T>(Random lot, IReadOnlyList<T> from) => from[lot.Next(from.Count)];

    [GeneratedRegex(@"\bat (Microsoft|System|PhbPortal)\.|Exception\b|SQLite Error|\.cshtml|/src/", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Inside();

    private sealed record Strange(
        HttpMethod Method,
        string Address,
        IReadOnlyList<(string Name, string Value)> Headers,
        HttpContent? Content,
        IReadOnlyList<(string Name, string Value)> Cookies
    );
}

/// <summary>Uses the visitor's text as a format string.</summary>
[AllowAnonymous]
public sealed class FormatsInputController : Controller
{
    [HttpGet("brittle")]
    public IActionResult Show(string text) => Content(string.Format(CultureInfo.InvariantCulture, text, "one"));
}

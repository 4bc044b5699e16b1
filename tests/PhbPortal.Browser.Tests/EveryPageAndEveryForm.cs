using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Access;
using PhbPortal.Web.Tests.Hostile;
using Xunit.Abstractions;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// Every page of the permission table about somebody who has a record of each kind and about Doreen Whitfield, who has much; and every form
/// of it sent empty, so that its errors are shown. Journeys meet some of these pages on their way, this meets all of them.
/// </summary>
public sealed class EveryPageAndEveryForm(PortalToSweep portal, ITestOutputHelper output) : IClassFixture<PortalToSweep>
{
    private const int Fewest = 50;

    /// <summary>Whatever more readers share with everybody is looked at for one of them.</summary>
    private const int FewReaders = 8;

    /// <summary>Rows that show no page of ours, and why.</summary>
    private static readonly Dictionary<string, string> ShowNoPage = new(StringComparer.Ordinal)
    {
        ["GET /health/live"] = "for machines",
        ["GET /health/ready"] = "for machines",
        ["GET /account/session"] = "for a script",
        ["POST /account/session"] = "for a script",
        ["POST /account/sign-in/passkey/begin"] = "for a script",
        ["POST /account/passkeys/begin"] = "for a script",
        ["GET /account/kept"] = "for a script",
    };

    [SkippableFact]
    public async Task Hold_what_is_promised_of_pages()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        List<string> faults = [];
        var looks = 0;
        foreach (
            var row in PermissionTable.Rows.Where(row => row.Method == "GET" && !row.IsMachinery && !ShowNoPage.ContainsKey(row.Endpoint))
        )
        {
            foreach (var (reader, address) in ReadersOf(row))
            {
                var tab = await portal.TabOfAsync(reader);
                var answer = await tab.Page.GotoAsync(address);
                looks++;
                if (answer!.Status != 200)
                    faults.Add($"{row.Endpoint} as {reader} ({address}) answers {answer.Status}");
                faults.AddRange(await FaultsAsync(tab.Page, $"{row.Endpoint} as {reader} ({address})"));
            }

            // What she has nothing of, or what is settled already, is said on a page as well.
            if (Row.Carers.Contains(row.Roles[0]) && row.Address(portal.OfDoreen) is var hers && hers != row.Address(portal.Hostile.Own))
            {
                var tab = await portal.TabOfAsync(row.Roles[0]);
                await tab.Page.GotoAsync(hers);
                looks++;
                faults.AddRange(await FaultsAsync(tab.Page, $"{row.Endpoint} about Doreen ({hers})"));
            }
        }

        output.WriteLine($"{looks} pages");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SkippableFact]
    public async Task Hold_it_with_the_errors_of_empty_forms_too()
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        List<string> faults = [];
        var withErrors = 0;
        foreach (var form in portal.Hostile.Forms.Where(form => !ShowNoPage.ContainsKey(form.Row.Endpoint)))
        {
            portal.Hostile.Back();
            var tab = await portal.TabOfSenderAsync(form.Row);
            await tab.Page.GotoAsync(form.Row.IsOpen ? "/account/sign-in" : "/account/change-password");
            await tab.SendEmptyAsync(form.Address);
            withErrors += await tab.Page.Locator(".nhsuk-error-summary").CountAsync();
            faults.AddRange(await FaultsAsync(tab.Page, $"{form.Row.Endpoint} sent empty ({form.Address})"));
        }

        portal.Hostile.Back();
        output.WriteLine($"{withErrors} of {portal.Hostile.Forms.Count()} forms show errors");
        Assert.InRange(withErrors, Fewest, int.MaxValue);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [SkippableTheory]
    [InlineData("""<p style="width: 1300px">wide</p>""", "scrolls sideways")]
    [InlineData("""<div style="overflow: hidden; width: 99px"><p style="width: 200px">cut</p></div>""", "is cut off")]
    [InlineData("""<div style="overflow-x: auto"><p style="width: 1300px">moved</p></div>""", "scrolls by itself")]
    [InlineData("""<p id="one">one</p><p id="one">two</p>""", "twice")]
    [InlineData("""<p style="color: #ccc">pale</p>""", "color-contrast")]
    [InlineData("""<form><input type="text"></form>""", "label")]
    public async Task A_page_that_does_not_is_found(string planted, string fault)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        var tab = await portal.TabOfAsync(null);
        await tab.Page.SetContentAsync($"""<!DOCTYPE html><html lang="en"><title>one</title><main><h1>one</h1>{planted}</main></html>""");
        Assert.Contains(await Look.AtAsync(tab.Page, isSweep: true), found => found.Contains(fault, StringComparison.Ordinal));
    }

    private IEnumerable<(Role? Reader, string Address)> ReadersOf(Row row)
    {
        var address = AddressOf(row);
        if (row.IsOpen)
            return [(null, address)];
        var readers = row.IsAboutOneRecord || row.Roles.Count > FewReaders ? row.Roles.Take(1) : row.Roles;
        return readers.Select(role => ((Role?)role, address));
    }

    /// <summary>
    /// Where a form is filled in about another record, for want of the right state, the page of that record is looked at, and those above
    /// it.
    /// </summary>
    private string AddressOf(Row row)
    {
        var below =
            portal.Hostile.Forms.FirstOrDefault(form => form.Row.Pattern == row.Pattern)
            ?? portal.Hostile.Forms.FirstOrDefault(form => form.Row.Pattern.StartsWith(row.Pattern + "/", StringComparison.Ordinal));
        return row.IsAboutOneRecord && below is not null
            ? string.Join('/', below.Address.Split('/').Take(row.Pattern.Split('/').Length))
            : row.Address(portal.Hostile.Own);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string what) =>
        (await Look.HeadingAsync(page)).Concat(await Look.AtAsync(page, isSweep: true)).Select(fault => $"{what} {fault}");
}

/// <summary>The portal of the hostile tests with somebody of each role signed in, served to a browser by a second process of it.</summary>
public sealed class PortalToSweep : IAsyncLifetime
{
    private WebApplicationFactory<Program>? served;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Tab? tab;

    public HostilePortal Hostile { get; } = new();

    public SampleRecords OfDoreen { get; private set; } = SampleRecords.Missing;

    public string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        Missing = Chromium.Missing;
        if (Missing is not null)
            return;
        await Hostile.InitializeAsync();
        OfDoreen = await Hostile.Host.InDatabase(db => SampleRecords.OfDoreenAsync(db, Hostile.Own));
        await Hostile.Host.InDatabase(ReadInAnEmergencyAsync);
        served = Hostile.Host.WithWebHostBuilder(builder => builder.UseSetting("urls", "http://127.0.0.1:0"));
        served.UseKestrel();
        served.StartServer();
        var address = served.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        tab = await Tab.OpenAsync(browser, new(address));
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        if (served is not null)
            await served.DisposeAsync();
        await Hostile.DisposeAsync();
    }

    /// <summary>The co-ordinator reads the record in an emergency that goes on.</summary>
    private async Task<int> ReadInAnEmergencyAsync(PortalDbContext db)
    {
        var user = await db.Users.SingleAsync(u => u.Email == "coordinator@hull.example");
        db.Add(
            EmergencyReading.Begin(
                await db.People.SingleAsync(p => p.Id == Hostile.Own.PersonId),
                new(new(user.Id, user.DisplayName, Role.CareCoordinator), new(2012, 3, 15), new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc)),
                "NHS Hull",
                EmergencyKind.LifeOrHealth,
                "Sample",
                TimeSpan.FromHours(12)
            )
        );
        return await db.SaveChangesAsync();
    }

    /// <summary>The tab of somebody of that role; a stranger's for nobody.</summary>
    public Task<Tab> TabOfAsync(Role? reader) => tab!.BecomeAsync(reader is { } role ? Hostile.As(role).Cookies : []);

    /// <summary>That of whoever may send the form of that row.</summary>
    public Task<Tab> TabOfSenderAsync(Row row) => tab!.BecomeAsync(row.IsOpen ? [] : Hostile.SenderOf(row).Cookies);
}

/// <summary>One page of a browser, for one reader after the other.</summary>
public sealed class Tab(IBrowserContext context, IPage page, Uri address)
{
    public IPage Page { get; } = page;

    public static async Task<Tab> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                Locale = "en-GB",
                AcceptDownloads = false,
                // More room between letters comes as a style of ours.
                BypassCSP = true,
            }
        );
        return new(context, await context.NewPageAsync(), address);
    }

    public async Task<Tab> BecomeAsync(IEnumerable<System.Net.Cookie> cookies)
    {
        await context.ClearCookiesAsync();
        await context.AddCookiesAsync(
            cookies.Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = address.ToString(),
            })
        );
        return this;
    }

    /// <summary>Sends a form with nothing in it but the token of the page that is shown.</summary>
    public async Task SendEmptyAsync(string to)
    {
        await Page.EvaluateAsync(
            """
            to => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = to;
              form.append(document.querySelector("main [name='__RequestVerificationToken']").cloneNode());
              document.body.append(form);
              window.isFormer = true;
              form.submit();
            }
            """,
            to
        );
        await Page.WaitForFunctionAsync("() => !window.isFormer && document.readyState !== 'loading'");
    }
}

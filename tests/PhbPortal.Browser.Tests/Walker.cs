using System.Globalization;
using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// A person at a browser as narrow as a phone, where words and buttons have the least room. <see cref="Look"/> checks every page they open.
/// </summary>
public sealed class Walker : IAsyncDisposable
{
    private const string Password = "Demonstration-2012";
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PHB_TEST_PICTURES");

    private readonly IBrowserContext context;
    private readonly bool withScripts;

    private Walker(IBrowserContext context, IPage page, bool withScripts) =>
        (this.context, Page, this.withScripts) = (context, page, withScripts);

    public IPage Page { get; }

    public static async Task<Walker> StartAsync(PortalProcess portal, bool withScripts = true)
    {
        var opened = await portal.Browser.NewContextAsync(
            new()
            {
                BaseURL = portal.BaseAddress,
                JavaScriptEnabled = withScripts,
                ViewportSize = new() { Width = Look.Narrowest, Height = Look.Height },
                Locale = "en-GB",
            }
        );
        opened.SetDefaultTimeout(60_000);
        return new(opened, await opened.NewPageAsync(), withScripts);
    }

    public static async Task<Walker> SignInAsync(PortalProcess portal, string account, bool withScripts = true)
    {
        var walker = await StartAsync(portal, withScripts);
        await walker.GoAsync("/account/sign-in");
        await walker.Page.Locator("input[name='Email']").FillAsync(account);
        await walker.Page.Locator("input[name='Password']").FillAsync(Password);
        await walker.PressAsync("Continue");
        return walker;
    }

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await LookAsync();
    }

    /// <summary>Presses the main button of that name and checks the page it leads to.</summary>
    public async Task PressAsync(string button)
    {
        await Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await ArrivedAsync();
    }

    public async Task FollowAsync(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await ArrivedAsync();
    }

    /// <summary>Types into that form field.</summary>
    public Task TypeAsync(string field, string text) => Page.Locator($"main [name='Form.{field}']").First.FillAsync(text);

    public Task ChooseAsync(string field, string value) => Page.Locator($"main select[name='Form.{field}']").SelectOptionAsync(value);

    /// <summary>Ticks one radio of a group, or a checkbox.</summary>
    public Task TickAsync(string field, string value = "true") =>
        Page.Locator($"main input[name='Form.{field}'][value='{value}']").CheckAsync();

    /// <summary>Chooses the first real option of a list.</summary>
    public Task ChooseFirstAsync(string field) => ChooseRealAsync(field, "option:not([value=''])", last: false);

    public Task ChooseLastAsync(string field) => ChooseRealAsync(field, "option:not([value=''])", last: true);

    /// <summary>
    /// Follows the link on a person's page whose address ends like this; addresses are read from the page, never composed.
    /// </summary>
    public async Task ToAsync(string personPage, string ending)
    {
        await GoAsync(personPage);
        await GoAsync(await HrefAsync(ending == "/plans/start" ? "a[href*='/plans/start/']" : $"a[href$='{ending}']"));
    }

    public async Task<string> HrefAsync(string selector)
    {
        var links = Page.Locator("main").Locator(selector);
        Assert.True(await links.CountAsync() > 0, $"{Page.Url} has no link {selector}.");
        return (await links.First.GetAttributeAsync("href"))!.Split('?', '#')[0];
    }

    /// <summary>Presses the page's main button, whatever its text.</summary>
    public async Task PressSaveAsync()
    {
        await Page.Locator("main form button.nhsuk-button:not(.nhsuk-button--secondary):not(.nhsuk-button--warning)").First.ClickAsync();
        await ArrivedAsync();
    }

    public async Task DayAsync(string field, DateOnly day)
    {
        await TypeAsync(field + ".Day", day.Day.ToString(CultureInfo.InvariantCulture));
        await TypeAsync(field + ".Month", day.Month.ToString(CultureInfo.InvariantCulture));
        await TypeAsync(field + ".Year", day.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The path of the current page.</summary>
    public string At => new Uri(Page.Url).AbsolutePath;

    public async Task SeesAsync(string text) =>
        Assert.Contains(text, await Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

    public async Task SeesHeadingAsync(string text) => Assert.Equal(text, (await Page.Locator("h1").InnerTextAsync()).Trim());

    /// <summary>Waits for the page that a press leads to, and checks it.</summary>
    public async Task ArrivedAsync()
    {
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded, new() { Timeout = 15_000 });
        }
        catch (TimeoutException)
        {
            // Playwright can miss the event between its check and its wait; checking again finds that the page has loaded.
            await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        }

        await LookAsync();
    }

    /// <summary>Checks what every page must satisfy; without scripts it cannot be measured.</summary>
    public async Task LookAsync()
    {
        var faults = await Look.HeadingAsync(Page);
        if (withScripts)
            faults = [.. faults, .. await Look.AtAsync(Page, atEach: Pictures is null ? null : PictureAsync)];
        Assert.True(faults.Count == 0, $"{Page.Url} {string.Join("; ", faults)}");
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task ChooseRealAsync(string field, string options, bool last)
    {
        var found = Page.Locator($"main select[name='Form.{field}'] {options}");
        await ChooseAsync(field, (await (last ? found.Last : found.First).GetAttributeAsync("value"))!);
    }

    // PHB_TEST_PICTURES names a folder for screenshots, for people who review the pages.
    private async Task PictureAsync(int width)
    {
        Directory.CreateDirectory(Pictures!);
        var name = new Uri(Page.Url).AbsolutePath.Trim('/').Replace('/', '_');
        await Page.ScreenshotAsync(
            new() { Path = Path.Combine(Pictures!, $"{(name.Length == 0 ? "home" : name)}-{width}.png"), FullPage = true }
        );
    }
}

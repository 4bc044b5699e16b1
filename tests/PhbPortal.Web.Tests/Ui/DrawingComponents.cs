using System.Text.Json;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>
/// Every component is compared with the markup that the nhsuk-frontend package expects, for all fixtures whose options the tag helper
/// supports. The number for each component is the fewest that must be compared, so that none is skipped unnoticed.
/// </summary>
public sealed class DrawingComponents
{
    private static readonly (string Component, int AtLeast, Func<Options, Drawn> Say)[] Components =
    [
        ("action-link", 1, ContentFixtures.ActionLink),
        ("back-link", 1, ContentFixtures.BackLink),
        ("breadcrumb", 1, ContentFixtures.Breadcrumb),
        ("button", 10, ContentFixtures.Button),
        ("card", 4, ContentFixtures.Card),
        ("character-count", 8, FieldFixtures.CharacterCount),
        ("checkboxes", 8, FieldFixtures.Checkboxes),
        ("date-input", 5, FieldFixtures.DateInput),
        ("details", 2, ContentFixtures.Details),
        ("do-dont-list", 2, ContentFixtures.DoDontList),
        ("error-summary", 4, FieldFixtures.ErrorSummary),
        ("input", 20, FieldFixtures.Input),
        ("inset-text", 2, ContentFixtures.InsetText),
        ("notification-banner", 2, ContentFixtures.NotificationBanner),
        ("pagination", 2, ContentFixtures.Pagination),
        ("panel", 3, ContentFixtures.Panel),
        ("radios", 15, FieldFixtures.Radios),
        ("select", 10, FieldFixtures.Select),
        ("summary-list", 3, ContentFixtures.SummaryList),
        ("tables", 4, ContentFixtures.Tables),
        ("tag", 5, ContentFixtures.Tag),
        ("task-list", 1, ContentFixtures.TaskList),
        ("textarea", 8, FieldFixtures.Textarea),
        ("warning-callout", 3, ContentFixtures.WarningCallout),
    ];

    public static TheoryData<string> Names => [.. Components.Select(c => c.Component)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_component_is_drawn_as_its_package_expects(string component)
    {
        var (_, atLeast, say) = Components.Single(c => c.Component == component);
        var compared = 0;
        foreach (
            var fixture in Fixtures(component)
                .Where(f => !f.GetProperty("name").GetString()!.Contains("call block", StringComparison.Ordinal))
        )
        {
            var options = new Options(fixture.GetProperty("context"));
            var drawn = say(options);
            var expected = fixture.GetProperty("html").GetString()!;
            if (!options.AllRead || Unsayable(component, fixture.GetProperty("context"), expected))
                continue;
            Assert.Equal(
                $"{fixture.GetProperty("name")}\n{Dom.Normal(Worded(component, drawn, expected))}",
                $"{fixture.GetProperty("name")}\n{Dom.Normal(await drawn.HtmlAsync())}"
            );
            compared++;
        }

        Assert.True(compared >= atLeast, $"{component}: only {compared} fixtures were compared.");
    }

    // Content that the fixture's page adds by code, so that the fixture does not contain it, and variants that the portal does not draw.
    private static bool Unsayable(string component, JsonElement options, string expected) =>
        component switch
        {
            "tag" => !expected.Contains("nhsuk-tag--", StringComparison.Ordinal) || expected.Contains("--red", StringComparison.Ordinal),
            "pagination" => !expected.Contains("--numbered", StringComparison.Ordinal),
            "back-link" => !expected.Contains("href", StringComparison.Ordinal),
            "character-count" => !options.TryGetProperty("maxlength", out _),
            "error-summary" => !options.TryGetProperty("errorList", out _),
            "card" => !options.TryGetProperty("heading", out _)
                || (!options.TryGetProperty("description", out _) && !expected.Contains("--primary", StringComparison.Ordinal)),
            "warning-callout" or "panel" => !options.TryGetProperty("heading", out _) || WithoutContent(options),
            "action-link" or "details" or "inset-text" or "notification-banner" => WithoutContent(options),
            _ => false,
        };

    private static bool WithoutContent(JsonElement options) =>
        !options.TryGetProperty("text", out _) && !options.TryGetProperty("html", out _);

    // Fixtures have their own text where the portal has a fixed one.
    private static string Worded(string component, Drawn drawn, string expected) =>
        component switch
        {
            "tag" => expected[..(expected.IndexOf('>') + 1)] + $"{((PhbPortal.Web.Ui.TagTagHelper)drawn.Helper).Status}</strong>",
            "task-list" => expected.Replace("Incomplete", "In progress", StringComparison.Ordinal),
            _ => expected,
        };

    private static IReadOnlyList<JsonElement> Fixtures(string component)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PhbPortal.sln")))
            folder = folder.Parent;
        var file = Path.Combine(
            folder!.FullName,
            "src/PhbPortal.Web/node_modules/nhsuk-frontend/dist/nhsuk/components",
            component,
            "fixtures.json"
        );
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("fixtures").EnumerateArray().Select(f => f.Clone())];
    }
}

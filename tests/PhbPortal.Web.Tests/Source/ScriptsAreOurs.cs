using System.Text.RegularExpressions;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// Every published script is identical to the one in the source or in the locked front-end package, and none is a library version with
/// known faults.
/// </summary>
[Collection(nameof(Published))]
[Asvs("3.2.2", "3.7.1", "14.3.3", "15.3.6")]
public sealed partial class ScriptsAreOurs(Published published)
{
    /// <summary>
    /// Our own short list, of November 2026: libraries that websites often include, and the first version without a known fault.
    /// </summary>
    private static readonly (string Name, Regex Mark, Version Mended)[] Faulty =
    [
        ("jQuery UI", JQueryUi(), new(1, 13, 2)),
        ("jQuery", JQuery(), new(3, 5, 0)),
        ("Bootstrap", Bootstrap(), new(5, 0, 0)),
        ("AngularJS", Angular(), new(2, 0, 0)),
        ("lodash", Lodash(), new(4, 17, 21)),
        ("Handlebars", Handlebars(), new(4, 7, 7)),
        ("Moment", Moment(), new(2, 29, 4)),
        ("DOMPurify", Purify(), new(3, 2, 4)),
    ];

    private IEnumerable<string> Scripts => published.Files.Where(file => file.EndsWith(".js", StringComparison.Ordinal));

    [Fact]
    public void Every_script_is_ours_or_from_the_locked_package()
    {
        var web = Path.Combine(Repository.Root, "src", "PhbPortal.Web");
        var ours = Directory
            .EnumerateFiles(Path.Combine(web, "Assets", "js"))
            .Append(Path.Combine(web, "node_modules", "nhsuk-frontend", "dist", "nhsuk", "nhsuk-frontend.min.js"))
            .Select(file => Convert.ToHexString(File.ReadAllBytes(file)))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(Scripts);
        Assert.DoesNotContain(Scripts, file => !ours.Contains(Convert.ToHexString(File.ReadAllBytes(file))));
    }

    [Fact]
    public void No_script_is_a_version_with_known_faults() => Assert.Empty(Scripts.SelectMany(file => Faults(File.ReadAllText(file))));

    [Theory]
    [InlineData("/*! jQuery v1.8.1 jquery.com | jquery.org/license */")]
    [InlineData("/*! jQuery UI - v1.12.0 - 2016-07-08")]
    [InlineData(" * AngularJS v1.8.3")]
    [InlineData(" * Bootstrap v3.3.7 (http://getbootstrap.com)")]
    public void A_faulty_library_is_detected(string banner) => Assert.NotEmpty(Faults(banner));

    [Fact]
    public void A_fixed_version_is_accepted() =>
        Assert.Empty(Faults("/*! jQuery v3.7.1 | (c) OpenJS Foundation and other contributors */"));

    /// <summary>Scripts insert text as text, evaluate no strings and store nothing in the browser.</summary>
    [Fact]
    public void Scripts_evaluate_no_strings_and_store_nothing() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src", "PhbPortal.Web", "Assets", "js"))
                .SelectMany(file => Sink().Matches(File.ReadAllText(file)).Select(found => $"{file}: {found.Value}"))
        );

    [Theory]
    [InlineData("box.innerHTML = text")]
    [InlineData("document.write(text)")]
    [InlineData("eval(text)")]
    [InlineData("new Function(text)")]
    [InlineData("setTimeout('run()', 5)")]
    [InlineData("localStorage.setItem('name', name)")]
    [InlineData("window.addEventListener('message', take)")]
    public void A_script_that_does_is_detected(string planted) => Assert.Matches(Sink(), planted);

    private static IEnumerable<string> Faults(string script) =>
        Faulty.SelectMany(one =>
            one.Mark.Matches(script)
                .Where(mark => Version.Parse(mark.Groups["version"].Value) < one.Mended)
                .Select(mark => $"{one.Name} {mark.Groups["version"].Value}")
        );

    [GeneratedRegex(
        @"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\s*\(|new\s+Function|set(Timeout|Interval)\s*\(\s*['""`]|addEventListener\(\s*['""]message['""]|__proto__|localStorage|sessionStorage|indexedDB|document\.cookie)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sink();

    [GeneratedRegex(@"jQuery UI (Core )?-? ?v?(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JQueryUi();

    [GeneratedRegex(@"jQuery (JavaScript Library )?v(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JQuery();

    [GeneratedRegex(@"Bootstrap v(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bootstrap();

    [GeneratedRegex(@"AngularJS v(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Angular();

    [GeneratedRegex(@"[Ll]odash (lodash\.com/license \| Underscore\.js )?v?(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lodash();

    [GeneratedRegex(@"[Hh]andlebars v(?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handlebars();

    [GeneratedRegex(@"moment\.js\s+[/!*\s]*version : (?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"DOMPurify (?<version>\d+\.\d+\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Purify();
}

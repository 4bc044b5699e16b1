using System.Globalization;
using System.Text.RegularExpressions;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>
/// The facts of a ruling as people read them. They are kept for machines, with pence, 2012-03-15 and True, and kept so; only what is shown
/// is worded, here and nowhere else.
/// </summary>
public static partial class FactText
{
    private static readonly Dictionary<string, string> Names = Enum.GetValues<HowOften>()
        .Select(often => (Name: often.ToString(), Words: PlanText.Of(often).ToLowerInvariant()))
        .Concat(Enum.GetValues<HoldingModel>().Select(model => (Name: model.ToString(), Words: BudgetText.Of(model).ToLowerInvariant())))
        .Concat(
            Enum.GetValues<Relationship>()
                .Select(relationship => (Name: relationship.ToString(), Words: PlanText.Of(relationship).ToLowerInvariant()))
        )
        .Append((Name: nameof(Funder.Nhs), Words: PlanText.Of(Funder.Nhs)))
        .ToDictionary(pair => pair.Name, pair => pair.Words, StringComparer.Ordinal);

    public static string Of(string facts)
    {
        var text = Pence()
            .Replace(
                facts,
                found =>
                    long.TryParse(found.Groups["pence"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pence)
                        ? new Money(pence).ToString()
                        : found.Value
            );
        text = Days()
            .Replace(
                text,
                found =>
                    DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                        ? day.InFull()
                        : found.Value
            );
        text = Answers().Replace(text, found => found.Value == " True" ? ": yes" : ": no");
        return Words().Replace(text, found => Names.GetValueOrDefault(found.Value, found.Value));
    }

    [GeneratedRegex(@"(?<pence>-?\b\d+) pence\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Pence();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Days();

    // An answer ends its fact; the same word inside somebody's text stays.
    [GeneratedRegex(@" (True|False)(?=;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Answers();

    [GeneratedRegex(@"(?<=^|[,;] )[A-Za-z]+(?=[,;]|$)|^Nhs\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Words();
}

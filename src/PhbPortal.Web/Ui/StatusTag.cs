namespace PhbPortal.Web.Ui;

/// <summary>The look of every status word, so that the same word looks the same on every page.</summary>
public static class StatusTag
{
    /// <summary>Plain text, so that attention goes to what is still to do.</summary>
    private const string Plain = "nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal";

    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["Completed"] = Plain,
        ["Cannot start yet"] = Plain + " nhsuk-u-secondary-text-colour",
        ["Not started"] = "nhsuk-tag--grey",
        ["In progress"] = "nhsuk-tag--blue",
        ["Waiting for you"] = "nhsuk-tag--yellow",
        ["Needs more information"] = "nhsuk-tag--purple",
        ["Agreed"] = "nhsuk-tag--aqua-green",
        ["Approved"] = "nhsuk-tag--green",
        ["Paid"] = "nhsuk-tag--white",
        ["Not agreed"] = "nhsuk-tag--pink",
        ["Ended"] = "nhsuk-tag--grey",
        ["Overdue"] = "nhsuk-tag--orange",
    };

    public static IEnumerable<string> Words => Looks.Keys;

    /// <summary>The classes of a status word. "Waiting for" with a role's name is one status; an unknown word has no colour.</summary>
    public static string ClassesFor(string status) =>
        Element.Classes(
            "nhsuk-tag",
            Looks.TryGetValue(status, out var look) ? look
                : status.StartsWith("Waiting for ", StringComparison.Ordinal) ? "nhsuk-tag--white"
                : "nhsuk-tag--no-colour"
        );
}

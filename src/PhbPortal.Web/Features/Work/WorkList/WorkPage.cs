using System.Diagnostics;
using System.Globalization;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;

namespace PhbPortal.Web.Features.Work.WorkList;

/// <summary>The reader's day: who to look after first and why, how much there is, and the rows.</summary>
public sealed class WorkPage : INamesPeople
{
    private const int RowsOfAGroup = 10;
    private const int RowsOfAPage = 25;

    private readonly WorkItems list;

    public WorkPage(WorkItems list, DateOnly today, string? show, string? page)
    {
        (this.list, Today) = (list, today);
        Shown = Enum.TryParse<WorkGroup>(show, ignoreCase: true, out var group) && Enum.IsDefined(group) ? group : null;
        Pages = Shown is { } one ? Math.Max(1, (CountOf(one) + RowsOfAPage - 1) / RowsOfAPage) : 1;
        Page =
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= Pages ? asked : 1;
    }

    public DateOnly Today { get; }

    /// <summary>How many proposed settings await the reader as a second person.</summary>
    public int SettingsWaiting { get; init; }

    /// <summary>The one group shown whole, or null for the first rows of each.</summary>
    public WorkGroup? Shown { get; }

    public int Page { get; }

    public int Pages { get; }

    public IReadOnlyList<string> PeopleNamed =>
        [.. Groups.SelectMany(RowsOf).Select(item => item.Person.Reference).Distinct(StringComparer.Ordinal)];

    public bool IsCut => list.IsCut;

    public string Heading => list.Role == Role.Approver ? "Decisions" : "My work";

    public string Title => Shown is { } group ? $"{Heading}: {NameOf(group)}{(Pages > 1 ? $", page {Page} of {Pages}" : "")}" : Heading;

    public IEnumerable<WorkGroup> Groups => Shown is { } group ? [group] : Enum.GetValues<WorkGroup>().Where(g => CountOf(g) > 0);

    public string Finding
    {
        get
        {
            var urgent = list.Items.Where(i => i.Group is WorkGroup.Today or WorkGroup.Overdue).ToList();
            var risk =
                list.Items.FirstOrDefault(i => i.Risk <= WorkRisk.CareWillLackMoney && i.Group is not WorkGroup.Waiting)
                ?? urgent.FirstOrDefault();
            if (risk is { Risk: <= WorkRisk.CareWillLackMoney })
                return $"Call {risk.Person.Name} first: {risk.Reason}.";
            if (risk is not null)
                return $"Start with {risk.Person.Name}: {risk.Reason}.";
            return list.Items.Count == 0 ? "Nothing waits for you." : "Nothing has to be done today.";
        }
    }

    public int CountOf(WorkGroup group) => list.Items.Count(i => i.Group == group);

    public IEnumerable<WorkItem> RowsOf(WorkGroup group)
    {
        var rows = list.Items.Where(i => i.Group == group);
        return Shown is null ? rows.Take(RowsOfAGroup) : rows.Skip((Page - 1) * RowsOfAPage).Take(RowsOfAPage);
    }

    public bool HasMore(WorkGroup group) => Shown is null && CountOf(group) > RowsOfAGroup;

    public string NameOf(WorkGroup group) =>
        group switch
        {
            WorkGroup.Today => list.Role == Role.Approver ? "Waiting for you" : "Today",
            WorkGroup.Overdue => "Overdue",
            WorkGroup.Coming => "Coming up",
            WorkGroup.Waiting => "Waiting for others",
            WorkGroup.Drafts => "Drafts",
            _ => throw new UnreachableException($"Nothing is said of {group}."),
        };

    public string CaptionOf(WorkGroup group)
    {
        var count = CountOf(group);
        return $"{NameOf(group)}: {count} {(count == 1 ? "thing" : "things")}, the highest risk to the person first";
    }

    public static string IdOf(WorkGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>The address of the rows on this page, or of the page that shows them all.</summary>
    public string HrefOf(WorkGroup group) => Shown is null && CountOf(group) > 0 ? "#" + IdOf(group) : "/work?show=" + IdOf(group);
}

using System.Diagnostics;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>What is known about a site besides its readiness: its contacts, and how it works with a council.</summary>
public sealed record ReadyBeside(PilotSite Site, IReadOnlyList<Partnership> Partnerships);

/// <summary>The outcome of deciding that a site goes live.</summary>
public abstract record LiveOutcome;

public sealed record SiteIsLive(DateOnly From) : LiveOutcome;

/// <summary>Nothing was saved.</summary>
public sealed record SiteIsNotReady(Ruling Ruling, IReadOnlyList<ReadinessTask> Gaps) : LiveOutcome;

/// <summary>
/// The tasks of a new site and the day from which it takes people on. It goes live once, and never with gaps (safeguard P08).
/// </summary>
public sealed class SiteReadiness
{
    private readonly List<ReadinessAnswer> answers = [];

    private SiteReadiness() { }

    public SiteReadiness(long pilotSiteId) => PilotSiteId = pilotSiteId;

    public long Id { get; private set; }

    public long PilotSiteId { get; private set; }

    /// <summary>The first day on which people are taken on; null until it is decided.</summary>
    public DateOnly? LiveFrom { get; private set; }

    /// <summary>Who decided it, or why nobody had to.</summary>
    public string LiveDecidedBy { get; private set; } = "";

    public DateTime? LiveDecidedUtc { get; private set; }

    /// <summary>When a decided first day was last withdrawn, because a task would not be done by then.</summary>
    public DateTime? LiveTakenBackUtc { get; private set; }

    public string LiveTakenBackBy { get; private set; } = "";

    public string LiveTakenBackBecause { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public IReadOnlyList<ReadinessAnswer> Answers => answers;

    /// <summary>A site that took people on before its readiness was asked about.</summary>
    public static SiteReadiness LiveSince(long pilotSiteId, DateOnly day, string because) =>
        new(pilotSiteId) { LiveFrom = day, LiveDecidedBy = because };

    public bool IsLiveOn(DateOnly day) => LiveFrom <= day;

    /// <summary>Whether a person may be taken on at a site.</summary>
    /// <param name="readiness">The site's; null if nothing was ever recorded.</param>
    public static Ruling MayTakeOn(SiteReadiness? readiness, string site, DateOnly day)
    {
        FactList facts = [Fact.Text(site), Fact.Day("live from", readiness?.LiveFrom, "not decided")];
        return readiness?.IsLiveOn(day) == true
            ? Ruling.Allowed(RuleIds.P08, day, $"{site} is live.", facts)
            : Ruling.Refused(
                RuleIds.P08,
                day,
                $"{site} does not take people on yet{(readiness?.LiveFrom is { } from ? $", but from {from.InFull()}" : "")}.",
                facts,
                "Ask the site's approver or administrator which tasks of its readiness are missing."
            );
    }

    /// <summary>The latest answer to a task.</summary>
    public ReadinessAnswer? AnswerTo(ReadinessTask task) =>
        answers.Where(answer => answer.Task == task).MaxBy(answer => (answer.RecordedUtc, answer.Id));

    /// <summary>
    /// From when each way of holding a budget is open; null if the site did not say, or took people on before it was asked.
    /// </summary>
    public BudgetTypesOffered? WaysThatBind =>
        LiveFrom is not null && LiveDecidedUtc is null ? null : AnswerTo(ReadinessTask.BudgetTypes)?.Types;

    /// <summary>
    /// From when each way is open to a person, with those in which their budget in force is held; nothing where nothing binds the site.
    /// </summary>
    /// <param name="readiness">The site's; none where nothing was ever recorded.</param>
    public static BudgetTypesOffered? WaysOpenTo(SiteReadiness? readiness, RuleModels heldAlready) =>
        readiness?.WaysThatBind is { } offered ? offered with { HeldAlready = heldAlready } : null;

    /// <summary>
    /// The objection to an answer while the site waits for its first day: the task would not be done by then. Null if it would.
    /// </summary>
    public Ruling? ObjectionTo(ReadinessTask task, DateOnly doneOn, BudgetTypesOffered types, DateOnly today)
    {
        if (LiveFrom is not { } from || from <= today || IsDoneBy(from, task, doneOn, types))
            return null;
        return Ruling.Refused(
            RuleIds.P08,
            today,
            $"The site takes people on from {from.InFull()}, and {task.PlainName().ToLowerInvariant()} would not be done by then.",
            [Fact.Choice(task), Fact.Day("done", doneOn), Fact.Day("ways from", types.First, "none"), Fact.Day("live from", from)],
            "Choose an earlier day, or say that the site does not go live on that day."
        );
    }

    /// <summary>
    /// The objection to another first day of a way: once the site takes people on, an open way stays open. Null if it is possible.
    /// </summary>
    public Ruling? ObjectionToWay(RuleModels way, BudgetTypesOffered types, DateOnly today)
    {
        if (!IsLiveOn(today) || WaysThatBind?.FirstDayOf(way) is not { } open || open > today || types.FirstDayOf(way) <= open)
            return null;
        return Ruling.Refused(
            RuleIds.P10,
            today,
            $"The site {BudgetTypesOffered.Does(way)} since {open.InFull()}, and people may hold a budget so.",
            [
                Fact.Choice(way),
                Fact.Day("open since", open),
                Fact.Day("answered", types.FirstDayOf(way), "none"),
                Fact.Day("live from", LiveFrom, "not decided"),
            ],
            $"Leave {open.InFull()} as it is, or enter an earlier day."
        );
    }

    /// <summary>
    /// Keeps an answer. A first day still to come falls away where the task is not done by then, so that no site goes live with a gap.
    /// </summary>
    /// <exception cref="ArgumentException">A word is missing, or ways of holding a budget are given for another task, or none for their
    /// own, or one that is open is shut.</exception>
    public void Answer(TaskDone done, DateOnly today, Signature by)
    {
        var (task, who, doneOn, fact, types) = done;
        ArgumentException.ThrowIfNullOrWhiteSpace(who, nameof(done));
        ArgumentException.ThrowIfNullOrWhiteSpace(fact, nameof(done));
        if (task is ReadinessTask.Contacts or ReadinessTask.Partnership || task == ReadinessTask.BudgetTypes != types.First is not null)
            throw new ArgumentException($"{task} is not answered so.", nameof(done));
        if (task == ReadinessTask.BudgetTypes && BudgetTypesOffered.Ways.Any(way => ObjectionToWay(way, types, today) is not null))
            throw new ArgumentException("A way that is open stays open.", nameof(done));
        if (ObjectionTo(task, doneOn, types, today) is not null)
            TakeLiveDayBack(task, doneOn, types, by);
        answers.Add(new(done, by));
        Version++;
    }

    /// <summary>The tasks that are not done on a day.</summary>
    public IReadOnlyList<ReadinessTask> GapsOn(DateOnly day, ReadyBeside beside) =>
        [.. ReadinessTasks.All.Where(task => !IsDone(task, day, beside))];

    public bool IsDone(ReadinessTask task, DateOnly day, ReadyBeside beside) =>
        task switch
        {
            ReadinessTask.Contacts => beside.Site.ContactOn(SiteContactKind.Lead, day) is not null
                && beside.Site.ContactOn(SiteContactKind.OutOfHours, day) is not null,
            ReadinessTask.Partnership => Partnership.On(beside.Partnerships, day) is not null,
            ReadinessTask.Governance
            or ReadinessTask.People
            or ReadinessTask.BudgetTypes
            or ReadinessTask.Thresholds
            or ReadinessTask.AccessibleInformation
            or ReadinessTask.Training => AnswerTo(task) is { } answer && IsDoneBy(day, task, answer.DoneOn, answer.Types),
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };

    /// <exception cref="InvalidOperationException">It is live already, or the day has passed.</exception>
    public LiveOutcome GoLive(DateOnly from, ReadyBeside beside, DateOnly today, Signature by)
    {
        if (LiveFrom is not null || from < today)
            throw new InvalidOperationException("A site goes live once, and not in the past.");
        var gaps = GapsOn(from, beside);
        if (gaps.Count > 0)
        {
            var missing = string.Join("; ", gaps.Select(task => task.PlainName()));
            return new SiteIsNotReady(
                Ruling.Refused(
                    RuleIds.P08,
                    today,
                    $"{beside.Site.Name} cannot go live on {from.InFull()}, because not everything is done by then. Missing: {missing}.",
                    [Fact.Text("missing:", missing), Fact.Day("from", from)]
                ),
                gaps
            );
        }

        (LiveFrom, LiveDecidedBy, LiveDecidedUtc) = (from, by.Name, by.AtUtc);
        Version++;
        return new SiteIsLive(from);
    }

    private static bool IsDoneBy(DateOnly day, ReadinessTask task, DateOnly doneOn, BudgetTypesOffered types) =>
        doneOn <= day && (task != ReadinessTask.BudgetTypes || types.First <= day);

    private void TakeLiveDayBack(ReadinessTask task, DateOnly doneOn, BudgetTypesOffered types, Signature by)
    {
        var done = task == ReadinessTask.BudgetTypes && types.First > doneOn ? types.First.Value : doneOn;
        LiveTakenBackBecause =
            $"{task.PlainName()} is done on {done.InFull()} only. The site was to take people on "
            + $"from {LiveFrom!.Value.InFull()}, as {LiveDecidedBy} had decided.";
        (LiveTakenBackUtc, LiveTakenBackBy) = (by.AtUtc, by.Name);
        (LiveFrom, LiveDecidedBy, LiveDecidedUtc) = (null, "", null);
    }
}

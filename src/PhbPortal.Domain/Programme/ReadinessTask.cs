using System.Diagnostics;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>What a new site needs before it takes people on. The names are stored; never rename one.</summary>
public enum ReadinessTask
{
    Governance = 0,
    People = 1,
    BudgetTypes = 2,
    Thresholds = 3,
    Contacts = 4,
    AccessibleInformation = 5,
    Partnership = 6,
    Training = 7,
}

public static class ReadinessTasks
{
    public static readonly IReadOnlyList<ReadinessTask> All = Enum.GetValues<ReadinessTask>();

    public static string PlainName(this ReadinessTask task) =>
        task switch
        {
            ReadinessTask.Governance => "Governance",
            ReadinessTask.People => "People",
            ReadinessTask.BudgetTypes => "Ways of holding a budget, and from when",
            ReadinessTask.Thresholds => "Limits and thresholds",
            ReadinessTask.Contacts => "Contacts",
            ReadinessTask.AccessibleInformation => "Information that everybody can read",
            ReadinessTask.Partnership => "Partnership with the council",
            ReadinessTask.Training => "Training",
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };
}

/// <summary>From when a site offers each way of holding a budget; null if it does not.</summary>
public sealed record BudgetTypesOffered(DateOnly? NotionalFrom, DateOnly? ThirdPartyFrom, DateOnly? DirectPaymentFrom)
{
    public static readonly BudgetTypesOffered None = new(null, null, null);

    internal static readonly RuleModels[] Ways = [RuleModels.Notional, RuleModels.ThirdParty, RuleModels.DirectPayment];

    /// <summary>How a person's current budget is held: these ways stay open to that person, so that care continues unchanged.</summary>
    public RuleModels HeldAlready { get; init; }

    public DateOnly? First => new[] { NotionalFrom, ThirdPartyFrom, DirectPaymentFrom }.Where(day => day is not null).Min();

    /// <summary>Whether a budget that starts on the day can be held this way (safeguard P10).</summary>
    /// <param name="way">A single one.</param>
    public Ruling MayHold(RuleModels way, DateOnly day)
    {
        var from = FirstDayOf(way);
        FactList facts = [Fact.Choice(way), Fact.Day("offered from", from, "never"), Fact.Day("day", day)];
        if (from <= day)
            return Ruling.Allowed(RuleIds.P10, day, $"The site {Does(way)} from {from.Value.InFull()}.", facts);
        if ((HeldAlready & way) != RuleModels.None)
            return Ruling.Allowed(RuleIds.P10, day, "The budget in force is held so already.", [.. facts, Fact.Text("held so already")]);
        return Ruling.Refused(
            RuleIds.P10,
            day,
            from is { } first ? $"The site {Does(way)} from {first.InFull()} only." : $"The site does not {Do(way)}.",
            facts,
            Instead(from, day)
        );
    }

    private string Instead(DateOnly? from, DateOnly day)
    {
        string[] open = [.. Ways.Where(way => FirstDayOf(way) <= day).Select(Does)];
        var another = open.Length == 0 ? null : $"Choose another way: the site {string.Join(", or ", open)} on that day.";
        var later = (from ?? (open.Length == 0 ? First : null)) is { } first
            ? $"{(another is null ? "Let" : "Or let")} the plan begin on {first.InFull()} or later."
            : null;
        return string.Join(' ', new[] { another, later }.Where(sentence => sentence is not null));
    }

    internal DateOnly? FirstDayOf(RuleModels way) =>
        way switch
        {
            RuleModels.Notional => NotionalFrom,
            RuleModels.ThirdParty => ThirdPartyFrom,
            RuleModels.DirectPayment => DirectPaymentFrom,
            _ => throw new UnreachableException($"Nothing is said of {way}."),
        };

    internal static string Does(RuleModels way) =>
        way switch
        {
            RuleModels.Notional => "holds the money itself (notional budget)",
            RuleModels.ThirdParty => "lets another organisation hold the money (third-party budget)",
            RuleModels.DirectPayment => "pays the money to the person (direct payment)",
            _ => throw new UnreachableException($"Nothing is said of {way}."),
        };

    private static string Do(RuleModels way) =>
        way switch
        {
            RuleModels.Notional => "hold the money itself (notional budget)",
            RuleModels.ThirdParty => "let another organisation hold the money (third-party budget)",
            RuleModels.DirectPayment => "pay the money to the person (direct payment)",
            _ => throw new UnreachableException($"Nothing is said of {way}."),
        };
}

/// <summary>A task that is done, or will be.</summary>
/// <param name="Types">From when the site offers each way of holding a budget; none for any other task.</param>
public sealed record TaskDone(ReadinessTask Task, string Who, DateOnly On, string Fact, BudgetTypesOffered Types);

/// <summary>Who completed a task, when, and what they say about it. Never changed: a later answer replaces it.</summary>
public sealed class ReadinessAnswer
{
    private ReadinessAnswer() { }

    internal ReadinessAnswer(TaskDone done, Signature by)
    {
        Task = done.Task;
        Who = done.Who.Trim();
        DoneOn = done.On;
        Fact = done.Fact.Trim();
        (NotionalFrom, ThirdPartyFrom, DirectPaymentFrom) = done.Types;
        (RecordedByUserId, RecordedByName, RecordedUtc) = by;
    }

    public long Id { get; private set; }

    public long SiteReadinessId { get; private set; }

    public ReadinessTask Task { get; private set; }

    public string Who { get; private set; } = "";

    /// <summary>The day on which it was done, or will be.</summary>
    public DateOnly DoneOn { get; private set; }

    public string Fact { get; private set; } = "";

    public DateOnly? NotionalFrom { get; private set; }

    public DateOnly? ThirdPartyFrom { get; private set; }

    public DateOnly? DirectPaymentFrom { get; private set; }

    public long RecordedByUserId { get; private set; }

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedUtc { get; private set; }

    public BudgetTypesOffered Types => new(NotionalFrom, ThirdPartyFrom, DirectPaymentFrom);
}

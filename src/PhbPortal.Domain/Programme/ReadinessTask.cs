using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>What a new site has to have before it takes people on. The names are stored; never rename one.</summary>
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

    public static string PlainName(this ReadinessTask task) => task switch
    {
        ReadinessTask.Governance => "Governance",
        ReadinessTask.People => "People",
        ReadinessTask.BudgetTypes => "Ways of holding a budget, and from when",
        ReadinessTask.Thresholds => "Limits and thresholds",
        ReadinessTask.Contacts => "Contacts",
        ReadinessTask.AccessibleInformation => "Information that everybody can read",
        ReadinessTask.Partnership => "Partnership with the council",
        _ => "Training",
    };
}

/// <summary>From when a site offers each way of holding a budget; none where it does not.</summary>
public sealed record BudgetTypesOffered(DateOnly? NotionalFrom, DateOnly? ThirdPartyFrom, DateOnly? DirectPaymentFrom)
{
    public static readonly BudgetTypesOffered None = new(null, null, null);

    public DateOnly? First => new[] { NotionalFrom, ThirdPartyFrom, DirectPaymentFrom }.Where(day => day is not null).Min();
}

/// <summary>Who saw to a task, when, and what they say about it. Never changed: a later answer stands in its place.</summary>
public sealed class ReadinessAnswer
{
    private ReadinessAnswer()
    {
    }

    internal ReadinessAnswer(ReadinessTask task, string who, DateOnly doneOn, string fact, BudgetTypesOffered types, Signature by)
    {
        Task = task;
        Who = who.Trim();
        DoneOn = doneOn;
        Fact = fact.Trim();
        (NotionalFrom, ThirdPartyFrom, DirectPaymentFrom) = types;
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

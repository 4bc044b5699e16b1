using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

public enum OfferAnswer
{
    Yes = 0,
    No = 1,
    Later = 2,
}

/// <summary>What the co-ordinator records about an offer; <see cref="AskAgainOn"/> is required if the answer is "later".</summary>
public sealed record OfferMade(
    DateOnly OfferedOn,
    string InformationGiven,
    string ExplainedBy,
    OfferAnswer Answer,
    DateOnly AnsweredOn,
    string Reason,
    DateOnly? AskAgainOn
);

/// <summary>An offer of a personal health budget and the person's answer. Having one is their choice (A23).</summary>
public sealed class Offer : SiteOwned
{
    private Offer() { }

    internal Offer(long siteId, OfferMade made, string recordedBy)
        : base(siteId)
    {
        (OfferedOn, InformationGiven, ExplainedBy) = (made.OfferedOn, made.InformationGiven, made.ExplainedBy);
        (Answer, AnsweredOn, Reason, AskAgainOn, RecordedBy) = (made.Answer, made.AnsweredOn, made.Reason, made.AskAgainOn, recordedBy);
    }

    public DateOnly OfferedOn { get; private set; }

    public string InformationGiven { get; private set; } = "";

    public string ExplainedBy { get; private set; } = "";

    public OfferAnswer Answer { get; private set; }

    public DateOnly AnsweredOn { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly? AskAgainOn { get; private set; }

    public string RecordedBy { get; private set; } = "";
}

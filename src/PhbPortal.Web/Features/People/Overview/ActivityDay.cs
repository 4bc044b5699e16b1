using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>What happened to one person's records on a day, newest first.</summary>
public sealed record ActivityDay(string Heading, IReadOnlyList<ActivityDay.Change> Changes)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static async Task<IReadOnlyList<ActivityDay>> LoadAsync(
        PortalDbContext db,
        long personId,
        int most,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e =>
                e.PersonId == personId && (e.What == AuditedEvent.Added || e.What == AuditedEvent.Changed || e.What == AuditedEvent.Removed)
            )
            .OrderByDescending(e => e.WhenUtc)
            .ThenByDescending(e => e.Id)
            .Take(most)
            .Select(e => new
            {
                e.WhenUtc,
                e.UserId,
                e.UserName,
                e.What,
                e.Kind,
                e.Details,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. entries
                .GroupBy(e => PortalClock.InLondon(e.WhenUtc))
                .Select(day => new ActivityDay(
                    day.Key == today ? $"Today, {today.InFull()}" : DayText.Long(day.Key),
                    [
                        .. day.Select(e => new Change(
                            Time(e.WhenUtc),
                            e.UserId == 0 ? "the service" : e.UserName,
                            Sentence(e.What, e.Kind, e.Details)
                        )),
                    ]
                )),
        ];
    }

    private static string Time(DateTime utc) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(utc, London)
            .ToString("h:mmtt", System.Globalization.CultureInfo.InvariantCulture)
            .ToLowerInvariant();

    private static string Sentence(AuditedEvent what, string kind, string properties) =>
        (what, kind) switch
        {
            (AuditedEvent.Added, "Person") => "Added the person.",
            (_, "Person") when properties.Contains("Representative", StringComparison.Ordinal) => "Recorded who acts for the person.",
            (_, "Person") => "Corrected the person’s details.",
            (AuditedEvent.Added, "Case") => "Opened the case.",
            (_, "Case") when properties.Contains("Coordinator", StringComparison.Ordinal) => "Handed the case to another co-ordinator.",
            (_, "Case") when properties.Contains("Offer added", StringComparison.Ordinal) => "Recorded the offer and the answer.",
            (_, "Case") when properties.Contains("Consent added", StringComparison.Ordinal) => "Recorded a consent.",
            (_, "Case") when properties.Contains("CapacityRecord added", StringComparison.Ordinal) =>
                "Recorded whether they can make a decision.",
            (_, "Case") when properties.Contains("CourtOrderCheck added", StringComparison.Ordinal) =>
                "Recorded whether an order of a court stands in the way.",
            (_, "Case") when properties.Contains("ResponsibleBody added", StringComparison.Ordinal) =>
                "Recorded which organisation is responsible.",
            (_, "Case") when properties.Contains("ToldOn", StringComparison.Ordinal) => "Recorded the day the amount was told.",
            (_, "Case") when properties.Contains("IndicativeAmount", StringComparison.Ordinal) => "Worked out the amount.",
            (_, "Case") => "Changed the case.",
            (AuditedEvent.Added, "CarePlan") => "Started a version of the plan.",
            (_, "CarePlan") when properties.Contains("SubmittedOn", StringComparison.Ordinal) => "Sent the plan to the approver.",
            (_, "CarePlan") when properties.Contains("DecidedOn", StringComparison.Ordinal) => "Decided about the plan.",
            (_, "CarePlan") when properties.Contains("AgreedOn", StringComparison.Ordinal) =>
                "Recorded or took back the agreement to the plan.",
            (_, "CarePlan") => "Saved a section of the plan.",
            (AuditedEvent.Added, "Budget") => "Set up the budget.",
            (_, "Budget") when properties.Contains("EndsOn", StringComparison.Ordinal) => "Set the last day of the budget.",
            (_, "Commitment") when properties.Contains("MovedOn", StringComparison.Ordinal) => "Moved an order to the budget that follows.",
            (_, "Budget") when properties.Contains("LastPostingNumber", StringComparison.Ordinal) => "Recorded money in the budget.",
            (_, "Budget") => "Changed how the budget is held.",
            (AuditedEvent.Added, "Commitment") => "Recorded an order.",
            (_, "Commitment") => "Changed an order.",
            (AuditedEvent.Added, "Bill") => "Recorded a bill that waits for a decision.",
            (_, "Bill") when properties.Contains("Owner", StringComparison.Ordinal) => "Handed a bill that waits to another co-ordinator.",
            (_, "Bill") => "Decided about a bill.",
            (AuditedEvent.Added, "Safeguard") => "Care continues: opened the steps because the money ran short.",
            (_, "Safeguard") when properties.Contains("Owner", StringComparison.Ordinal) =>
                "Handed the steps while care continues to another co-ordinator.",
            (_, "Safeguard") => "Recorded a step while care continues.",
            (AuditedEvent.Added, "Review") => "Set the day of a review.",
            (_, "Review") => "Recorded a review.",
            (AuditedEvent.Added, "Decision") => "Recorded a decision.",
            (AuditedEvent.Added, "CircleMember") => "Recorded who helps with the plan, or who may read it.",
            (_, "CircleMember") => "Ended that somebody helps with the plan or reads it.",
            (AuditedEvent.Added, "Membership") => "Gave somebody access.",
            (_, "Membership") => "Changed somebody’s access.",
            _ => "Changed something about this person.",
        };

    public sealed record Change(string Time, string Who, string Sentence);
}

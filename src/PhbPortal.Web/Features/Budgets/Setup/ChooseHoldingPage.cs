using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>The ways to hold a budget, those that can be chosen and those that cannot, with the reason.</summary>
/// <param name="Version">Of the budget; 0 while there is none.</param>
/// <param name="Kept">What is saved now.</param>
/// <param name="Refusals">Why the money cannot be paid to the person; empty if it can.</param>
public sealed record ChooseHoldingPage(
    PlanHeading Plan,
    int Version,
    ChooseHoldingForm Kept,
    ChooseHoldingForm Form,
    IReadOnlyList<Ruling> Refusals,
    Money LinesCost,
    string SiteName
)
{
    public bool MayPayPerson => Refusals.Count == 0;

    /// <summary>Only a manager's reason is missing.</summary>
    public bool CanBeAsked => !MayPayPerson && Refusals.All(ruling => ruling.CanBeAsked);

    public string Title => $"{Plan.Title}, {Plan.Told?.Total ?? LinesCost}";

    public string Href => "/budgets/choose/" + Plan.Reference;

    public PlanClosedPage Closed => new(Plan.Reference, Plan.Number, Plan.State, null);

    public string PartsHref(Way way) =>
        way == Way.Undecided ? "/plans/" + Plan.Reference : $"{Href}/parts?held={way.ToString().ToLowerInvariant()}";

    /// <summary>Why the site does not offer a way on the plan's first day (safeguard P10); empty if it does.</summary>
    public IReadOnlyDictionary<Way, Ruling> NotOffered { get; private init; } = new Dictionary<Way, Ruling>();

    /// <summary>
    /// The warning when the NHS or another organisation holds the money: another organisation is responsible for the person (A15).
    /// </summary>
    public Ruling? Warning { get; private init; }

    /// <summary>The refusal if a closed way was chosen anyway.</summary>
    public string? Refuses(Way way) =>
        way == Way.DirectPayment && !MayPayPerson
            ? string.Join(' ', Refusals.Select(r => r.Words))
            : NotOffered.GetValueOrDefault(way)?.Words;

    /// <summary>Whether the choice is available: a split needs two ways.</summary>
    public bool Offers(Way way) => way == Way.Split ? Ways.Single.Count(Offers) > 1 : Refuses(way) is null;

    public static async Task<ChooseHoldingPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string siteName,
        ChooseHoldingForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await PlanHeading.LoadAsync(db, reference, today, cancellationToken) is not { } heading)
            return null;
        var budget = await db
            .Budgets.AsNoTracking()
            .Include(b => b.Parts)
            .OrderBy(b => b.Id)
            .FirstOrDefaultAsync(b => b.CarePlanId == heading.PlanId, cancellationToken);
        var plan = await db
            .CarePlans.AsNoTracking()
            .AsSingleQuery()
            .Include(p => p.Case.Person)
            .Include(p => p.Case.CapacityRecords)
            .Include(p => p.Case.CourtOrderChecks)
            .Include(p => p.Supports)
            .Include(p => p.Asked)
            .SingleAsync(p => p.Id == heading.PlanId, cancellationToken);
        var day = heading.Period.First;
        var facts = await db.DirectPaymentFactsAsync(
            plan.SiteId,
            day,
            plan.Case.AsPaidOn(day),
            heldBy: plan.CaseId,
            cancellationToken: cancellationToken
        );
        var gate = DirectPaymentGate.Judge(facts);
        var notOffered = Ways
            .Single.Select(way => (Way: way, Ruling: facts.Site.Offered?.MayHold(way.Model()!.Value.AsRuleModel(), day)))
            .Where(judged => judged.Ruling is { IsRefused: true })
            .ToDictionary(judged => judged.Way, judged => judged.Ruling!);
        var models = budget?.Parts.Select(p => p.Model).Distinct().ToList() ?? [];
        var kept = new ChooseHoldingForm
        {
            Version = budget?.Version ?? 0,
            Held =
                models is [var only] ? only.ToString()
                : models.Count > 1 ? nameof(Way.Split)
                : null,
            Said = budget?.ChoiceExplained,
        };
        return new(
            heading,
            kept.Version,
            kept,
            typed ?? kept,
            [.. gate.Refusals.Select(ruling => plan.Answered(ruling)).Where(ruling => ruling.IsRefused)],
            Money.Sum(plan.Supports.Select(l => l.Cost)),
            siteName
        )
        {
            NotOffered = notOffered,
            Warning = facts.Person.Responsible?.JudgeHolding(day),
        };
    }
}

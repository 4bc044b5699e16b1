using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Features.Shared.Layout;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.People.Overview;

/// <summary>A person for staff: first the notice, then their words before the money, then plan, people and recent events.</summary>
public sealed record OverviewPage(
    string Reference,
    PersonStrip Strip,
    string GivenName,
    OverviewPage.About Person,
    OverviewPage.CaseFacts? Case,
    IReadOnlyList<OverviewPage.OverviewPlan> Plans,
    IReadOnlyList<OverviewBudget> AllBudgets,
    IReadOnlyList<ActivityDay> Activity,
    DateOnly Today,
    Role Reader
)
{
    private static readonly PlanState[] Open = [PlanState.Draft, PlanState.Returned, PlanState.Submitted];

    /// <summary>Who is responsible for the person today (A15); null if there is no case.</summary>
    public ResponsibleOn? Responsible { get; init; }

    public bool MayChange => Reader == Role.CareCoordinator;

    /// <summary>The version of a plan, with its address for who may open it.</summary>
    public (string? Href, int Number) LinkTo(OverviewPlan plan) =>
        (Reader.MayOpen<PlanAccess>() ? $"~/plans/{plan.Reference}" : null, plan.Number);

    public bool IsApprover => Reader == Role.Approver;

    /// <summary>They may read the plan but not the money, so nothing links to the money.</summary>
    public bool IsClinician => Reader == Role.Clinician;

    /// <summary>Those that have not ended.</summary>
    public IReadOnlyList<OverviewBudget> Budgets => [.. AllBudgets.Where(b => !b.HasEnded(Today))];

    public IReadOnlyList<OverviewBudget> EndedBudgets => [.. AllBudgets.Where(b => b.HasEnded(Today)).DistinctBy(b => b.Reference)];

    /// <summary>A budget ended by a death recorded in error, while there is no other: care may stop.</summary>
    public OverviewBudget? EndedInError =>
        Person.DiedOn is null && Budgets.Count == 0 ? EndedBudgets.FirstOrDefault(b => b.EndedByDeath && b.Bar.Period.Last >= Today) : null;

    public OverviewPlan? PlanInUse => Plans.FirstOrDefault(p => p.State == PlanState.Approved);

    public OverviewPlan? NextPlan => Plans.FirstOrDefault(p => Open.Contains(p.State));

    /// <summary>The person's own words, from the newest version that has any.</summary>
    public OverviewPlan? Words => Plans.FirstOrDefault(p => p.WhatMatters.Length > 0);

    public IReadOnlyList<ActingFor> Acting => [.. Person.Representatives.Where(r => r.ActsOn(Today))];

    public IReadOnlyList<ActingFor> EndedLately =>
        [.. Person.Representatives.Where(r => r.LastDay < Today && r.LastDay >= Today.AddDays(-30))];

    /// <summary>What is new to the reader: from its decision until a month after it started.</summary>
    public IReadOnlyList<PaidNoMore> PaidNoMoreLately =>
        IsClinician ? [] : [.. (Case?.PaidNoMore ?? []).Where(barred => barred.FirstDay >= Today.AddDays(-30))];

    public PersonNav Nav =>
        new(
            [
                new($"~/people/{Reference}", "Overview"),
                .. (NextPlan ?? PlanInUse) is { } plan
                    ? [new NavigationLink($"~/plans/{plan.Reference}", PersonNav.Plan)]
                    : Array.Empty<NavigationLink>(),
                .. !IsClinician && AllBudgets is [var budget, ..]
                    ? [new NavigationLink($"~/budgets/{budget.Reference}", "Money")]
                    : Array.Empty<NavigationLink>(),
                new($"~/people/{Reference}/decisions", "Decisions"),
            ],
            "Overview"
        );

    public string Finding =>
        this switch
        {
            { Person.DiedOn: { } died } => $"{GivenName} died on {died.InFull()}. What is still owed goes on, and nothing is begun.",
            { EndedInError: not null } =>
                $"{GivenName} lives, and the budget ended in error. Nobody goes without care: arrange today’s care first.",
            { Case: null } => $"{GivenName} has no case at this site yet.",
            { Case.Safeguards: [var safeguard, ..] } => safeguard.NextStep(GivenName, Today),
            { Case.NextReview: { } due } when due.DueOn < Today => $"The review due on {due.DueOn.InFull()} is overdue. Hold it first.",
            { NextPlan: { } plan } when Budgets.Count > 0 =>
                $"{GivenName} has a budget, and plan version {plan.Number} from {plan.FirstDay.InFull()} "
                    + $"is {(plan.State == PlanState.Submitted ? "with the approver" : "being written")}.",
            { Case.Status: CaseStatus.Active, Case.NextReview: { } due } =>
                $"{GivenName} has a budget. The next review is due on {due.DueOn.InFull()}.",
            _ => CaseStatusText.Of(Case!.Status) + ".",
        };

    /// <summary>What the case needs next, in order.</summary>
    public IReadOnlyList<NavigationLink> Next
    {
        get
        {
            if (Reader == Role.Approver)
                return
                [
                    .. Case?.Asked is { } asked && Person.DiedOn is null
                        ? [new NavigationLink($"/asked-for/{asked.Reference}", "Answer the request for a budget")]
                        : Array.Empty<NavigationLink>(),
                    .. Budgets
                        .Where(b => b.EndsOn is null)
                        .Select(b => b.Reference)
                        .Distinct()
                        .Select(budget => new NavigationLink($"/budgets/{budget}/end", "End the budget")),
                ];
            if (Case is null || !MayChange)
                return [];
            var at = "/cases/" + Case.Reference;
            List<NavigationLink> links = [];
            if (Case.Safeguards is [var safeguard, ..])
                links.Add(new($"/safeguards/{safeguard.Reference}", "Go on with the steps while care continues"));
            if (Person.DiedOn is not null)
                return [.. links, new($"/people/{Reference}/estate", "Say who deals with the estate, or correct the day of the death")];
            if (EndedInError is not null && PlanInUse is { } ended && NextPlan is null)
                links.Add(new($"/plans/{ended.Reference}/next", "Start the next version of the plan, because the budget ended in error"));
            if (Case.Status is CaseStatus.Enquiry or CaseStatus.NotNow or CaseStatus.Declined)
                links.Add(new(at + "/offer", "Record an offer and the answer"));
            if (Case.Status == CaseStatus.Accepted)
                links.Add(
                    Case.Amount is null ? new(at + "/amount", "Work out the amount") : new(at + "/tell", "Tell the person the amount")
                );
            if (Case.Status == CaseStatus.AmountTold && NextPlan is null)
                links.Add(new($"/plans/start/{Case.Reference}", "Start the plan"));
            if (NextPlan is { } plan)
                links.Add(
                    new(
                        $"/plans/{plan.Reference}",
                        plan.State == PlanState.Submitted ? $"Read plan version {plan.Number}" : $"Go on with plan version {plan.Number}"
                    )
                );
            if (Case.NextReview is { } review && review.DueOn <= Review.InViewUntil(Today))
                links.Add(new($"/reviews/{review.Reference}", $"Hold the review due on {review.DueOn.InFull()}"));
            return links;
        }
    }

    public static Task<OverviewPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        string payer,
        PortalClock clock,
        CancellationToken cancellationToken
    ) => OverviewFacts.LoadAsync(db, reference, me.Role, payer, clock.Today, cancellationToken);

    public sealed record About(
        string Address,
        string Phone,
        string GpPractice,
        IReadOnlyList<ActingFor> Representatives,
        IReadOnlyList<string> Emergencies,
        DateOnly? DiedOn
    );

    public sealed record ActingFor(
        RepresentativeKind Kind,
        string Name,
        string Relationship,
        string Phone,
        DateOnly FirstDay,
        DateOnly? LastDay,
        string EndedBecause
    )
    {
        public bool ActsOn(DateOnly day) => day >= FirstDay && (LastDay is null || day <= LastDay);
    }

    public sealed record CaseFacts(
        long Id,
        string Reference,
        CaseStatus Status,
        string Need,
        string Coordinator,
        DateOnly? AskAgainOn,
        Told? Amount,
        Due? NextReview,
        DateOnly? LastReview,
        IReadOnlyList<OpenSafeguard> Safeguards,
        AskedFor? Asked
    )
    {
        public IReadOnlyList<PaidNoMore> PaidNoMore { get; init; } = [];
    }

    /// <summary>A provider whom the direct payment no longer pays, and the care that follows (E24).</summary>
    public sealed record PaidNoMore(string Name, DateOnly FirstDay, CareInstead Instead);

    /// <summary>A request for a budget that awaits its answer.</summary>
    public sealed record AskedFor(string Reference, string By, DateOnly On, DateOnly? DueOn);

    public sealed record Told(Money Total, DateSpan Period, DateOnly? On, string How);

    public sealed record Due(string Reference, DateOnly DueOn, ReviewKind Kind);

    public sealed record OverviewPlan(
        string Reference,
        int Number,
        PlanState State,
        DateOnly FirstDay,
        DateOnly LastDay,
        DateOnly? AgreedOn,
        DateOnly? DecidedOn,
        PlanSections Completed,
        string WhatMatters,
        string AuthorName,
        DateOnly StartedOn,
        string CoordinatorPhone
    );

    public sealed record OpenSafeguard(
        string Reference,
        Money Shortfall,
        Money Forecast,
        string WhatHappened,
        string OwnerName,
        DateOnly CallBy,
        DateOnly DecideBy,
        DateOnly? CalledOn
    )
    {
        public string NextStep(string givenName, DateOnly today)
        {
            var (what, by) = CalledOn is null
                ? ($"{OwnerName} calls {givenName}", CallBy)
                : ("What happens with the money is decided", DecideBy);
            return by < today
                ? $"Care continues. {what}: this was due on {by.InFull()}."
                : $"Care continues. {what} by {(by == today ? "the end of today" : by.InFull())}.";
        }
    }
}

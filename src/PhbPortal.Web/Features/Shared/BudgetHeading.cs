using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared.Layout;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What every page about one budget starts with: the person, its days, and its parts with their balances.</summary>
/// <param name="Safeguard">The reference of the open safeguard with the earliest call, if any is open.</param>
public sealed record BudgetHeading(
    long Id,
    long CarePlanId,
    string Reference,
    BudgetState State,
    DateSpan Period,
    int LastPostingNumber,
    string PlanReference,
    string PersonReference,
    string GivenName,
    PersonStrip Person,
    IReadOnlyList<BudgetPart> Parts,
    string? Safeguard,
    BudgetEnd? End
)
{
    public string Href => "/budgets/" + Reference;

    /// <summary>Agreed, ended or not: spend can be recorded.</summary>
    public bool IsLive => State == BudgetState.Live;

    public bool IsPaidDirectly => Parts.Any(part => part.IsPaidDirectly);

    /// <summary>Whether orders can be placed and holders paid.</summary>
    public bool TakesNew => IsLive && End is not { IsPast: true };

    public PersonNav Nav =>
        new(
            [
                new($"~/people/{PersonReference}", "Overview"),
                new($"~/plans/{PlanReference}", PersonNav.Plan),
                new($"~/budgets/{Reference}", "Money"),
                new($"~/budgets/{Reference}/spending", "Spending"),
                new($"~/budgets/{Reference}/orders", "Orders"),
                .. Safeguard is null ? Array.Empty<NavigationLink>() : [new($"~/safeguards/{Safeguard}", "Care continues")],
            ],
            "Money"
        );

    public static async Task<BudgetHeading?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var row = await db
            .Budgets.AsNoTracking()
            .AsSingleQuery()
            .Where(b => b.Reference == reference)
            .Select(b => new
            {
                b.Id,
                b.CarePlanId,
                b.State,
                b.FirstDay,
                b.LastDay,
                b.LastPostingNumber,
                Plan = b.CarePlan.Reference,
                b.CarePlan.Case.Person,
                Parts = b.Parts.OrderBy(p => p.Number).ToList(),
                Safeguard = b.Safeguards.Where(s => s.ClosedOn == null).OrderBy(s => s.CallBy).Select(s => s.Reference).FirstOrDefault(),
                b.EndsOn,
                b.EndReason,
                b.EndedBecause,
                b.CareAfter,
                Next = db
                    .Budgets.Where(n => n.CaseId == b.CaseId && n.State == BudgetState.Live && n.CarePlan.Number > b.CarePlan.Number)
                    .OrderBy(n => n.CarePlan.Number)
                    .Select(n => n.Reference)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(
                row.Id,
                row.CarePlanId,
                reference,
                row.State,
                new(row.FirstDay, row.LastDay),
                row.LastPostingNumber,
                row.Plan,
                row.Person.Reference,
                row.Person.GivenName,
                StripOf(row.Person, today),
                row.Parts,
                row.Safeguard,
                row.EndsOn is { } ends
                    ? new(ends, ends < today, row.EndReason, row.EndedBecause, row.CareAfter, row.Next)
                    {
                        WasInError = row.EndReason == BudgetEndReason.Died && !row.Person.HasDied,
                    }
                    : null
            );
    }

    public static PersonStrip StripOf(Person person, DateOnly today) =>
        new(person.Name, person.BornOn, person.AgeOn(today), person.NhsNumber, person.ReachBy, person.CommunicationNeeds);
}

/// <summary>The end of a budget, as shown on pages.</summary>
/// <param name="Next">The reference of the budget that followed.</param>
public sealed record BudgetEnd(DateOnly On, bool IsPast, BudgetEndReason? Reason, string Because, string CareAfter, string? Next)
{
    /// <summary>It ended because of a death recorded in error.</summary>
    public bool WasInError { get; init; }

    /// <summary>"Ended on 30 September 2011"</summary>
    public string Words => $"{(IsPast ? "Ended" : "Ends")} on {On.InFull()}";
}

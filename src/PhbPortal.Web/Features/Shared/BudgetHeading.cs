using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Shared;

/// <summary>What every page about one budget starts with: whose it is, its days, and its parts with their balances.</summary>
/// <param name="Safeguard">The reference of the open safeguard that is called about first, if any is open.</param>
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
    string? Safeguard)
{
    public string Href => "/budgets/" + Reference;

    public bool IsLive => State == BudgetState.Live;

    public PersonNav Nav => new(
        [
            new($"~/people/{PersonReference}", "Overview"),
            new($"~/plans/{PlanReference}", "Plan"),
            new($"~/budgets/{Reference}", "Money"),
            new($"~/budgets/{Reference}/spending", "Spending"),
            new($"~/budgets/{Reference}/orders", "Orders"),
            .. Safeguard is null ? Array.Empty<NavigationLink>() : [new($"~/safeguards/{Safeguard}", "Care continues")],
        ],
        "Money");

    public static async Task<BudgetHeading?> LoadAsync(PortalDbContext db, string reference, DateOnly today, CancellationToken stop)
    {
        var row = await db.Budgets.AsNoTracking().AsSingleQuery().Where(b => b.Reference == reference).Select(b => new
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
        }).SingleOrDefaultAsync(stop);
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
                row.Safeguard);
    }

    public static PersonStrip StripOf(Person person, DateOnly today) =>
        new(person.Name, person.BornOn, person.AgeOn(today), person.NhsNumber, person.ReachBy, person.CommunicationNeeds);
}

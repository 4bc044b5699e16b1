using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Holding;

/// <summary>The people for whom the reader's organisation holds money, by name.</summary>
public sealed record HoldingPage(Paged<HoldingPage.HeldRow> Budgets) : INamesPeople
{
    public string KindNamed => "Budget";

    public IReadOnlyList<string> PeopleNamed => [.. Budgets.Rows.Select(row => row.Reference)];

    public static async Task<HoldingPage> LoadAsync(PortalDbContext db, SignedIn me, string? page, CancellationToken cancellationToken)
    {
        var organisation = me.OrganisationId ?? 0;
        var rows = HeldAccess
            .HeldBy(db.Budgets.AsNoTracking(), me)
            .Join(db.People, b => b.PersonId, p => p.Id, (b, p) => new { Budget = b, Person = p })
            .OrderBy(r => r.Person.FamilyName)
            .ThenBy(r => r.Person.GivenName)
            .ThenByDescending(r => r.Budget.Id)
            .Select(r => new HeldRow(
                r.Budget.Reference,
                r.Person.Name,
                r.Budget.FirstDay,
                r.Budget.EndsOn ?? r.Budget.LastDay,
                r.Budget.Parts.Where(p => p.Model == HoldingModel.ThirdParty && p.HolderOrganisationId == organisation)
                    .Sum(p => p.Held.Pence),
                r.Budget.Parts.Where(p => p.Model == HoldingModel.ThirdParty && p.HolderOrganisationId == organisation)
                    .Sum(p => p.Spent.Pence)
            ));
        return new(await Paged<HeldRow>.LoadAsync(rows, page, cancellationToken));
    }

    public sealed record HeldRow(string Reference, string Name, DateOnly FirstDay, DateOnly LastDay, long HeldPence, long SpentPence)
    {
        public Money Held => new(HeldPence);

        public Money Spent => new(SpentPence);
    }
}

/// <summary>What the organisation holds for one person, what the plan buys from it, and what was spent; nothing held by others.</summary>
public sealed record HeldPage(
    string Reference,
    string Name,
    string GivenName,
    DateSpan Period,
    DateOnly? EndsOn,
    IReadOnlyList<BudgetPart> Parts,
    IReadOnlyList<HeldPage.HeldLine> Lines,
    IReadOnlyList<HeldPage.Entry> Entries,
    IReadOnlyList<SelectListItem> Orders,
    SpendForm Form
)
{
    private const int MostEntries = 50;

    /// <summary>An amount that looks like a typing mistake, to be shown again.</summary>
    public Money? Unusual { get; init; }

    public Money Held => Money.Sum(Parts.Select(p => p.Held));

    public Money Coming => Money.Sum(Parts.Select(p => p.Available));

    public Money Spent => Money.Sum(Parts.Select(p => p.Spent));

    public Money Planned => Money.Sum(Parts.Select(p => -p.Agreed));

    public Money Owed => Money.Sum(Parts.Select(p => p.OwedToHolder));

    /// <param name="form">Where spend is recorded; null when only reading.</param>
    public static async Task<HeldPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        SpendForm? form,
        CancellationToken cancellationToken
    )
    {
        var organisation = me.OrganisationId ?? 0;
        var found = await HeldAccess
            .HeldBy(db.Budgets.AsNoTracking(), me)
            .Where(b => b.Reference == reference)
            .Join(
                db.People,
                b => b.PersonId,
                p => p.Id,
                (b, p) =>
                    new
                    {
                        b.Id,
                        b.CarePlanId,
                        b.FirstDay,
                        b.LastDay,
                        b.EndsOn,
                        p.Called,
                        p.Name,
                        Parts = b
                            .Parts.Where(part => part.Model == HoldingModel.ThirdParty && part.HolderOrganisationId == organisation)
                            .OrderBy(part => part.Number)
                            .ToList(),
                    }
            )
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        Funder[] funders = [.. found.Parts.Select(p => p.Funder)];
        int[] parts = [.. found.Parts.Select(p => p.Number)];
        var lines = await db
            .CarePlans.AsNoTracking()
            .Where(p => p.Id == found.CarePlanId)
            .SelectMany(p => p.Supports)
            .Where(s => s.Model == HoldingModel.ThirdParty && funders.Contains(s.Funder))
            .OrderBy(s => s.Line)
            .ToListAsync(cancellationToken);
        var entries = form is not null
            ? []
            : await db.Set<Posting>()
                .AsNoTracking()
                .Where(p => p.BudgetId == found.Id)
                .SelectMany(
                    p => p.Transfers.Where(t => parts.Contains(t.PartNumber)),
                    (p, t) =>
                        new
                        {
                            p.Number,
                            p.Kind,
                            p.HappenedOn,
                            p.SupportLine,
                            t.Amount,
                            t.From,
                            t.To,
                            Order = t.Number,
                        }
                )
                .OrderByDescending(e => e.Number)
                .ThenBy(e => e.Order)
                .Take(MostEntries)
                .ToListAsync(cancellationToken);
        return new(
            reference,
            found.Name,
            found.Called,
            new(found.FirstDay, found.LastDay),
            found.EndsOn,
            found.Parts,
            [.. lines.Select(s => new HeldLine(s.Line, s.What, s.Provider, PlanText.Rhythm(s), s.Cost))],
            [
                .. entries.Select(e => new Entry(
                    e.HappenedOn,
                    WordsOf(e.From, e.To),
                    lines.Find(s => s.Line == e.SupportLine)?.What ?? "",
                    e.Amount
                )),
            ],
            form is null
                ? []
                : await db.Commitments.Where(o => o.BudgetId == found.Id && parts.Contains(o.PartNumber)).AsChoicesAsync(cancellationToken),
            form ?? new()
        );
    }

    private static string WordsOf(BudgetAccount from, BudgetAccount to) =>
        (from, to) switch
        {
            (BudgetAccount.Agreed, _) => "Agreed",
            (BudgetAccount.Available, BudgetAccount.Agreed) => "Taken out of the budget",
            (BudgetAccount.Available, BudgetAccount.Held) => "Paid to you",
            (BudgetAccount.Continuity, _) => "Paid by the NHS so that care goes on",
            (_, BudgetAccount.Spent) => "Spent",
            (BudgetAccount.Spent, _) => "Corrected",
            (_, BudgetAccount.Returned) => "Given back",
            (_, BudgetAccount.Queried) => "Asked about",
            (BudgetAccount.Queried, _) => "No longer asked about",
            _ => "Moved",
        };

    public sealed record HeldLine(int Number, string What, string Provider, string Rhythm, Money Cost);

    public sealed record Entry(DateOnly On, string Words, string What, Money Amount);
}

using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Repayments;

/// <summary>What the holder has of a direct payment, earlier repayment notices, and the notice being written.</summary>
public sealed record AskBackPage(
    BudgetHeading Budget,
    bool HasDied,
    Money Balance,
    DateOnly EarliestPayBy,
    int NoticeDays,
    IReadOnlyList<AskedBefore> Before,
    AskBackForm Form
)
{
    private const int MostBefore = 20;

    /// <summary>An earlier notice is being reconsidered, so nothing is collected (H15).</summary>
    public bool IsLookedAtAgain { get; private init; }

    public string Finding =>
        Balance.IsPositive
            ? $"{Balance} of the direct payment is with the holder. What wages, notice pay and bills still need is not asked back."
        : Budget.IsPaidDirectly ? "Nothing of the direct payment is with the holder, so nothing can be asked back."
        : "Nothing of this budget is paid directly, so there is nobody to ask.";

    public static string Of(RepaymentGround ground) =>
        ground switch
        {
            RepaymentGround.PlanChanged => "The plan changed much",
            RepaymentGround.CircumstancesChanged => "The person’s life changed much",
            RepaymentGround.BuiltUp => "A large part was not spent and built up",
            RepaymentGround.OutsideThePlan => "It was used outside the plan",
            RepaymentGround.PossibleOffence => "An offence may have occurred",
            RepaymentGround.Died => "The person died",
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a ground."),
        };

    public static async Task<AskBackPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AskBackForm? typed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, cancellationToken) is not { IsLive: true } heading)
            return null;
        var found = await db
            .Budgets.AsNoTracking()
            .Include(b => b.Parts)
            .Where(b => b.Id == heading.Id)
            .Join(db.People, b => b.PersonId, p => p.Id, (b, p) => new { Budget = b, Person = p })
            .AsSingleQuery()
            .SingleAsync(cancellationToken);
        var (kept, person) = (found.Budget, found.Person);
        var before = await db
            .Repayments.AsNoTracking()
            .Where(asked => asked.CaseId == kept.CaseId)
            .OrderByDescending(asked => asked.Id)
            .Take(MostBefore)
            .Select(asked => new AskedBefore(
                asked.Decision.Reference,
                asked.Decision.Subject,
                asked.Decision.DecidedOn,
                asked.Reference,
                asked.HandedOverOn,
                asked.HandedTo
            ))
            .ToListAsync(cancellationToken);
        var notice = (await db.PolicyBookAsync(kept.SiteId, cancellationToken)).On(today).Notice.ReductionNoticeDays;
        var form = typed ?? new() { PayBy = DateField.From(today.AddDays(notice)), Payer = PayerOf(person, kept) };
        form.Version = kept.Version;
        var again = before.Count > 0 && await db.IsLookedAtAgainAsync(kept.CaseId, [DecisionKind.RepaymentAsked], cancellationToken);
        return new(heading, person.HasDied, kept.WithHolders, today.AddDays(notice), notice, before, form) { IsLookedAtAgain = again };
    }

    private static string PayerOf(Person person, Budget budget) =>
        person.HasDied
            ? Addressee.Of(person.Name, [], budget.LastDay, hasDied: true, person.PersonalRepresentative)[0].Name
            : budget.Parts.FirstOrDefault(p => p.IsPaidDirectly)?.Holder ?? "";
}

/// <param name="HandedOverOn">Null while nobody recovers it as a debt.</param>
public sealed record AskedBefore(string Decision, string Subject, DateOnly On, string Reference, DateOnly? HandedOverOn, string HandedTo);

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>How much goes into each part, what each part's support costs, and what does not add up yet.</summary>
/// <param name="Held">The chosen way, which decides which parts are asked about.</param>
/// <param name="Gate">Why money cannot be paid to the person; empty if it can.</param>
public sealed record PartsPage(
    PlanHeading Plan,
    Budget Budget,
    CarePlan Draft,
    CareCase Case,
    Way Held,
    PoliciesInForce Policies,
    IReadOnlyList<Ruling> Gate,
    PartsForm Kept,
    PartsForm Form,
    string SiteName
)
{
    public int Version => Budget.Version;

    /// <summary>From when the site offers each way, if that limits it (safeguard P10).</summary>
    public BudgetTypesOffered? Offered { get; private init; }

    public PlanClosedPage Closed => new(Plan.Reference, Plan.Number, Plan.State, null);

    public string Title => $"{Plan.Title}, {Plan.Told?.Total ?? Draft.CostOf(Funder.Nhs)}";

    public string ChooseHref => "/budgets/choose/" + Plan.Reference;

    public string Href => $"{ChooseHref}/parts?held={Held.ToString().ToLowerInvariant()}";

    public bool HasCouncilMoney => Kept.Parts.Any(p => p.Funder == Funder.Council);

    /// <summary>
    /// What does not add up in what is saved, and what needs an exception by an approver; empty before any amount is saved.
    /// </summary>
    public IReadOnlyList<Ruling> Refusals => !HasAmounts ? [] : [.. Judge(Budget, Draft).Where(r => r.IsRefused)];

    public IReadOnlyList<string> Exceptions => !HasAmounts ? [] : [.. BudgetChecks.Exceptions(Budget, Draft, Case)];

    private bool HasAmounts =>
        Budget.NhsTotal.IsPositive || Budget.CouncilTotal.IsPositive || Budget.Parts.Any(part => part.Amount.IsPositive);

    public Money CostOf(PartForm part) => Draft.CostOf(part.Model, part.Funder);

    public int LinesOf(PartForm part) => Draft.Supports.Count(s => s.Model == part.Model && s.Funder == part.Funder);

    /// <summary>The page of one plan; null without a budget, because the way it is held is asked first.</summary>
    public static async Task<PartsPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        DateOnly today,
        string siteName,
        string? held,
        PartsForm? typed,
        CancellationToken cancellationToken
    )
    {
        var budget = await db
            .Budgets.AsNoTracking()
            .AsSingleQuery()
            .Include(b => b.Parts)
            .Include(b => b.CarePlan)
                .ThenInclude(p => p.Supports)
            .Include(b => b.CarePlan.Asked)
            .OrderBy(b => b.Id)
            .FirstOrDefaultAsync(b => b.CarePlan.Reference == reference, cancellationToken);
        if (budget is null)
            return null;
        var careCase = await db
            .Cases.AsNoTracking()
            .AsSingleQuery()
            .Include(c => c.IndicativeAmounts)
            .Include(c => c.Consents)
            .Include(c => c.CapacityRecords)
            .Include(c => c.CourtOrderChecks)
            .Include(c => c.Person.Representatives)
            .SingleAsync(c => c.Id == budget.CaseId, cancellationToken);
        var heading = PlanHeading.Of(budget.CarePlan, careCase, today);
        var book = await db.PolicyBookAsync(budget.SiteId, cancellationToken);
        var firstPayment = budget.Parts.Select(p => p.FirstPaymentOn).FirstOrDefault(d => d is not null);
        var facts = await db.DirectPaymentFactsAsync(
            budget.SiteId,
            heading.Period.First,
            careCase.AsPaidOn(heading.Period.First),
            firstPayment,
            budget.CaseId,
            cancellationToken
        );
        var gate = DirectPaymentGate.Judge(facts);
        List<Ruling> refusals = [.. gate.Refusals.Select(ruling => budget.CarePlan.Answered(ruling)).Where(ruling => ruling.IsRefused)];
        var way = Ways.Named(held) ?? Way.Split;
        var kept = Saved(budget, way, refusals.Count == 0, heading, siteName);
        return new(heading, budget, budget.CarePlan, careCase, way, book.On(budget.FirstDay), refusals, kept, typed ?? kept, siteName)
        {
            Offered = facts.Site.Offered,
        };
    }

    /// <summary>What a form of this page cannot contain, whatever was posted.</summary>
    public IEnumerable<(string Field, string Words)> Faults()
    {
        for (var i = 0; i < Form.Parts.Count; i++)
        {
            var part = Form.Parts[i];
            if (part.Model == HoldingModel.DirectPayment && Gate.Count > 0)
                yield return ($"Form.Parts[{i}].Amount", string.Join(' ', Gate.Select(r => r.Words)));
            else if (!part.IsEmpty && Offered?.MayHold(part.Model.AsRuleModel(), Plan.Period.First) is { IsRefused: true } closed)
                yield return ($"Form.Parts[{i}].Amount", closed.Words);
            else if (i >= Kept.Parts.Count || (Kept.Parts[i].Model, Kept.Parts[i].Funder) != (part.Model, part.Funder))
                yield return ($"Form.Parts[{i}].Amount", "Open this page again: its parts have changed");
        }

        if (Form.Parts.Count < Kept.Parts.Count)
            yield return ("", "Open this page again: its parts have changed");
    }

    /// <summary>Whether a budget satisfies every rule that is judged before approval.</summary>
    public bool Stands(Budget budget, CarePlan plan) =>
        budget.Parts.Count > 0 && Judge(budget, plan).All(r => r.LetsThrough) && (Gate.Count == 0 || !budget.IsPaidDirectly);

    private static PartsForm Saved(Budget budget, Way way, bool mayPayPerson, PlanHeading plan, string siteName)
    {
        var lines = budget.CarePlan.Supports;
        var hasCouncil =
            budget.CouncilTotal.IsPositive
            || budget.Parts.Any(p => p.Funder == Funder.Council)
            || lines.Any(l => l.Funder == Funder.Council);
        Funder[] funders = hasCouncil ? [Funder.Nhs, Funder.Council] : [Funder.Nhs];
        var models = Enum.GetValues<HoldingModel>().Where(m => way.Keeps(m) && (m != HoldingModel.DirectPayment || mayPayPerson));
        var nhs = budget.NhsTotal.IsPositive ? budget.NhsTotal : plan.Told?.Total ?? budget.CarePlan.CostOf(Funder.Nhs);
        var council = budget.CouncilTotal.IsPositive ? budget.CouncilTotal : budget.CarePlan.CostOf(Funder.Council);
        return new()
        {
            Version = budget.Version,
            NhsTotal = nhs.ToField(),
            CouncilTotal = hasCouncil ? council.ToField() : "",
            Parts =
            [
                .. models.SelectMany(m => funders.Select(f => PartForm.From(budget.PartFor(m, f)?.Details ?? Empty(m, f, plan, siteName)))),
            ],
        };
    }

    private static PartDetails Empty(HoldingModel model, Funder funder, PlanHeading plan, string siteName) =>
        new(
            model,
            funder,
            model switch
            {
                HoldingModel.Notional => siteName,
                HoldingModel.DirectPayment => plan.Person.Name,
                HoldingModel.ThirdParty => "",
                _ => throw new UnreachableException($"Nothing is said of {model}."),
            },
            Money.Zero,
            Money.Zero,
            false,
            null,
            null,
            null
        );

    private IEnumerable<Ruling> Judge(Budget budget, CarePlan plan) =>
        BudgetChecks.Judge(budget, plan, Case, Case.Person, Policies).Select(ruling => plan.Answered(ruling));
}

using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Exceptions;

/// <summary>Something of the plan that a rule stops and a manager can let go on.</summary>
public sealed record Stopped(Ruling Ruling, int? Line, string What)
{
    public string Key => Line is { } line ? $"{Ruling.RuleId}-{line}" : Ruling.RuleId;
}

/// <summary>What a manager can be asked about one plan, and what they were asked.</summary>
public sealed record AskPage(CarePlan Plan, PersonStrip Person, IReadOnlyList<Stopped> Stopped, AskForm Form)
{
    public Stopped? Chosen => Stopped.FirstOrDefault(stopped => stopped.Key == Form.About);

    public string GivenName => Plan.Case.Person.GivenName;

    public IEnumerable<RuleRequest> Asked => Plan.Asked.OrderByDescending(request => request.Id);

    public string Finding => Stopped.Count switch
    {
        0 when Plan.Asked.Any(request => request.IsWaiting) => "An approver has been asked. The plan can be sent when they have answered.",
        0 => "Nothing in this plan waits for a manager’s reason.",
        1 => "A rule stops one thing in this plan, and a manager can let it go on.",
        _ => $"Rules stop {Stopped.Count} things in this plan, and a manager can let each of them go on.",
    };

    public static async Task<AskPage?> LoadAsync(PortalDbContext db, string reference, AskForm form, DateOnly today, CancellationToken stop)
    {
        if (await db.PlanForDecisionAsync(reference, stop) is not { } whole)
            return null;
        var plan = whole.Plan;
        var gaps = plan.IsOpen ? whole.Gaps.Where(gap => gap.Ruling.CanBeAsked).Select(gap => new Stopped(gap.Ruling, gap.Line, What(plan, gap.Line))) : [];
        IEnumerable<Stopped> stopped = [.. gaps, .. plan.IsOpen && whole.Gate.Count == 0 ? await GateAsync(db, whole, stop) : []];
        List<Stopped> open = [.. stopped.Where(found => !plan.Asked.Any(request => request.IsWaiting && request.IsAbout(found.Ruling, found.Line)))];
        if (form.About is null && open is [var only])
            form.About = only.Key;
        return new(plan, PlanHeading.StripOf(plan.Case.Person, today), open, form);
    }

    // Where no direct payment is chosen yet because the need is not in the scheme, and nothing else is in the way.
    private static async Task<IEnumerable<Stopped>> GateAsync(PortalDbContext db, PlanForDecision whole, CancellationToken stop)
    {
        var plan = whole.Plan;
        var facts = await db.DirectPaymentFactsAsync(plan.SiteId, plan.FirstDay, whole.Case.QualifyingNeed, whole.Case.IsAfterCare, whole.Case.CourtOrders, ct: stop);
        var decides = !whole.Case.Person.IsChildOn(plan.FirstDay) && whole.Case.HasCapacityOn(plan.FirstDay);
        var refusals = DirectPaymentGate.Judge(facts with { DecidesForThemselves = decides }).Refusals.Select(ruling => plan.Answered(ruling)).Where(ruling => ruling.IsRefused).ToList();
        return refusals.TrueForAll(ruling => ruling.CanBeAsked) ? refusals.Select(ruling => new Stopped(ruling, null, "A direct payment")) : [];
    }

    private static string What(CarePlan plan, int? line) =>
        plan.Supports.FirstOrDefault(support => support.Line == line)?.What ?? "The plan";
}

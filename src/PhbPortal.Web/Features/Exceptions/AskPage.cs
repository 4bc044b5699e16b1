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
    public const string Paying = "direct-payment";

    public bool IsAboutPaying { get; init; }

    public string Key => IsAboutPaying ? $"{Paying}-{Ruling.RuleId}" : Line is { } line ? $"{Ruling.RuleId}-{line}" : Ruling.RuleId;
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
        var isAboutPaying = form.About?.StartsWith(Exceptions.Stopped.Paying, StringComparison.Ordinal) == true;
        var found = isAboutPaying ? await PayingAsync(db, reference, stop) : await GapsAsync(db, reference, stop);
        if (found is not { Plan: var plan })
            return null;
        List<Stopped> open = [.. found.Value.Stopped.Where(one => plan.IsOpen && one.Ruling.CanBeAsked && !plan.Asked.Any(request => request.IsWaiting && request.IsAbout(one.Ruling, one.Line)))];
        if (open is [var only] && (string.IsNullOrEmpty(form.About) || form.About == Exceptions.Stopped.Paying))
            form.About = only.Key;
        return new(plan, PlanHeading.StripOf(plan.Case.Person, today), open, form);
    }

    private static async Task<(CarePlan Plan, IEnumerable<Stopped> Stopped)?> GapsAsync(PortalDbContext db, string reference, CancellationToken stop)
    {
        if (await db.PlanForDecisionAsync(reference, stop) is not { Plan: var plan } whole)
            return null;
        return (plan, plan.IsOpen ? whole.Gaps.Select(gap => new Stopped(gap.Ruling, gap.Line, What(plan, gap.Line))) : []);
    }

    // A direct payment that cannot be chosen yet. A manager's reason helps only where nothing else is in the way.
    private static async Task<(CarePlan Plan, IEnumerable<Stopped> Stopped)?> PayingAsync(PortalDbContext db, string reference, CancellationToken stop)
    {
        if (await db.WithSectionsAsync(reference, stop) is not { } plan)
            return null;
        var facts = await db.DirectPaymentFactsAsync(plan.SiteId, plan.FirstDay, plan.Case.QualifyingNeed, plan.Case.IsAfterCare, plan.Case.CourtOrders, ct: stop);
        var decides = !plan.Case.Person.IsChildOn(plan.FirstDay) && plan.Case.HasCapacityOn(plan.FirstDay);
        var refusals = DirectPaymentGate.Judge(facts with { DecidesForThemselves = decides }).Refusals.Select(ruling => plan.Answered(ruling)).Where(ruling => ruling.IsRefused).ToList();
        return (plan, refusals.TrueForAll(ruling => ruling.CanBeAsked) ? refusals.Select(ruling => new Stopped(ruling, null, "A direct payment") { IsAboutPaying = true }) : []);
    }

    private static string What(CarePlan plan, int? line) =>
        plan.Supports.FirstOrDefault(support => support.Line == line)?.What ?? "The plan";
}

using System.Security.Cryptography;
using System.Text;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>Something in the plan that a rule stops and a manager can allow.</summary>
public sealed record Stopped(Ruling Ruling, int? Line, string What)
{
    public const string Paying = "direct-payment";

    public bool IsAboutPaying { get; init; }

    /// <summary>
    /// Its name in the form. One rule can stop several things in a plan that only the facts distinguish: two parts, or two
    /// representatives.
    /// </summary>
    public string Key =>
        Line is { } line
            ? $"{Ruling.RuleId}-{line}"
            : $"{(IsAboutPaying ? Paying : "plan")}-{Ruling.RuleId}-"
                + $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ruling.Facts.ToString())))[..8]}";
}

/// <summary>What a manager can be asked about a plan, and what they were asked.</summary>
public sealed record AskExceptionPage(CarePlan Plan, PersonStrip Person, IReadOnlyList<Stopped> Stopped, AskExceptionForm Form)
{
    /// <summary>Once a plan is no longer being written, a manager is only asked about what a rule has stopped since.</summary>
    public bool IsLocked => !Plan.IsOpen && Stopped.Count == 0 && !Plan.Asked.Any(request => request.IsAskedInForce);

    public Stopped? Chosen => Stopped.FirstOrDefault(stopped => stopped.Key == Form.About);

    /// <summary>Sent a second time: it is already waiting.</summary>
    public bool IsAskedAlready { get; private init; }

    public bool SaysNothingNew => Chosen is { } chosen && Plan.SaysNothingNew(chosen.Ruling, chosen.Line, Form.Because.Tidy());

    public string GivenName => Plan.Case.Person.Called;

    public IEnumerable<RuleRequest> Asked => Plan.Asked.OrderByDescending(request => request.Id);

    /// <summary>Who refused the same before; whoever asks again says what is new, and the next approver reads both.</summary>
    public RuleRequest? RefusedBefore(Stopped stopped) =>
        Plan
            .Asked.Where(request => request.State == RuleRequestState.Refused && request.IsAbout(stopped.Ruling, stopped.Line))
            .MaxBy(request => request.Id);

    public string Finding =>
        Stopped.Count switch
        {
            0 when !Plan.IsOpen && Plan.Asked.Any(request => request.IsWaiting) =>
                "An approver has been asked. Until they have answered, that provider is not paid for days of the bar.",
            0 when Plan.Asked.Any(request => request.IsWaiting) =>
                "An approver has been asked. The plan can be sent when they have answered.",
            0 => "Nothing in this plan waits for a manager’s reason.",
            1 => "A rule stops one thing in this plan, and a manager can let it go on.",
            _ => $"Rules stop {Stopped.Count} things in this plan, and a manager can let each of them go on.",
        };

    public static async Task<AskExceptionPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AskExceptionForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var isAboutPaying = form.About?.StartsWith(Exceptions.Stopped.Paying, StringComparison.Ordinal) == true;
        var found = isAboutPaying ? await PayingAsync(db, reference, cancellationToken) : await GapsAsync(db, reference, cancellationToken);
        if (found is not { Plan: var plan })
            return null;
        var asked = found
            .Value.Stopped.Where(one => plan.CanAskAbout(one.Ruling.RuleId) && one.Ruling.CanBeAsked)
            .DistinctBy(one => one.Key)
            .ToLookup(one => plan.Asked.Any(request => request.IsWaiting && request.IsAbout(one.Ruling, one.Line)));
        List<Stopped> open = [.. asked[false]];
        if (open is [var only] && (string.IsNullOrEmpty(form.About) || form.About == Exceptions.Stopped.Paying))
            form.About = only.Key;
        else if (open.FindAll(one => one.Ruling.RuleId == form.About) is [var named])
            form.About = named.Key;
        return new(plan, PlanHeading.StripOf(plan.Case.Person, today), open, form)
        {
            IsAskedAlready = asked[true].Any(one => one.Key == form.About),
        };
    }

    /// <summary>
    /// Whether the rule still stops what a request is about: the whole plan, or a barred provider, who may no longer be barred.
    /// </summary>
    public static async Task<bool> StillStopsAsync(
        PortalDbContext db,
        string plan,
        RuleRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await db.PlanForDecisionAsync(plan, cancellationToken) is not { } whole || !whole.Plan.CanAskAbout(request.RuleId))
            return false;
        var stopping = request.Line is null
            ? await db.StoppingAsync(whole, cancellationToken)
            : whole.Plan.JudgeSupport().Select(judged => judged.Ruling);
        return stopping.Any(ruling => request.IsAbout(ruling, request.Line));
    }

    private static async Task<(CarePlan Plan, IEnumerable<Stopped> Stopped)?> GapsAsync(
        PortalDbContext db,
        string reference,
        CancellationToken cancellationToken
    )
    {
        if (await db.PlanForDecisionAsync(reference, cancellationToken) is not { Plan: var plan } whole)
            return null;
        return (plan, plan.IsOpen ? whole.Gaps.Select(gap => new Stopped(gap.Ruling, gap.Line, What(plan, gap.Line))) : Since(plan));
    }

    // A direct payment that cannot be chosen yet. A manager's reason only helps if nothing else is in the way.
    private static async Task<(CarePlan Plan, IEnumerable<Stopped> Stopped)?> PayingAsync(
        PortalDbContext db,
        string reference,
        CancellationToken cancellationToken
    )
    {
        if (await db.WithSectionsAsync(reference, cancellationToken) is not { } plan)
            return null;
        var refusals = await db.RefusalsOfPayingAsync(plan, cancellationToken);
        return (
            plan,
            refusals.TrueForAll(ruling => ruling.CanBeAsked)
                ? refusals.Select(ruling => new Stopped(ruling, null, "A direct payment") { IsAboutPaying = true })
                : []
        );
    }

    // What stops support of a plan that is no longer being written.
    private static IEnumerable<Stopped> Since(CarePlan plan) =>
        plan.JudgeSupport()
            .Where(judged => judged.Ruling.IsRefused)
            .Select(judged => new Stopped(judged.Ruling, judged.Line.Line, judged.Line.What));

    private static string What(CarePlan plan, int? line) =>
        plan.Supports.FirstOrDefault(support => support.Line == line)?.What ?? "The plan";
}

using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.CarePlans;

/// <summary>What rules say about the support, and asking a manager when they stop something.</summary>
public sealed partial class CarePlan
{
    private readonly List<RuleRequest> asked = [];

    /// <summary>The questions to managers about this version of the plan.</summary>
    public IReadOnlyList<RuleRequest> Asked => asked;

    /// <summary>The rulings on all support, with the answers of managers; plain permissions are left out.</summary>
    public IEnumerable<(PlannedSupport Line, Ruling Ruling)> JudgeSupport() =>
        supports.OrderBy(line => line.Line).SelectMany(line => Judge(line).Select(ruling => (line, ruling)));

    /// <summary>
    /// The rules about one item of support: what it is (E02 to E11, E26, E27), who pays for it (A24, A25) and who is paid from a direct
    /// payment (E15 to E18, E24).
    /// </summary>
    /// <remarks>Needs the conditions of the case.</remarks>
    public IEnumerable<Ruling> Judge(PlannedSupport line)
    {
        var about = FactsOf(line);
        DateSpan days = new(line.FirstDay, line.LastDay);
        var category = SupportCategories.JudgeOver(line.CategoryCode, days);
        if (category.IsRefused)
            yield return Answered(category with { Facts = [.. category.Facts, .. about] }, line.Line);
        var paying = PayingPart.JudgeOver(line.WhoPays, days, about);
        if (paying.IsRefused)
            yield return paying;
        if (!line.IsPaidDirectly)
            yield break;
        foreach (var barred in Case.BarredPayees.Select(payee => Judge(payee, line)).OfType<Ruling>())
            yield return barred;
        if (line.Paid is not { } paid)
            yield break;
        var close = PayingSomeoneClose.Judge(paid.Relationship.Closeness(), paid.SameHousehold, line.FirstDay);
        yield return Answered(
            close with
            {
                Facts =
                [
                    .. close.Facts,
                    Fact.Choice(paid.Relationship),
                    Fact.YesNo("receives the payment", paid.ReceivesThePayment),
                    .. about,
                ],
            },
            line.Line
        );
    }

    /// <summary>
    /// Whether this kind of support can be paid for: judged for its first day, as when the plan was approved, with what a manager allowed
    /// for it under this rule. The version is locked by then, so the support is what was asked about.
    /// </summary>
    public Ruling JudgeKind(PlannedSupport line) => AsAllowed(SupportCategories.Judge(line.CategoryCode, line.FirstDay), line);

    /// <summary>
    /// Why the provider is not paid for a day (E24); null if nobody is barred that day, or a manager allowed it for this support under the
    /// same condition.
    /// </summary>
    /// <remarks>Needs the conditions of the case.</remarks>
    public Ruling? JudgePayee(PlannedSupport line, DateOnly day) =>
        line.IsPaidDirectly
            ? Case
                .BarredPayees.Where(payee => Judge(payee, line) is not { IsRefused: false })
                .Select(payee => payee.Judge(line.Provider, new(day, day)))
                .OfType<Ruling>()
                .FirstOrDefault()
            : null;

    /// <summary>The support that pays a provider who is or would be barred (E24), with the answers of managers.</summary>
    public IEnumerable<(PlannedSupport Line, Ruling Ruling)> LinesPaying(BarredPayee payee) =>
        supports
            .Where(line => line.IsPaidDirectly)
            .OrderBy(line => line.Line)
            .Select(line => (line, Ruling: Judge(payee, line)))
            .Where(judged => judged.Ruling is not null)
            .Select(judged => (judged.line, judged.Ruling!));

    /// <summary>
    /// A manager can be asked about anything in an open version; in the version in force, only about what a rule has stopped in the
    /// meantime (<see cref="Rule.WaitsInForce"/>).
    /// </summary>
    public bool CanAskAbout(string ruleId) => IsOpen || (State == PlanState.Approved && Rulebook.WaitsInForce(ruleId) is not null);

    /// <summary>The ruling after managers' answers about this plan.</summary>
    public Ruling Answered(Ruling ruling, int? line = null) => asked.Answer(ruling, line);

    /// <summary>
    /// The same question with the same reason was refused before: another approver is not asked until there is something new to say.
    /// </summary>
    public bool SaysNothingNew(Ruling ruling, int? line, string? because) =>
        asked.Exists(request =>
            request.State == RuleRequestState.Refused
            && request.IsAbout(ruling, line)
            && request.Because.Equals(because?.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private Ruling? Judge(BarredPayee payee, PlannedSupport line) =>
        payee.Judge(line.Provider, new(line.FirstDay, line.LastDay)) is { } barred
            ? Answered(barred with { Facts = [.. barred.Facts, .. FactsOf(line)] }, line.Line)
            : null;

    // Every fact that can change is included, so that an exception applies to this support only.
    private static FactList FactsOf(PlannedSupport line)
    {
        FactList onDay = line.OnDay is { } day ? [Fact.Choice(day).Beside()] : [];
        return
        [
            Fact.Number("line", line.Line),
            Fact.Text(line.What).Beside(),
            Fact.Amount("cost", line.Cost),
            Fact.Day("from", line.FirstDay),
            Fact.Day("to", line.LastDay).RunningOn(),
            Fact.Text("provider", line.Provider),
            Fact.Choice(line.Model),
            Fact.Choice(line.Funder).Beside(),
            Fact.Number("outcome", line.OutcomeNumber),
            Fact.Number("quantity", line.Quantity),
            Fact.Choice(line.HowOften).Beside(),
            .. onDay,
            Fact.Choice(line.WhoPays),
        ];
    }

    private Ruling AsAllowed(Ruling ruling, PlannedSupport line) =>
        ruling.CanBeAsked
        && asked
            .Where(request => request.State == RuleRequestState.Allowed && (request.RuleId, request.Line) == (ruling.RuleId, line.Line))
            .MaxBy(request => request.Id)
            is { } allowed
            ? ruling.AllowedBecause(allowed.InWords)
            : ruling;

    /// <summary>Puts the question on the approvers' list, unless the same question is already waiting.</summary>
    /// <param name="ruling">One that stops something and <see cref="Ruling.CanBeAsked"/>.</param>
    public RuleRequest Ask(Ruling ruling, int? line, string because, Occasion occasion)
    {
        if (!CanAskAbout(ruling.RuleId))
            throw new InvalidOperationException("This version of the plan is locked.");
        if (!ruling.CanBeAsked)
            throw new ArgumentException("This rule yields to no reason.", nameof(ruling));
        if (!WrittenReason.IsSentence(because))
            throw new ArgumentException("A reason has words.", nameof(because));
        if (asked.Find(request => request.IsWaiting && request.IsAbout(ruling, line)) is { } waiting)
            return waiting;
        if (SaysNothingNew(ruling, line, because))
            throw new ArgumentException("Whoever asks again says what is new.", nameof(because));
        var request = new RuleRequest(this, line is { } number ? FindSupport(number) : null, ruling, because, occasion);
        asked.Add(request);
        Changed();
        return request;
    }

    /// <summary>Ends questions about the whole plan that nothing stops any more: its money, its representatives, court orders.</summary>
    /// <param name="stopping">Every ruling that stops something in the plan as it is.</param>
    public void EndQuestions(IReadOnlyCollection<Ruling> stopping)
    {
        foreach (
            var request in asked.Where(request =>
                request is { IsWaiting: true, Line: null } && !stopping.Any(ruling => request.IsAbout(ruling, null))
            )
        )
            request.Withdraw();
    }

    // Once the plan is submitted, every rule allows it; once a later one is agreed, questions are about that one. Nothing is left to
    // answer.
    private void WithdrawAll()
    {
        foreach (var request in asked.Where(request => request.IsWaiting))
            request.Withdraw();
    }

    private void WithdrawAboutNotice()
    {
        var notice = ReadyToSubmit.Notice(this);
        foreach (
            var request in asked.Where(request =>
                request is { IsWaiting: true, RuleId: ReadyToSubmit.NoticeRule } && (notice is null || !request.IsAbout(notice, null))
            )
        )
            request.Withdraw();
    }

    // A question about support that was changed or removed is no longer asked.
    private void WithdrawAbout(int line)
    {
        var rulings = supports.Where(support => support.Line == line).SelectMany(Judge).ToList();
        foreach (
            var request in asked.Where(request =>
                request.IsWaiting && request.Line == line && !rulings.Exists(ruling => request.IsAbout(ruling, line))
            )
        )
            request.Withdraw();
    }
}

public static class RuleRequests
{
    /// <summary>
    /// The ruling after the answers: allowed with a reason if one of these requests allowed exactly this, otherwise unchanged.
    /// </summary>
    public static Ruling Answer(this IEnumerable<RuleRequest> requests, Ruling ruling, int? line = null) =>
        ruling.CanBeAsked
        && requests.FirstOrDefault(request => request.State == RuleRequestState.Allowed && request.IsAbout(ruling, line)) is { } allowed
            ? ruling.AllowedBecause(allowed.InWords)
            : ruling;
}

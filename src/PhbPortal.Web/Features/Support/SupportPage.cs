using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Policies;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Support;

public sealed record SupportPage(PlanHeading Plan, IReadOnlyList<LineRow> Lines, IReadOnlyList<NotAgreedRow> NotAgreed, PlanMoney Money, bool HasOutcomes, SupportForm Form)
{
    private const int MostNotAgreed = 20;

    public static async Task<SupportPage> LoadAsync(PortalDbContext db, CarePlan plan, DateOnly today, SignedIn reader, CancellationToken ct)
    {
        var heading = PlanHeading.Of(plan, plan.Case, today);
        var (listed, notAgreed) = await BesideAsync(db, plan, reader, ct);
        var policies = new PolicyBook(listed).On(plan.FirstDay);
        var outcomes = plan.Outcomes.ToDictionary(outcome => outcome.Number, outcome => outcome.OwnWords);
        return new(
            heading,
            [.. plan.Supports.OrderBy(line => line.Line).Select(line => new LineRow(line, outcomes.GetValueOrDefault(line.OutcomeNumber, ""), line.AuthorUserId != reader.UserId, [.. plan.Judge(line), .. CarePlan.OnTheList(line, policies)]))],
            notAgreed,
            PlanMoney.Of(plan.Supports, heading.Told),
            outcomes.Count > 0,
            new() { Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.Support)) });
    }

    // What is on the site's list (E12) is a handful of rows, and comes in one command with what was not agreed. Decisions are not an adviser's to read.
    private static async Task<(IReadOnlyList<PolicyVersion> Listed, IReadOnlyList<NotAgreedRow> NotAgreed)> BesideAsync(PortalDbContext db, CarePlan plan, SignedIn reader, CancellationToken ct)
    {
        var listed = db.PolicyVersions.AsNoTracking().Where(version => version.Key == PolicyKeys.NotBought);
        if (reader.Role == Role.Broker)
            return (await listed.Where(version => version.SiteId == plan.SiteId).ToListAsync(ct), []);
        var beside = await db.CarePlans.AsNoTracking().Where(kept => kept.Id == plan.Id).Select(kept => new
        {
            NotAgreed = db.Decisions.Where(decision => decision.CaseId == kept.CaseId && decision.Kind == DecisionKind.SupportNotAgreed)
                .OrderByDescending(decision => decision.Id)
                .Take(MostNotAgreed)
                .Select(decision => new NotAgreedRow(decision.Reference, decision.Subject, decision.DecidedOn, decision.DecidedByName))
                .ToList(),
            Listed = listed.Where(version => version.SiteId == kept.SiteId).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        return (beside.Listed, beside.NotAgreed);
    }
}

/// <param name="ReaderIsSecond">Somebody else wrote the line, so the reader may record that no need depends on it.</param>
/// <param name="Rulings">What rules say of it beyond that it simply goes.</param>
public sealed record LineRow(PlannedSupport Line, string Outcome, bool ReaderIsSecond, IReadOnlyList<Ruling> Rulings)
{
    public Ruling? Stopped => Rulings.FirstOrDefault(ruling => ruling.IsRefused);

    public IEnumerable<Ruling> Told => Rulings.Where(ruling => ruling.Result is RulingResult.Warned or RulingResult.AllowedForAReason);
}

public sealed record NotAgreedRow(string Reference, string What, DateOnly On, string By);

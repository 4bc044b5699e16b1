using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Plans.Support;

public sealed record SupportPage(
    PlanHeading Plan,
    IReadOnlyList<LineRow> Lines,
    IReadOnlyList<NotAgreedRow> NotAgreed,
    PlanMoney Money,
    bool HasOutcomes,
    SupportForm Form
)
{
    private const int MostNotAgreed = 20;

    public static async Task<SupportPage> LoadAsync(
        PortalDbContext db,
        CarePlan plan,
        DateOnly today,
        SignedIn reader,
        CancellationToken cancellationToken
    )
    {
        var heading = PlanHeading.Of(plan, plan.Case, today);
        var listed = await db
            .PolicyVersions.AsNoTracking()
            .Where(version => version.Key == PolicyKeys.NotBought && version.SiteId == plan.SiteId)
            .ToListAsync(cancellationToken);
        var policies = new PolicyBook(listed).On(plan.FirstDay);
        var outcomes = plan.Outcomes.ToDictionary(outcome => outcome.Number, outcome => outcome.OwnWords);
        return new(
            heading,
            [
                .. plan
                    .Supports.OrderBy(line => line.Line)
                    .Select(line => new LineRow(
                        line,
                        outcomes.GetValueOrDefault(line.OutcomeNumber, ""),
                        line.AuthorUserId != reader.UserId,
                        [.. plan.Judge(line), .. CarePlan.OnTheList(line, policies)]
                    )),
            ],
            await NotAgreedAsync(db, plan, reader, cancellationToken),
            PlanMoney.Of(plan.Supports, heading.Told),
            outcomes.Count > 0,
            new() { Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.Support)) }
        );
    }

    // An adviser may not read decisions.
    private static async Task<IReadOnlyList<NotAgreedRow>> NotAgreedAsync(
        PortalDbContext db,
        CarePlan plan,
        SignedIn reader,
        CancellationToken cancellationToken
    ) =>
        reader.Role == Role.Broker
            ? []
            : await db
                .Decisions.AsNoTracking()
                .Where(decision => decision.CaseId == plan.CaseId && decision.Kind == DecisionKind.SupportNotAgreed)
                .OrderByDescending(decision => decision.Id)
                .Take(MostNotAgreed)
                .Select(decision => new NotAgreedRow(decision.Reference, decision.Subject, decision.DecidedOn, decision.DecidedByName))
                .ToListAsync(cancellationToken);
}

/// <param name="ReaderIsSecond">Someone else wrote it, so the reader may record that it is not essential.</param>
/// <param name="Rulings">What rules say beyond a plain permission.</param>
public sealed record LineRow(PlannedSupport Line, string Outcome, bool ReaderIsSecond, IReadOnlyList<Ruling> Rulings)
{
    public Ruling? Stopped => Rulings.FirstOrDefault(ruling => ruling.IsRefused);

    public IEnumerable<Ruling> Told => Rulings.Where(ruling => ruling.Result is RulingResult.Warned or RulingResult.AllowedForAReason);
}

public sealed record NotAgreedRow(string Reference, string What, DateOnly On, string By);

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Decisions.List;

/// <summary>One decision with everything it was based on, and who to call about it.</summary>
public sealed record DecisionPage(
    DecisionPage.MadeDecision Decision,
    CaseHead Head,
    IReadOnlyList<DecisionPage.AppliedRule> Rulings,
    SiteContact? Lead,
    LooksAtDecision Looks,
    bool HasDied,
    SignedIn Reader
)
{
    public string Heading => DecisionText.Of(Decision.Kind);

    public bool CanTakeARequest =>
        Reader.Role == Role.CareCoordinator && Looks.Waiting is null && Reconsideration.CanBeAsked(Decision.Kind);

    public bool CanReadRequests => Reader.Role is Role.CareCoordinator or Role.Approver;

    public string WhoMayAsk =>
        HasDied ? $"Whoever looks after what {Head.GivenName} left" : $"{Head.GivenName}, or somebody who acts for them,";

    /// <summary>Someone who has died needs no care meanwhile.</summary>
    public string Meanwhile => HasDied ? "" : "Care goes on meanwhile.";

    public string Finding =>
        $"{Decision.DecidedByName}, {RoleText.Of(Decision.DecidedByRole)}, decided this about {Head.Strip.Name} "
        + $"on {Decision.DecidedOn.InFull()}.";

    public static async Task<DecisionPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        string[] kept = [.. DecisionAccess.KeptFrom(me)];
        var siteId = me.SiteId;
        var found = await db
            .Decisions.AsNoTracking()
            .Where(d => d.Reference == reference)
            .Select(d => new
            {
                Case = d.Case.Reference,
                HasDied = d.Case.Person.DiedOn != null,
                Made = new MadeDecision(
                    d.Reference,
                    d.Kind,
                    d.Subject,
                    d.Reasons,
                    d.DecidedOn,
                    d.DecidedByName,
                    d.DecidedByRole,
                    d.Ground,
                    d.Letter
                ),
                Rulings = d
                    .Rulings.Where(r => !kept.Contains(r.RuleId))
                    .OrderBy(r => r.Number)
                    .Select(r => new AppliedRule(r.RuleId, r.RuleFirstDay, r.JudgedOn, r.Result, r.Words, r.Facts, r.FactList))
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || await CaseHead.LoadAsync(db, found.Case, today, cancellationToken) is not { } head)
            return null;
        var lead = await db.Set<SiteContact>()
            .AsNoTracking()
            .Where(c => c.PilotSiteId == siteId && c.Kind == SiteContactKind.Lead && c.FirstDay <= today)
            .OrderByDescending(c => c.FirstDay)
            .FirstOrDefaultAsync(cancellationToken);
        // Finance reads the answers among the decisions.
        var looks =
            me.Role == Role.Finance
                ? new([], LooksAtDecision.OfStaff)
                : await LooksAtDecision.LoadAsync(db, reference, LooksAtDecision.OfStaff, today, cancellationToken);
        return new(found.Made, head, found.Rulings, lead, looks, found.HasDied, me);
    }

    public sealed record MadeDecision(
        string Reference,
        DecisionKind Kind,
        string Subject,
        string Reasons,
        DateOnly DecidedOn,
        string DecidedByName,
        Role DecidedByRole,
        DecisionGround? Ground,
        DecisionLetter? Letter
    );

    public sealed record AppliedRule(
        string RuleId,
        DateOnly? RuleFirstDay,
        DateOnly JudgedOn,
        RulingResult Result,
        string Words,
        string FactsKept,
        FactList? FactList
    )
    {
        public string Facts => RulingText.Facts(FactList, FactsKept);

        /// <summary>The rule as it was on the day that was judged.</summary>
        public string Href =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"~/rules/{RuleId}?On.Day={JudgedOn.Day}&On.Month={JudgedOn.Month}&On.Year={JudgedOn.Year}"
            );
    }
}

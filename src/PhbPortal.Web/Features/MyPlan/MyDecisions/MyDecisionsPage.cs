using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

/// <summary>All decisions about the person, newest first.</summary>
public sealed record MyDecisionsPage(string Name, bool ActsForSomebody, Paged<MyDecisionsPage.OwnDecisionRow> Decisions)
{
    public string Heading => ActsForSomebody ? $"What was decided about {Name}" : "What was decided about me";

    public string Title => Decisions.Pages > 1 ? $"{Heading}, page {Decisions.Page} of {Decisions.Pages}" : Heading;

    public string Finding =>
        Decisions.Total switch
        {
            0 => "Nothing was decided yet.",
            1 => "1 decision was made. You can read why. If you do not agree, it says what you can do.",
            _ => $"{Decisions.Total} decisions were made, newest first. You can read why. Where you do not agree, it says what you can do.",
        };

    public static async Task<MyDecisionsPage?> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        string? page,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = me.PersonId;
        var name = await db.People.AsNoTracking().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken);
        if (name is null)
            return null;
        var readable = await OwnDecisionAccess.ReadsAllAsync(db, me, today, cancellationToken)
            ? db.Decisions
            : db.Decisions.Where(d => !DecisionAccess.AboutCourtOrders(db.Decisions, db.Reconsiderations).Any(order => order.Id == d.Id));
        var decisions = readable
            .AsNoTracking()
            .Where(d => d.PersonId == person && d.DecidedOn <= today)
            .OrderByDescending(d => d.DecidedOn)
            .ThenByDescending(d => d.Id)
            .Select(d => new OwnDecisionRow(
                d.Reference,
                d.Kind,
                d.Subject,
                d.DecidedOn,
                db.Reconsiderations.Any(r => r.OpenDecisionId == d.Id)
            ));
        return new(name, me.Role == Role.Representative, await Paged<OwnDecisionRow>.LoadAsync(decisions, page, cancellationToken));
    }

    public sealed record OwnDecisionRow(string Reference, DecisionKind Kind, string Subject, DateOnly DecidedOn, bool IsLookedAtAgain);
}

using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Decisions.List;

/// <summary>Every decision about one person, newest first.</summary>
public sealed record DecisionsPage(string Person, PersonStrip Strip, Paged<DecisionsPage.DecisionRow> Decisions)
{
    public string Title =>
        Decisions.Pages > 1 ? $"Decisions about {Strip.Name}, page {Decisions.Page} of {Decisions.Pages}" : $"Decisions about {Strip.Name}";

    public string Finding =>
        Decisions.Total switch
        {
            0 => "Nothing was decided yet.",
            1 => "1 decision was made. It says why, and by which rules.",
            _ => $"{Decisions.Total} decisions were made, newest first. Each says why, and by which rules.",
        };

    public PersonNav Nav => new([new($"~/people/{Person}", "Overview"), new($"~/people/{Person}/decisions", "Decisions")], "Decisions");

    public static async Task<DecisionsPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        string? page,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Reference == reference)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.KnownAs,
                p.BornOn,
                p.NhsNumber,
                p.ReachBy,
                p.CommunicationNeeds,
                p.Format,
                p.Language,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var readable = DecisionAccess.ReadsAll(me)
            ? db.Decisions
            : db.Decisions.Where(d => !DecisionAccess.AboutCourtOrders(db.Decisions, db.Reconsiderations).Any(order => order.Id == d.Id));
        var decisions = readable
            .AsNoTracking()
            .Where(d => d.PersonId == person.Id)
            .OrderByDescending(d => d.DecidedOn)
            .ThenByDescending(d => d.Id)
            .Select(d => new DecisionRow(d.Reference, d.Kind, d.Subject, d.DecidedOn, d.DecidedByName));
        return new(
            reference,
            CaseHead.StripOf(
                person.Name,
                person.KnownAs,
                person.BornOn,
                person.NhsNumber,
                person.ReachBy,
                person.CommunicationNeeds,
                person.Format,
                person.Language,
                today
            ),
            await Paged<DecisionRow>.LoadAsync(decisions, page, cancellationToken)
        );
    }

    public sealed record DecisionRow(string Reference, DecisionKind Kind, string Subject, DateOnly DecidedOn, string DecidedByName);
}

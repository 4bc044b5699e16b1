using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>
/// All exceptions, newest first. Approvers read the reasons at their site; others get the kind of reason, because reasons may name people.
/// </summary>
public sealed record ExceptionsPage(
    ExceptionsForm Filter,
    IReadOnlyList<SelectListItem> Sites,
    Paged<ExceptionsPage.ExceptionRow> Decisions,
    bool WithReasons
) : INamesPeople
{
    // A reason is text about a person; the rest names nobody.
    public IReadOnlyList<string> PeopleNamed =>
        WithReasons ? [.. Decisions.Rows.Select(row => row.Reference).Distinct(StringComparer.Ordinal)] : [];

    public string KindNamed => "Decision";

    public string Finding =>
        Decisions.Total switch
        {
            0 => "No exception to a rule has been made here.",
            1 => "One thing was let go on although a rule stops it.",
            _ => $"{Decisions.Total} things were let go on although a rule stops them, newest first.",
        };

    public string Title => "Exceptions to rules" + (Decisions.Pages > 1 ? $", page {Decisions.Page} of {Decisions.Pages}" : "");

    public static async Task<ExceptionsPage> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        ExceptionsForm filter,
        bool isSound,
        string? page,
        CancellationToken cancellationToken
    )
    {
        var (all, mine) = (me.WorksAcrossSites, me.SiteIds.ToArray());
        var sites = await db
            .PilotSites.AsNoTracking()
            .Where(s => all || mine.Contains(s.Id))
            .OrderBy(s => s.Name)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Reference,
            })
            .ToListAsync(cancellationToken);
        var site = sites.Find(s => s.Reference == filter.Site)?.Id;
        var rule = isSound ? filter.Rule?.Trim().ToUpperInvariant() : null;
        var (first, last) = isSound ? (filter.From.Value, filter.To.Value) : (null, null);
        var asked = !string.IsNullOrEmpty(filter.Site);
        var byApprover = me.Role == Role.Approver;
        var rows =
            from d in db.Decisions.AsNoTracking()
            join s in db.PilotSites on d.SiteId equals s.Id
            from r in d.Rulings
            where d.Kind == DecisionKind.RuleYielded || d.Kind == DecisionKind.ExceptionAgreed
            where !asked || d.SiteId == site
            where string.IsNullOrEmpty(rule) || r.RuleId == rule
            where first == null || d.DecidedOn >= first
            where last == null || d.DecidedOn <= last
            orderby d.DecidedOn descending, d.Id descending
            select new ExceptionRow(
                d.Reference,
                s.Name,
                r.RuleId,
                r.JudgedOn,
                d.Kind,
                d.DecidedOn,
                d.DecidedByName,
                d.Ground,
                byApprover ? d.Reasons : ""
            );
        return new(
            filter,
            [new("Every site", ""), .. sites.Select(s => new SelectListItem(s.Name, s.Reference))],
            await Paged<ExceptionRow>.LoadAsync(rows, page, cancellationToken),
            byApprover
        );
    }

    public sealed record ExceptionRow(
        string Reference,
        string Site,
        string RuleId,
        DateOnly JudgedOn,
        DecisionKind Kind,
        DateOnly DecidedOn,
        string DecidedByName,
        DecisionGround? Ground,
        string Reasons
    );
}

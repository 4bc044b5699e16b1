using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Cases.ResponsibleBodies;

/// <summary>Who is responsible today, earlier records, newest first, and the form for a new one.</summary>
/// <param name="Organisations">The site's own first, then all others in the register.</param>
public sealed record RecordResponsibleBodyPage(
    CaseHead Head,
    RecordResponsibleBodyForm Form,
    ResponsibleOn? Now,
    IReadOnlyList<RecordResponsibleBodyPage.Word> Words,
    IReadOnlyList<SelectListItem> Organisations
)
{
    private const int MostWords = 50;

    public static async Task<RecordResponsibleBodyPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        RecordResponsibleBodyForm? typed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await CaseHead.LoadAsync(db, reference, today, cancellationToken) is not { } head)
            return null;
        var history = await db
            .Cases.AsNoTracking()
            .Where(c => c.Reference == reference)
            .SelectMany(c => c.ResponsibleBodies)
            .OrderByDescending(b => b.FirstDay)
            .ThenByDescending(b => b.Id)
            .Take(MostWords)
            .ToListAsync(cancellationToken);
        var site = await db
            .Cases.Where(c => c.Reference == reference)
            .Join(db.Set<Responsibility>().AsNoTracking(), c => c.SiteId, held => held.PilotSiteId, (c, held) => held)
            .ToListAsync(cancellationToken);
        var register = await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToDictionaryAsync(o => o.Id, cancellationToken);
        var holding = ResponsibleBody.On(history, today);
        var own = site.Where(held => held.HoldsOn(today)).Select(held => held.OrganisationId).ToHashSet();
        var form = typed ?? new() { OwesAfterCare = holding?.OwesAfterCare ?? false };
        return new(
            head,
            form,
            WhoIsResponsible.On(today, history, site, register),
            [
                .. history.Select(body => new Word(
                    body,
                    body.OrganisationId is { } id ? register[id].Name : body.OtherOrganisation!,
                    body == holding,
                    ResponsibleBody.On(history, body.FirstDay) != body
                )),
            ],
            [
                new("Choose an organisation", ""),
                .. register
                    .Values.Where(o => o.Kind != OrganisationKind.ThirdPartyHolder)
                    .OrderByDescending(o => own.Contains(o.Id))
                    .ThenBy(o => o.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(o => new SelectListItem(
                        own.Contains(o.Id) ? o.Name + " (this site)" : o.Name,
                        o.Id.ToString(CultureInfo.InvariantCulture)
                    )),
            ]
        );
    }

    /// <param name="IsReplaced">A later entry for the same first day replaced it.</param>
    public sealed record Word(ResponsibleBody Body, string Organisation, bool HoldsToday, bool IsReplaced);
}

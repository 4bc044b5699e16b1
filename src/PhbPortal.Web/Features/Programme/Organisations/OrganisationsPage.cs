using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Organisations;

public sealed record OrganisationsPage(OrganisationsForm Form, int Found, IReadOnlyList<OrganisationRow> Organisations)
{
    private const int RowsOnAPage = 50;

    public int Pages => Math.Max(1, (Found + RowsOnAPage - 1) / RowsOnAPage);

    public int Page => Math.Min(Form.PageNumber, Pages);

    public string Finding =>
        Form.Word.Tidy().Length == 0
            ? $"{Found} organisations are on record, each with the days on which it exists."
            : $"{(Found == 1 ? "1 organisation fits" : $"{Found} organisations fit")} what you looked for.";

    public static async Task<OrganisationsPage> LoadAsync(PortalDbContext db, OrganisationsForm form, CancellationToken cancellationToken)
    {
        var matching = Matching(db, form.Word.Tidy());
        OrganisationsPage page = new(form, await matching.CountAsync(cancellationToken), []);
        var rows = await matching
            .OrderBy(organisation => organisation.Name)
            .Skip((page.Page - 1) * RowsOnAPage)
            .Take(RowsOnAPage)
            .Select(organisation => new OrganisationRow(
                organisation.Reference,
                organisation.Name,
                organisation.OdsCode,
                organisation.Kind,
                organisation.FirstDay,
                organisation.LastDay,
                organisation.Source
            ))
            .ToListAsync(cancellationToken);
        return page with { Organisations = rows };
    }

    private static IQueryable<Organisation> Matching(PortalDbContext db, string word)
    {
        var organisations = db.Organisations.AsNoTracking();
        if (word.Length is 0 or > 100)
            return organisations;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to the engine's own lower(), which knows no culture.
        var wanted = word.ToLower();
        return organisations.Where(organisation =>
            organisation.Name.ToLower().Contains(wanted) || organisation.OdsCode!.ToLower() == wanted
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }
}

public sealed record OrganisationRow(
    string Reference,
    string Name,
    string? OdsCode,
    OrganisationKind Kind,
    DateOnly FirstDay,
    DateOnly? LastDay,
    string Source
);

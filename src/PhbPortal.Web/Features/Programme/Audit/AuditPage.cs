using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>Who did or saw what, newest first, each as a sentence.</summary>
public sealed record AuditPage(
    AuditFilterForm Filter,
    string Sought,
    string Why,
    Paged<AuditLine> Lines,
    IReadOnlyList<SelectListItem> Kinds
)
{
    public static readonly IReadOnlyList<SelectListItem> Subjects =
    [
        new("Everything", ""),
        .. Enum.GetValues<AuditSubject>().Select(subject => new SelectListItem(subject.Words(), subject.ToString())),
    ];

    public string Finding =>
        Lines.Total switch
        {
            0 => $"Nothing was recorded{Sought}.",
            1 => $"One thing was recorded{Sought}.",
            _ => $"{Lines.Total.ToString("N0", CultureInfo.InvariantCulture)} things were recorded{Sought}, newest first.",
        };

    /// <summary>Without links to more pages, which would lead back to the form that was sent.</summary>
    public AuditPage OnOnePage() => this with { Lines = Lines with { Pages = 1 } };

    public static async Task<AuditPage> LoadAsync(
        PortalDbContext db,
        AuditSought sought,
        string? page,
        CancellationToken cancellationToken
    ) =>
        new(
            sought.Form,
            sought.Words,
            (sought.Form as AuditExportForm)?.Why ?? "",
            await Paged<AuditLine>.LoadAsync(AuditLine.From(sought.In(db)), page, cancellationToken),
            [
                new("Everything", ""),
                .. db
                    .Model.GetEntityTypes()
                    .Where(AuditInterceptor.IsAudited)
                    .Select(type => type.ShortName())
                    .Order(StringComparer.Ordinal)
                    .Select(kind => new SelectListItem(AuditWords.Sentence(kind), kind)),
            ]
        );
}

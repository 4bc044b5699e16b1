using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Audit;

/// <summary>Who changed what, newest first, each change as a sentence.</summary>
public sealed record AuditPage(AuditFilterForm Filter, Paged<AuditPage.Change> Changes, IReadOnlyList<SelectListItem> Kinds)
{
    public string Finding => Changes.Total switch
    {
        0 => "No change was recorded" + Where() + ".",
        1 => "One change was recorded" + Where() + ".",
        _ => $"{Changes.Total.ToString("N0", CultureInfo.InvariantCulture)} changes were recorded{Where()}, newest first.",
    };

    public static async Task<AuditPage> LoadAsync(PortalDbContext db, AuditFilterForm filter, string? page, CancellationToken stop)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.Day?.Value is { } day)
        {
            var (first, end) = (PortalClock.StartOf(day), PortalClock.StartOf(day.AddDays(1)));
            entries = entries.Where(e => e.WhenUtc >= first && e.WhenUtc < end);
        }

        if (filter.Kind.Length > 0)
            entries = entries.Where(e => e.Kind == filter.Kind);
        var changes = entries.OrderByDescending(e => e.WhenUtc).ThenByDescending(e => e.Id).Select(e => new Change(e.WhenUtc, e.UserName, e.Role, e.What, e.Kind, e.Reference, e.Details));
        return new(filter, await Paged<Change>.LoadAsync(changes, page, stop), KindsOf(db));
    }

    private static IReadOnlyList<SelectListItem> KindsOf(PortalDbContext db) =>
    [
        new("Everything", ""),
        .. db.Model.GetEntityTypes().Where(AuditInterceptor.IsAudited).Select(type => type.ShortName()).Order(StringComparer.Ordinal)
            .Select(kind => new SelectListItem(AuditWords.Sentence(kind), kind)),
    ];

    private string Where() =>
        (Filter.Kind.Length > 0 ? " of kind “" + AuditWords.Lower(Filter.Kind) + "”" : "") + (Filter.Day?.Value is { } day ? " on " + day.InFull() : "");

    public sealed record Change(DateTime WhenUtc, string UserName, Domain.People.Role Role, AuditedEvent What, string Kind, string Reference, string Details)
    {
        public string When => PortalClock.ToLondon(WhenUtc).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

        public string Sentence
        {
            get
            {
                var what = What switch
                {
                    AuditedEvent.Added => "added",
                    AuditedEvent.Removed => "removed",
                    _ => "changed",
                };
                var thing = Reference.Length > 0 ? $"{AuditWords.Lower(Kind)} {Reference}" : AuditWords.Lower(Kind);
                var details = What == AuditedEvent.Changed && Details.Length > 0 ? ": " + string.Join(", ", Details.Split(", ").Select(AuditWords.Lower)) : "";
                return $"{UserName} ({RoleText.Of(Role)}) {what} {thing}{details}.";
            }
        }
    }
}

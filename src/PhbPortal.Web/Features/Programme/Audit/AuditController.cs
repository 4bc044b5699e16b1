using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>The auditor's pages. Reading them is audited too.</summary>
public sealed class AuditController(PortalDbContext db, AuditTrail trail, PortalClock clock) : PortalController
{
    private const int MostInAFile = 10_000;

    [HttpGet("audit"), For(Role.Auditor, Can = "Search the record of who did what and who read what")]
    public async Task<IActionResult> Index(AuditFilterForm filter, string? page)
    {
        var sought = await SoughtAsync(ModelState.IsValid ? filter : new());
        var found = await AuditPage.LoadAsync(db, sought, page, CancellationToken);
        await trail.SearchedAsync(sought.ForTheAudit, sought.PersonId, CancellationToken);
        return View(found);
    }

    [HttpPost("audit/export"), For(Role.Auditor, Can = "Take out what was found, with a reason")]
    public async Task<IActionResult> Export(AuditExportForm filter)
    {
        var sought = await SoughtAsync(filter);
        var lines = ModelState.IsValid ? await AuditLine.From(sought.In(db)).Take(MostInAFile + 1).ToListAsync(CancellationToken) : [];
        if (lines.Count > MostInAFile)
            ModelState.AddModelError(
                nameof(filter.Day),
                $"A file holds at most {MostInAFile:N0} lines. Look for one day, one person or one account"
            );
        if (!ModelState.IsValid)
            return View(nameof(Index), (await AuditPage.LoadAsync(db, sought, null, CancellationToken)).OnOnePage());
        await trail.ExportedAsync($"{lines.Count} lines: {sought.ForTheAudit}", filter.Why.Tidy(), CancellationToken);
        return File(Csv(lines), "text/csv; charset=utf-8", $"audit-{clock.Today:yyyy-MM-dd}.csv");
    }

    private async Task<AuditSought> SoughtAsync(AuditFilterForm form)
    {
        var sought = await AuditSought.FindAsync(db, form, clock.Today, CancellationToken);
        foreach (var (field, words) in sought.Faults)
            ModelState.AddModelError(field, words);
        return sought;
    }

    // A cell that a spreadsheet would run as a formula is written as text. It opens as UTF-8 because of the mark at its start, and moments
    // are written so that they sort.
    private static byte[] Csv(IEnumerable<AuditLine> lines)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(bytes, new() { Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["When", "Who", "Role", "What", "Kind", "Reference", "Details", "Why", "In words"]);
            foreach (var line in lines)
                csv.WriteRecord([
                    PortalClock.ToLondon(line.WhenUtc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    line.UserName,
                    RoleText.Of(line.Role),
                    line.What.ToString(),
                    line.Kind,
                    line.Reference,
                    line.Details,
                    line.Why,
                    line.Sentence,
                ]);
        }

        return bytes.ToArray();
    }
}

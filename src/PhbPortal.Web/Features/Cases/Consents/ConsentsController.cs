using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.Access;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Consents;

/// <summary>What the person consents to, and what they withdraw.</summary>
[Opens<CaseAccess>(Act.Write)]
public sealed class ConsentsController(PortalDbContext db, PortalClock clock) : CaseRecordingController(db, clock)
{
    [HttpGet("cases/{reference}/consent")]
    public Task<IActionResult> Consent(string reference) => ShowAsync(reference, new() { On = DateField.From(Clock.Today) });

    [HttpPost("cases/{reference}/consent")]
    public Task<IActionResult> Consent(string reference, ConsentForm form) =>
        RecordAsync(
            Db.Cases.Include(c => c.Consents),
            reference,
            form.Version,
            found => found.Consents.Any(form.IsRecordedAs),
            found =>
                found.RecordConsent(
                    form.Kind!.Value,
                    form.Given!.Value,
                    form.On.Value!.Value,
                    form.By.TidyName(),
                    form.Detail.Tidy(),
                    Me.Actor
                ),
            "The consent was recorded",
            () => ShowAsync(reference, form)
        );

    private async Task<IActionResult> ShowAsync(string reference, ConsentForm form) =>
        Page(await ConsentPage.LoadAsync(Db, reference, form, Clock.Today, CancellationToken));
}

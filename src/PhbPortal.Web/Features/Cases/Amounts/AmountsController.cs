using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.Amounts;

/// <summary>The indicative amount: its calculation, and the day it is shared with the person (rules C07 and C08).</summary>
[Opens<CaseAccess>(Act.Write), WhileTheyLive]
public sealed class AmountsController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("cases/{reference}/amount")]
    public async Task<IActionResult> Amount(string reference)
    {
        var year = UkCalendar.FinancialYear(clock.Today.AddMonths(1));
        return await ShowAsync(
            reference,
            new()
            {
                FirstDay = DateField.From(year.First),
                LastDay = DateField.From(year.Last),
                Lines = [new(), new(), new()],
            },
            null
        );
    }

    [HttpPost("cases/{reference}/amount")]
    public async Task<IActionResult> Amount(string reference, AmountForm form, string? step)
    {
        if (form.MoveLines(step))
        {
            // The rows move, so what was typed is shown from the form and judged when it is calculated or saved.
            ModelState.Clear();
            return await ShowAsync(reference, form, null);
        }

        if (!ModelState.IsValid || step == AmountForm.WorkOut)
            return await ShowAsync(reference, form, ModelState.IsValid ? form.ToWorking() : null);
        return await this.EditAsync(
            db,
            () => WorkOutAsync(reference, form, form.ToWorking()!),
            () => db.TryAddAsync(CancellationToken),
            () => AgainAsync(reference, form, Stale.Person)
        );
    }

    private async Task<Edit> WorkOutAsync(string reference, AmountForm form, AmountWorking working)
    {
        if (await FindAsync(reference) is not { } found)
            return Edit.Answer(NotFound());
        if (form.Version != found.Version && IsKept(found.LatestAmount, working))
            return Edit.Answer(Done());
        if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
            return Edit.Answer(await AgainAsync(reference, form, over.Words));
        if (form.Version != found.Version)
            return Edit.Answer(await AgainAsync(reference, form, Stale.Person));
        found.WorkOutAmount(working, clock.OccasionBy(Me.Actor));
        return Edit.Save(Done);

        RedirectResult Done() => RedirectWithMessage("/people/" + found.Person.Reference, $"The amount is {working.Total}");
    }

    [HttpGet("cases/{reference}/tell")]
    public Task<IActionResult> Tell(string reference) => ShowTellAsync(reference, new() { ToldOn = DateField.From(clock.Today) });

    [HttpPost("cases/{reference}/tell")]
    public Task<IActionResult> Tell(string reference, TellForm form) =>
        this.RecordAsync(
            db,
            async () =>
            {
                if (!ModelState.IsValid || await FindAsync(reference) is not { LatestAmount: { } latest } found)
                    return null;
                var (on, how) = (form.ToldOn.Value!.Value, form.How.Tidy());
                return new(
                    found,
                    form.Version,
                    latest.ToldOn == on && latest.ToldHow == how,
                    () => found.TellAmount(on, how, Me.Actor),
                    () => RedirectWithMessage("/people/" + found.Person.Reference, $"{found.Person.Called} was told {latest.Total}")
                );
            },
            () => ShowTellAsync(reference, form),
            Stale.Person
        );

    private async Task<IActionResult> ShowTellAsync(string reference, TellForm form) =>
        await TellPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();

    private static bool IsKept(IndicativeAmount? latest, AmountWorking working) =>
        latest is not null
        && latest.Total == working.Total
        && latest.Method == working.Method
        && latest.FirstDay == working.Period.First
        && latest.LastDay == working.Period.Last;

    private async Task<IActionResult> ShowAsync(string reference, AmountForm form, AmountWorking? working) =>
        await AmountPage.LoadAsync(db, reference, form, working, clock.Today, CancellationToken) is { } page
            ? View("Amount", page)
            : NotFound();

    private Task<IActionResult> AgainAsync(string reference, AmountForm form, string words)
    {
        ModelState.AddModelError("", words);
        return ShowAsync(reference, form, form.ToWorking());
    }

    private Task<CareCase?> FindAsync(string reference) =>
        db.Cases.WithAmounts().Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken);
}

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
    private const string AddLine = "add-line";
    private const string WorkOut = "work-out";
    private const string RemoveLine = "remove-line-";

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
        if (step == AddLine || step?.StartsWith(RemoveLine, StringComparison.Ordinal) == true)
            return await ShowAsync(reference, WithOtherLines(form, step), null);
        if (!ModelState.IsValid || step == WorkOut)
            return await ShowAsync(reference, form, ModelState.IsValid ? form.ToWorking() : null);
        if (await FindAsync(reference) is not { } found)
            return NotFound();
        var working = form.ToWorking()!;
        if (form.Version != found.Version && IsKept(found.LatestAmount, working))
            return RedirectWithMessage("/people/" + found.Person.Reference, $"The amount is {working.Total}");
        if (await db.MayDecideAsync(found.SiteId, clock.Today, CancellationToken) is { IsRefused: true } over)
        {
            ModelState.AddModelError("", over.Words);
            return await ShowAsync(reference, form, working);
        }

        if (form.Version == found.Version && await KeepAsync(() => found.WorkOutAmount(working, clock.OccasionBy(Me.Actor))))
            return RedirectWithMessage("/people/" + found.Person.Reference, $"The amount is {working.Total}");
        ModelState.AddModelError("", Stale.Person);
        return await ShowAsync(reference, form, working);
    }

    [HttpGet("cases/{reference}/tell")]
    public async Task<IActionResult> Tell(string reference) =>
        await TellPage.LoadAsync(db, reference, new() { ToldOn = DateField.From(clock.Today) }, clock.Today, CancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost("cases/{reference}/tell")]
    public async Task<IActionResult> Tell(string reference, TellForm form)
    {
        if (ModelState.IsValid && await FindAsync(reference) is { LatestAmount: { } latest } found)
        {
            var (on, how) = (form.ToldOn.Value!.Value, form.How.Tidy());
            var isSentTwice = latest.ToldOn == on && latest.ToldHow == how;
            if (isSentTwice || (form.Version == found.Version && await KeepAsync(() => found.TellAmount(on, how, Me.Actor))))
                return RedirectWithMessage("/people/" + found.Person.Reference, $"{found.Person.Called} was told {latest.Total}");
            ModelState.AddModelError("", Stale.Person);
        }

        return await TellPage.LoadAsync(db, reference, form, clock.Today, CancellationToken) is { } page ? View(page) : NotFound();
    }

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

    // The rows move, so what was typed is shown from the form and judged when it is calculated or saved.
    private AmountForm WithOtherLines(AmountForm form, string step)
    {
        ModelState.Clear();
        if (step == AddLine && form.Lines.Count < AmountForm.MostLines)
            form.Lines.Add(new());
        else if (int.TryParse(step[RemoveLine.Length..], out var number) && number >= 1 && number <= form.Lines.Count)
            form.Lines.RemoveAt(number - 1);
        return form;
    }

    private Task<CareCase?> FindAsync(string reference) =>
        db.Cases.WithAmounts().Include(c => c.Person).FirstOrDefaultAsync(c => c.Reference == reference, CancellationToken);

    /// <returns>False, with nothing saved, if someone else saved at the same moment.</returns>
    private Task<bool> KeepAsync(Action record)
    {
        record();
        return db.TryAddAsync(CancellationToken);
    }
}

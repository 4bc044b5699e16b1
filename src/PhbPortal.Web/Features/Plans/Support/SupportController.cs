using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Support;

/// <summary>The lines of support, and what they cost.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive]
[ComparesEditors]
public sealed class SupportController(PortalDbContext db, PortalClock clock) : PortalController
{
    [HttpGet("plans/{plan}/support")]
    public Task<IActionResult> Index(string plan) => ShowList(plan);

    [HttpPost("plans/{plan}/support")]
    public Task<IActionResult> Index(string plan, SupportForm form) =>
        WhileOpen(
            plan,
            async kept =>
            {
                if (!ModelState.IsValid)
                    return await ShowList(plan);
                kept.MarkSection(PlanSections.Support, form.Completed == ChoiceRules.Yes);
                return await db.TrySaveAsync(CancellationToken) ? Redirect($"/plans/{plan}") : await Index(plan, form);
            }
        );

    [HttpGet("plans/{plan}/support/add")]
    public Task<IActionResult> Add(string plan) => ShowLine(plan, null, null, null);

    [HttpPost("plans/{plan}/support/add")]
    public Task<IActionResult> Add(string plan, LineForm form) =>
        WhileOpen(
            plan,
            async kept =>
            {
                if (kept.Supports.Count >= CarePlan.MostRows)
                    ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} lines. Change or remove one first.");
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return await ShowLine(plan, null, form, null);
                if (form.Version != kept.Version && kept.Supports.Any(line => line.Details == form.Details))
                    return Done(plan, "You have already sent this");
                var outcome = kept.AddSupport(form.Details, Me.Actor, form.AsksAManager && MayAsk);
                if (outcome is SupportRefused refused)
                    return await ShowLine(plan, null, form, RefusedSupport.Of(refused, form, ModelState));
                return await db.TrySaveAsync(CancellationToken)
                    ? Saved(plan, kept, ((SupportKept)outcome).Support)
                    : await Add(plan, form);
            }
        );

    [HttpGet("plans/{plan}/support/{line:int}")]
    public Task<IActionResult> Change(string plan, int line) =>
        ShowLine(plan, line, null, null);

    [HttpPost("plans/{plan}/support/{line:int}")]
    public Task<IActionResult> Change(string plan, int line, LineForm form) =>
        WhileOpen(
            plan,
            async kept =>
            {
                if (kept.Supports.FirstOrDefault(s => s.Line == line) is not { } support)
                    return NotFound();
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return await ShowLine(plan, line, form, null);
                if (form.Version != kept.Version)
                    return this.Compare(
                        form,
                        LineForm.From(kept, support),
                        "Support and what it costs",
                        ListOf(plan),
                        () => Done(plan, "Line saved")
                    );
                var seen = support.Checks;
                if (
                    kept.ChangeSupport(line, form.Details, Me.Actor, form.AsksAManager && MayAsk) is SupportRefused refused
                )
                    return await ShowLine(plan, line, form, RefusedSupport.Of(refused, form, ModelState));
                return await db.TrySaveAsync(CancellationToken)
                    ? Saved(plan, kept, support, support.Checks == seen ? "Line saved" : "Line saved. Look at who is paid again")
                    : await Change(plan, line, form);
            }
        );

    [HttpGet("plans/{plan}/support/{line:int}/remove")]
    public Task<IActionResult> Remove(string plan, int line) =>
        ShowLine(plan, line, null, null, nameof(Remove));

    [HttpPost("plans/{plan}/support/{line:int}/remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string plan, int line, RemoveForm form) =>
        WhileOpen(
            plan,
            async kept =>
            {
                if (kept.Supports.All(support => support.Line != line))
                    return Done(plan, "Line removed");
                if (form.Version != kept.Version)
                    return await Remove(plan, line);
                kept.RemoveSupport(line);
                return await db.TrySaveAsync(CancellationToken)
                    ? Done(plan, "Line removed")
                    : await RemoveNow(plan, line, form);
            }
        );

    private async Task<IActionResult> WhileOpen(string plan, Func<CarePlan, Task<IActionResult>> then)
    {
        if (await db.WithSupportAsync(plan, CancellationToken) is not { } kept)
            return NotFound();
        return kept.IsOpen ? await then(kept) : this.PlanClosed(kept);
    }

    private Task<IActionResult> ShowList(string plan) =>
        WhileOpen(
            plan,
            async kept => View(nameof(Index), await SupportPage.LoadAsync(db, kept, clock.Today, Me, CancellationToken))
        );

    private Task<IActionResult> ShowLine(
        string plan,
        int? line,
        LineForm? typed,
        RefusedSupport? refused,
        string? view = null
    ) =>
        WhileOpen(
            plan,
            kept =>
                Task.FromResult<IActionResult>(
                    LinePage.Of(PlanHeading.Of(kept, kept.Case, clock.Today), kept, line, typed, refused) is { } page
                        ? View(view ?? (line is null ? nameof(Add) : nameof(Change)), page)
                        : NotFound()
                )
        );

    // An adviser writes no line that a rule stops; whether to ask is the co-ordinator's.
    private bool MayAsk => !User.IsInRole(nameof(Role.Broker));

    // A line that a rule stops is kept so that a manager can be asked about it, which is the next step.
    private RedirectResult Saved(string plan, CarePlan kept, PlannedSupport line, string words = "Line saved") =>
        MayAsk && kept.Judge(line).FirstOrDefault(ruling => ruling.CanBeAsked) is { } stopped
            ? Redirect($"/plans/{plan}/ask?about={stopped.RuleId}-{line.Line}")
            : Done(plan, words);

    private RedirectResult Done(string plan, string words) =>
        RedirectWithMessage(ListOf(plan), words);

    private static string ListOf(string plan) => $"/plans/{plan}/support";
}

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
[Route("plans/{plan}/support")]
public sealed class SupportController(PortalDbContext db, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(string plan, CancellationToken cancellationToken) => ShowList(plan, cancellationToken);

    [HttpPost("")]
    public Task<IActionResult> Index(string plan, SupportForm form, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            cancellationToken,
            async kept =>
            {
                if (!ModelState.IsValid)
                    return await ShowList(plan, cancellationToken);
                kept.MarkSection(PlanSections.Support, form.Completed == ChoiceRules.Yes);
                return await db.TrySaveAsync(cancellationToken) ? Redirect($"/plans/{plan}") : await Index(plan, form, cancellationToken);
            }
        );

    [HttpGet("add")]
    public Task<IActionResult> Add(string plan, CancellationToken cancellationToken) => ShowLine(plan, null, null, null, cancellationToken);

    [HttpPost("add")]
    public Task<IActionResult> Add(string plan, LineForm form, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            cancellationToken,
            async kept =>
            {
                if (kept.Supports.Count >= CarePlan.MostRows)
                    ModelState.AddModelError("", $"A plan holds at most {CarePlan.MostRows} lines. Change or remove one first.");
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return await ShowLine(plan, null, form, null, cancellationToken);
                if (form.Version != kept.Version && kept.Supports.Any(line => line.Details == form.Details))
                    return Done(plan, "You have already sent this");
                var outcome = kept.AddSupport(form.Details, SignedIn.From(User).Actor, form.AsksAManager && MayAsk);
                if (outcome is SupportRefused refused)
                    return await ShowLine(plan, null, form, RefusedSupport.Of(refused, form, ModelState), cancellationToken);
                return await db.TrySaveAsync(cancellationToken)
                    ? Saved(plan, kept, ((SupportKept)outcome).Support)
                    : await Add(plan, form, cancellationToken);
            }
        );

    [HttpGet("{line:int}")]
    public Task<IActionResult> Change(string plan, int line, CancellationToken cancellationToken) =>
        ShowLine(plan, line, null, null, cancellationToken);

    [HttpPost("{line:int}")]
    public Task<IActionResult> Change(string plan, int line, LineForm form, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            cancellationToken,
            async kept =>
            {
                if (kept.Supports.FirstOrDefault(s => s.Line == line) is not { } support)
                    return NotFound();
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return await ShowLine(plan, line, form, null, cancellationToken);
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
                    kept.ChangeSupport(line, form.Details, SignedIn.From(User).Actor, form.AsksAManager && MayAsk) is SupportRefused refused
                )
                    return await ShowLine(plan, line, form, RefusedSupport.Of(refused, form, ModelState), cancellationToken);
                return await db.TrySaveAsync(cancellationToken)
                    ? Saved(plan, kept, support, support.Checks == seen ? "Line saved" : "Line saved. Look at who is paid again")
                    : await Change(plan, line, form, cancellationToken);
            }
        );

    [HttpGet("{line:int}/remove")]
    public Task<IActionResult> Remove(string plan, int line, CancellationToken cancellationToken) =>
        ShowLine(plan, line, null, null, cancellationToken, nameof(Remove));

    [HttpPost("{line:int}/remove")]
    [ActionName(nameof(Remove))]
    public Task<IActionResult> RemoveNow(string plan, int line, RemoveForm form, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            cancellationToken,
            async kept =>
            {
                if (kept.Supports.All(support => support.Line != line))
                    return Done(plan, "Line removed");
                if (form.Version != kept.Version)
                    return await Remove(plan, line, cancellationToken);
                kept.RemoveSupport(line);
                return await db.TrySaveAsync(cancellationToken)
                    ? Done(plan, "Line removed")
                    : await RemoveNow(plan, line, form, cancellationToken);
            }
        );

    private async Task<IActionResult> WhileOpen(string plan, CancellationToken cancellationToken, Func<CarePlan, Task<IActionResult>> then)
    {
        if (await db.WithSupportAsync(plan, cancellationToken) is not { } kept)
            return NotFound();
        return kept.IsOpen ? await then(kept) : this.PlanClosed(kept);
    }

    private Task<IActionResult> ShowList(string plan, CancellationToken cancellationToken) =>
        WhileOpen(
            plan,
            cancellationToken,
            async kept => View(nameof(Index), await SupportPage.LoadAsync(db, kept, clock.Today, SignedIn.From(User), cancellationToken))
        );

    private Task<IActionResult> ShowLine(
        string plan,
        int? line,
        LineForm? typed,
        RefusedSupport? refused,
        CancellationToken cancellationToken,
        string? view = null
    ) =>
        WhileOpen(
            plan,
            cancellationToken,
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

    private RedirectResult Done(string plan, string words)
    {
        TempData[PageText.Done] = words;
        return Redirect(ListOf(plan));
    }

    private static string ListOf(string plan) => $"/plans/{plan}/support";
}

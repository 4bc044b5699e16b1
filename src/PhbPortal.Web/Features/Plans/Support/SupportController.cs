using Microsoft.AspNetCore.Mvc;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Plans.Support;

/// <summary>The support items, and what they cost.</summary>
[Opens<PlanAccess>(Act.Draft), WhileTheyLive, ComparesEditors]
public sealed class SupportController(PortalDbContext db, PortalClock clock) : PlanRowsController(db, clock)
{
    private static readonly string Full = $"A plan holds at most {CarePlan.MostRows} lines. Change or remove one first.";

    protected override string What => "Support and what it costs";

    // An adviser writes no support that a rule stops; the co-ordinator decides whether to ask.
    private bool MayAsk => !User.IsInRole(nameof(Role.Broker));

    [HttpGet("plans/{plan}/support")]
    public async Task<IActionResult> Index(string plan)
    {
        if (await FindAsync(plan) is not { } kept)
            return NotFound();
        return kept.IsOpen
            ? View(nameof(Index), await SupportPage.LoadAsync(Db, kept, Clock.Today, Me, CancellationToken))
            : this.PlanClosed(kept);
    }

    [HttpPost("plans/{plan}/support")]
    public Task<IActionResult> Index(string plan, SupportForm form) =>
        CompleteAsync(plan, PlanSections.Support, form.Completed, () => Index(plan));

    [HttpGet("plans/{plan}/support/add")]
    public Task<IActionResult> Add(string plan) => ShowLine(plan, nameof(Add), null, null);

    [HttpPost("plans/{plan}/support/add")]
    public Task<IActionResult> Add(string plan, LineForm form) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (kept.Supports.Count >= CarePlan.MostRows)
                    ModelState.AddModelError("", Full);
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowLine(plan, nameof(Add), null, form));
                if (form.Version != kept.Version && kept.Supports.Any(line => line.Details == form.ToDetails()))
                    return Edit.Answer(Done(plan, "You have already sent this"));
                var outcome = kept.AddSupport(form.ToDetails(), Me.Actor, form.AsksAManager && MayAsk);
                return outcome is SupportRefused refused
                    ? Edit.Answer(await ShowLine(plan, nameof(Add), null, form, refused))
                    : Edit.Save(() => Saved(plan, kept, ((SupportKept)outcome).Support));
            }
        );

    [HttpGet("plans/{plan}/support/{line:int}")]
    public Task<IActionResult> Change(string plan, int line) => ShowLine(plan, nameof(Change), line, null);

    [HttpPost("plans/{plan}/support/{line:int}")]
    public Task<IActionResult> Change(string plan, int line, LineForm form) =>
        EditAsync(
            plan,
            async kept =>
            {
                if (kept.SupportOf(line) is not { } support)
                    return Edit.Answer(NotFound());
                form.JudgeAgainst(kept, ModelState);
                if (!ModelState.IsValid)
                    return Edit.Answer(await ShowLine(plan, nameof(Change), line, form));
                if (form.Version != kept.Version)
                    return Edit.Answer(
                        this.Compare(form, LineForm.From(kept, support), What, HrefAfter(plan), () => Done(plan, "Line saved"))
                    );
                var seen = support.Checks;
                return kept.ChangeSupport(line, form.ToDetails(), Me.Actor, form.AsksAManager && MayAsk) is SupportRefused refused
                    ? Edit.Answer(await ShowLine(plan, nameof(Change), line, form, refused))
                    : Edit.Save(() =>
                        Saved(plan, kept, support, support.Checks == seen ? "Line saved" : "Line saved. Look at who is paid again")
                    );
            }
        );

    [HttpGet("plans/{plan}/support/{line:int}/remove")]
    public Task<IActionResult> Remove(string plan, int line) => ShowLine(plan, nameof(Remove), line, null);

    [HttpPost("plans/{plan}/support/{line:int}/remove")]
    public Task<IActionResult> Remove(string plan, int line, RemoveForm form) =>
        RemoveAsync(plan, form, kept => kept.SupportOf(line), kept => kept.RemoveSupport(line), "Line removed", () => Remove(plan, line));

    protected override string HrefAfter(string plan) => $"/plans/{plan}/support";

    private Task<IActionResult> ShowLine(string plan, string view, int? line, LineForm? typed, SupportRefused? refused = null) =>
        ShowAsync(
            plan,
            (heading, kept) =>
                LinePage.Of(heading, kept, line, typed, refused is null ? null : RefusedSupport.Of(refused, typed!, ModelState)),
            view
        );

    // Support that a rule stops is saved so that a manager can be asked about it, which is the next step.
    private RedirectResult Saved(string plan, CarePlan kept, PlannedSupport line, string words = "Line saved") =>
        MayAsk && kept.Judge(line).FirstOrDefault(ruling => ruling.CanBeAsked) is { } stopped
            ? Redirect($"/plans/{plan}/ask?about={stopped.RuleId}-{line.Line}")
            : Done(plan, words);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Succession;

/// <summary>
/// Ends an organisation and hands its sites over on the day after: sites, cases and their staff stay as they are, and whoever belongs to
/// the organisation itself belongs to its successor from then on.
/// </summary>
[For(Role.Administrator)]
[WholePortal]
[Route("organisations/{organisation}/end")]
public sealed class SuccessionController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> End(string organisation, CancellationToken stop) =>
        await EndPage.LoadAsync(db, organisation, null, stop) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> End(string organisation, EndForm form, CancellationToken stop)
    {
        if (await EndPage.LoadAsync(db, organisation, form, stop) is not { } page)
            return NotFound();
        await CheckAsync(page, stop);
        if (!ModelState.IsValid)
            return View(page);
        var (ending, lastDay) = (page.Organisation, form.LastDay.Value!.Value);
        var successor = page.Others.First(other => other.Reference == form.Successor);
        ending.EndOn(lastDay, successor.Id);
        for (var i = 0; i < page.Sites.Count; i++)
            page.Sites[i].HandedOver(ending.Id, page.Others.First(other => other.Reference == form.TakerOf(i, form.Successor)).Id, lastDay.AddDays(1));
        await MoveMembersAsync(ending.Id, successor.Id, lastDay, stop);
        if (!await db.TrySaveAsync(stop))
            return await End(organisation, form, stop);
        TempData[PageText.Done] = $"{ending.Name} ends on {lastDay.InFull()}, and {successor.Name} follows";
        return Redirect($"/organisations/{organisation}");
    }

    private async Task CheckAsync(EndPage page, CancellationToken stop)
    {
        var form = page.Form;
        if (form.Version != page.Organisation.Version)
            ModelState.AddModelError("", "Somebody else changed this organisation while this page was open. Look at it again, and send this once more if it is still right");
        form.Version = page.Organisation.Version;
        ModelState.Remove("Form.Version");
        if (form.LastDay.Value is not { } lastDay || lastDay > EndForm.Latest)
            return;
        if (Organisation.ObjectionTo(page.Organisation.Kind, page.Organisation.FirstDay, lastDay) is { } objection)
            ModelState.AddModelError("Form.LastDay", objection);
        if (page.Sites.FirstOrDefault(site => site.Responsibilities.Any(held => held.OrganisationId == page.Organisation.Id && held.LastDay is null && held.FirstDay > lastDay)) is { } later)
            ModelState.AddModelError("Form.LastDay", $"It takes {later.Name} on only after that day");
        var followers = await db.Organisations.AsNoTracking().Where(other => other.SuccessorId != null).ToDictionaryAsync(other => other.Id, other => other.SuccessorId!.Value, stop);
        CheckTaker(page, "Form.Successor", form.Successor, lastDay, followers);
        for (var i = 0; i < page.Sites.Count; i++)
        {
            if (form.TakerOf(i, null) is { } taker)
                CheckTaker(page, $"Form.Takers[{i}]", taker, lastDay, followers);
        }
    }

    private void CheckTaker(EndPage page, string field, string? reference, DateOnly lastDay, Dictionary<long, long> followers)
    {
        if (string.IsNullOrEmpty(reference))
            return;
        var words = reference == page.Organisation.Reference ? "An organisation cannot follow itself"
            : page.Others.FirstOrDefault(other => other.Reference == reference) is not { } taker ? "Choose an organisation from the list"
            : Domain.Programme.Succession.ObjectionTo(page.Organisation, lastDay, taker, followers);
        if (words is not null)
            ModelState.AddModelError(field, words);
    }

    private async Task MoveMembersAsync(long from, long to, DateOnly lastDay, CancellationToken stop)
    {
        var members = await db.Memberships.Where(member => member.OrganisationId == from && (member.LastDay == null || member.LastDay > lastDay)).ToListAsync(stop);
        foreach (var member in members.Where(member => member.FirstDay <= lastDay))
        {
            Membership next = new(member.UserId, member.Role, lastDay.AddDays(1), organisationId: to);
            if (member.LastDay is { } until)
                next.End(until);
            member.End(lastDay);
            db.Memberships.Add(next);
        }
    }
}

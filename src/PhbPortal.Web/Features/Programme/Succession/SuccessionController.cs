using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Succession;

/// <summary>
/// Ends an organisation and hands its sites over on the day after: sites, cases and their staff stay as they are, and whoever belongs to
/// the organisation itself belongs to its successor from then on.
/// </summary>
[For(Role.Administrator)]
[WholePortal]
public sealed class SuccessionController(PortalDbContext db, AccountLimits limits, PortalClock clock) : PortalController
{
    [HttpGet("organisations/{organisation}/end")]
    public async Task<IActionResult> End(string organisation) =>
        await EndOrganisationPage.LoadAsync(db, organisation, null, CancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("organisations/{organisation}/end")]
    public Task<IActionResult> End(string organisation, EndOrganisationForm form) =>
        this.EditAsync(
            db,
            async () =>
            {
                if (await EndOrganisationPage.LoadAsync(db, organisation, form, CancellationToken) is not { } page)
                    return Edit.Answer(NotFound());
                await CheckAsync(page);
                if (!ModelState.IsValid)
                    return Edit.Answer(View(page));
                var (ending, lastDay) = (page.Organisation, form.LastDay.Value!.Value);
                var successor = page.Others.First(other => other.Reference == form.Successor);
                var reachesMore = await ReachesMoreAsync(successor.Id, [.. page.Sites.Select(site => site.Id)]);
                ending.EndOn(lastDay, successor.Id);
                for (var i = 0; i < page.Sites.Count; i++)
                    page.Sites[i]
                        .HandedOver(
                            ending.Id,
                            page.Others.First(other => other.Reference == form.TakerOf(i, form.Successor)).Id,
                            lastDay.AddDays(1)
                        );
                await MoveMembersAsync(ending, successor.Id, reachesMore, lastDay);
                return Edit.Save(() =>
                    RedirectWithMessage(
                        $"/organisations/{organisation}",
                        $"{ending.Name} ends on {lastDay.InFull()}, and {successor.Name} follows"
                    )
                );
            }
        );

    private async Task CheckAsync(EndOrganisationPage page)
    {
        var form = page.Form;
        if (form.Version != page.Organisation.Version)
            ModelState.AddModelError(
                "",
                "Somebody else changed this organisation while this page was open. Look at it again, and send this once more if "
                    + "it is still right"
            );
        form.Version = page.Organisation.Version;
        foreach (var shown in ModelState.Keys.Where(key => key == "Form.Version" || key.Contains('[', StringComparison.Ordinal)).ToList())
            ModelState.Remove(shown);
        if (page.SitesChanged)
            ModelState.AddModelError(
                "",
                "The sites of this organisation changed while this page was open. Look again at who takes over which"
            );
        if (
            page.HasEnded
            && (
                form.LastDay.Value != page.Organisation.LastDay
                || page.Others.FirstOrDefault(other => other.Id == page.Organisation.SuccessorId)?.Reference != form.Successor
            )
        )
            ModelState.AddModelError(
                "Form.Successor",
                $"{page.Organisation.Name} has ended already. Choose the last day and the organisation that are on record"
            );
        if (
            await db
                .Budgets.AtAnySite()
                .AnyAsync(
                    budget =>
                        budget.State == BudgetState.Live && budget.Parts.Any(part => part.HolderOrganisationId == page.Organisation.Id),
                    CancellationToken
                )
        )
            ModelState.AddModelError(
                "Form.LastDay",
                $"{page.Organisation.Name} holds money of people's budgets. End or change those budgets first"
            );
        if (form.LastDay.Value is not { } lastDay || lastDay > EndOrganisationForm.Latest)
            return;
        if (Organisation.ObjectionTo(page.Organisation.Kind, page.Organisation.FirstDay, lastDay) is { } objection)
            ModelState.AddModelError("Form.LastDay", objection);
        if (
            page.Sites.FirstOrDefault(site =>
                site.Responsibilities.Any(held =>
                    held.OrganisationId == page.Organisation.Id && held.LastDay is null && held.FirstDay > lastDay
                )
            ) is
            { } later
        )
            ModelState.AddModelError("Form.LastDay", $"It takes {later.Name} on only after that day");
        var followers = await db
            .Organisations.AsNoTracking()
            .Where(other => other.SuccessorId != null)
            .ToDictionaryAsync(other => other.Id, other => other.SuccessorId!.Value, CancellationToken);
        CheckTaker(page, "Form.Successor", form.Successor, lastDay, followers);
        for (var i = 0; i < page.Sites.Count; i++)
        {
            if (form.TakerOf(i, null) is { } taker)
                CheckTaker(page, $"Form.Takers[{i}]", taker, lastDay, followers);
        }
    }

    private void CheckTaker(EndOrganisationPage page, string field, string? reference, DateOnly lastDay, Dictionary<long, long> followers)
    {
        if (string.IsNullOrEmpty(reference))
            return;
        var words =
            reference == page.Organisation.Reference ? "An organisation cannot follow itself"
            : page.Others.FirstOrDefault(other => other.Reference == reference) is not { } taker ? "Choose an organisation from the list"
            : Domain.Programme.Succession.ObjectionTo(page.Organisation, lastDay, taker, followers);
        if (words is not null)
            ModelState.AddModelError(field, words);
    }

    /// <summary>Whether belonging to that organisation opens sites that are not among those handed over.</summary>
    private Task<bool> ReachesMoreAsync(long organisation, IReadOnlyCollection<long> handedOver) =>
        db.Set<Responsibility>()
            .AnyAsync(
                held => held.OrganisationId == organisation && held.LastDay == null && !handedOver.Contains(held.PilotSiteId),
                CancellationToken
            );

    // Nobody comes to a role of two by one person's word: where it would open more than before, it is proposed and a second one confirms
    // it.
    private async Task MoveMembersAsync(Organisation ending, long to, bool reachesMore, DateOnly lastDay)
    {
        var members = await db
            .Memberships.Where(member => member.OrganisationId == ending.Id && (member.LastDay == null || member.LastDay > lastDay))
            .ToListAsync(CancellationToken);
        foreach (var member in members)
        {
            var (first, last) = (Later(member.FirstDay, lastDay.AddDays(1)), member.LastDay);
            member.End(Later(lastDay, member.FirstDay.AddDays(-1)));
            if (member.Role == Role.ThirdPartyHolder)
                continue;
            if (reachesMore && Proposal.RolesOfTwo.Contains(member.Role))
                db.Proposals.Add(
                    Proposal.ToGiveRole(
                        member.UserId,
                        member.Role,
                        null,
                        to,
                        first,
                        last,
                        $"{ending.Name} ended and its successor follows.",
                        limits.DecideBy(clock.Today),
                        Me.Actor,
                        clock.NowUtc
                    )
                );
            else
                db.Memberships.Add(Following(member, to, first, last));
        }
    }

    private static Membership Following(Membership before, long to, DateOnly first, DateOnly? last)
    {
        Membership next = new(before.UserId, before.Role, first, organisationId: to);
        if (last is { } until)
            next.End(until);
        return next;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}

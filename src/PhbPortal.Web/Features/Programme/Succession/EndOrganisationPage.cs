using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Succession;

/// <param name="Sites">The sites it is responsible for without an end, each of which someone must take over.</param>
/// <param name="Others">All other organisations that have not ended before.</param>
/// <param name="SitesChanged">The sites have changed since the page was shown; who takes which must be chosen again.</param>
public sealed record EndOrganisationPage(
    Organisation Organisation,
    IReadOnlyList<PilotSite> Sites,
    IReadOnlyList<Organisation> Others,
    EndOrganisationForm Form,
    bool SitesChanged
)
{
    /// <summary>
    /// If it already has a successor, its last day and successor stay the same; only sites that it still has are handed over.
    /// </summary>
    public bool HasEnded => Organisation.SuccessorId is not null;

    public IReadOnlyList<SelectListItem> Successors => [new("Choose an organisation", ""), .. Choices];

    public IReadOnlyList<SelectListItem> Takers => [new("Whoever follows it", ""), .. Choices];

    private IEnumerable<SelectListItem> Choices =>
        Others.Select(other => new SelectListItem($"{other.Name}, from {other.FirstDay.InFull()}", other.Reference));

    public static async Task<EndOrganisationPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        EndOrganisationForm? typed,
        CancellationToken cancellationToken
    )
    {
        if (await db.Organisations.FirstOrDefaultAsync(found => found.Reference == reference, cancellationToken) is not { } organisation)
            return null;
        var sites = await db
            .PilotSites.Include(site => site.Responsibilities)
            .AsSingleQuery()
            .Where(site => site.Responsibilities.Any(held => held.OrganisationId == organisation.Id && held.LastDay == null))
            .OrderBy(site => site.Name)
            .ToListAsync(cancellationToken);
        var others = await db
            .Organisations.AsNoTracking()
            .Where(other => other.Id != organisation.Id && (other.LastDay == null || other.LastDay > organisation.FirstDay))
            .OrderBy(other => other.Name)
            .Take(500)
            .ToListAsync(cancellationToken);
        var form = typed ?? new() { Version = organisation.Version, LastDay = DateField.From(organisation.LastDay) };
        var takers = form
            .Sites.Zip(form.Takers)
            .Where(chosen => chosen.First is not null)
            .DistinctBy(chosen => chosen.First)
            .ToDictionary(chosen => chosen.First!, chosen => chosen.Second, StringComparer.Ordinal);
        var changed = typed is not null && !form.Sites.Order().SequenceEqual(sites.Select(site => site.Reference).Order());
        form.Sites = [.. sites.Select(site => site.Reference)];
        form.Takers = [.. sites.Select(site => takers.GetValueOrDefault(site.Reference))];
        return new(organisation, sites, others, form, changed);
    }

    /// <summary>Each site goes to the organisation chosen for it, or to the successor.</summary>
    public void HandSitesOver(DateOnly from)
    {
        for (var i = 0; i < Sites.Count; i++)
            Sites[i].HandedOver(Organisation.Id, Others.First(other => other.Reference == Form.TakerOf(i, Form.Successor)).Id, from);
    }

    /// <summary>
    /// The objections: the page is out of date, it has already ended, it holds people's money, its days, or its successor or a taker.
    /// </summary>
    public async Task JudgeAsync(PortalDbContext db, ModelStateDictionary said, CancellationToken cancellationToken)
    {
        JudgeWhatWasShown(said);
        if (
            HasEnded
            && (
                Form.LastDay.Value != Organisation.LastDay
                || Others.FirstOrDefault(other => other.Id == Organisation.SuccessorId)?.Reference != Form.Successor
            )
        )
            said.AddModelError(
                "Form.Successor",
                $"{Organisation.Name} has ended already. Choose the last day and the organisation that are on record"
            );
        if (
            await db
                .Budgets.AtAnySite()
                .AnyAsync(
                    budget => budget.State == BudgetState.Live && budget.Parts.Any(part => part.HolderOrganisationId == Organisation.Id),
                    cancellationToken
                )
        )
            said.AddModelError("Form.LastDay", $"{Organisation.Name} holds money of people's budgets. End or change those budgets first");
        if (Form.LastDay.Value is not { } lastDay || lastDay > EndOrganisationForm.Latest)
            return;
        if (Organisation.ObjectionTo(Organisation.Kind, Organisation.FirstDay, lastDay) is { } objection)
            said.AddModelError("Form.LastDay", objection);
        if (
            Sites.FirstOrDefault(site =>
                site.Responsibilities.Any(held => held.OrganisationId == Organisation.Id && held.LastDay is null && held.FirstDay > lastDay)
            ) is
            { } later
        )
            said.AddModelError("Form.LastDay", $"It takes {later.Name} on only after that day");
        var followers = await db
            .Organisations.AsNoTracking()
            .Where(other => other.SuccessorId != null)
            .ToDictionaryAsync(other => other.Id, other => other.SuccessorId!.Value, cancellationToken);
        JudgeTaker(said, "Form.Successor", Form.Successor, lastDay, followers);
        for (var i = 0; i < Sites.Count; i++)
        {
            if (Form.TakerOf(i, null) is { } taker)
                JudgeTaker(said, $"Form.Takers[{i}]", taker, lastDay, followers);
        }
    }

    // The choices for sites that are now listed in another order are read from the form again.
    private void JudgeWhatWasShown(ModelStateDictionary said)
    {
        if (Form.Version != Organisation.Version)
            said.AddModelError(
                "",
                "Somebody else changed this organisation while this page was open. Look at it again, and send this once more if "
                    + "it is still right"
            );
        Form.Version = Organisation.Version;
        foreach (var shown in said.Keys.Where(key => key == "Form.Version" || key.Contains('[', StringComparison.Ordinal)).ToList())
            said.Remove(shown);
        if (SitesChanged)
            said.AddModelError("", "The sites of this organisation changed while this page was open. Look again at who takes over which");
    }

    private void JudgeTaker(ModelStateDictionary said, string field, string? reference, DateOnly lastDay, Dictionary<long, long> followers)
    {
        if (string.IsNullOrEmpty(reference))
            return;
        var words =
            reference == Organisation.Reference ? "An organisation cannot follow itself"
            : Others.FirstOrDefault(other => other.Reference == reference) is not { } taker ? "Choose an organisation from the list"
            : Domain.Programme.Succession.ObjectionTo(Organisation, lastDay, taker, followers);
        if (words is not null)
            said.AddModelError(field, words);
    }
}

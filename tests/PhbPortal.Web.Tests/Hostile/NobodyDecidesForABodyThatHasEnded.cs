using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// The day after a site's lead organisation ended, an approver sends every form that approvers have. Nothing is decided and no agreed
/// amount changes (A18); what is owed for care is still paid.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("2.3.2")]
public sealed class NobodyDecidesForABodyThatHasEnded(HostilePortal portal)
{
    private const int FewestForms = 15;

    /// <summary>Decisions that nobody may have to wait for: what a person needs goes on whoever leads the site.</summary>
    private static readonly DecisionKind[] ForCareToContinue = [DecisionKind.BillPaid, DecisionKind.ContinuityDecided];

    /// <summary>A bill for care is paid at once, and what it needs is put in.</summary>
    private const string PayABill = "POST /bills/{bill}";

    private static readonly PostingKind[] OfTheAmount = [PostingKind.Allocation, PostingKind.Uplift, PostingKind.Reduction];

    [Fact]
    public async Task No_form_of_an_approver_decides_anything_for_it()
    {
        var sent = 0;
        List<string> wrong = [];
        foreach (var form in portal.Forms.Where(form => form.Row.Roles.Contains(Role.Approver) && form.Row.Endpoint != PayABill))
        {
            portal.Back();
            await portal.Host.InDatabase(EndTheLeadAsync);
            var before = await portal.Host.InDatabase(DecidedAsync);
            using var answer = await form.SendAsync(portal.As(Role.Approver));
            sent++;
            var after = await portal.Host.InDatabase(DecidedAsync);
            wrong.AddRange(after.Except(before, StringComparer.Ordinal).Select(what => $"{form.Row.Endpoint}: {what}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent >= FewestForms);
    }

    private static Task<int> EndTheLeadAsync(PortalDbContext db) =>
        db
            .Organisations.Where(body =>
                db.Set<Responsibility>()
                    .Any(held =>
                        held.OrganisationId == body.Id && db.PilotSites.Any(s => s.Id == held.PilotSiteId && s.Reference == "hull")
                    )
            )
            .ExecuteUpdateAsync(set => set.SetProperty(body => body.LastDay, new DateOnly(2012, 3, 14)));

    private static async Task<List<string>> DecidedAsync(PortalDbContext db) =>
        [
            .. await db.Decisions.Where(d => !ForCareToContinue.Contains(d.Kind)).Select(d => $"{d.Kind} {d.Reference}").ToListAsync(),
            .. await db.Set<Posting>()
                .Where(p => OfTheAmount.Contains(p.Kind))
                .Select(p => $"{p.Kind} {p.BudgetId}/{p.Number}")
                .ToListAsync(),
        ];
}

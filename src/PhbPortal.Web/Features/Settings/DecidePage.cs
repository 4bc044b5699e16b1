using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Policies;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Features.Settings;

/// <param name="Before">What holds on its first day without it.</param>
public sealed record DecidePage(SettingProposal Proposal, string Place, PolicyFigure? Before, DecideForm Form, bool MayDecide, bool IsOwn, DateOnly Today)
{
    public DatedSetting Setting => DatedSettings.Get(Proposal.Key);

    public NewFigure Figure => new(Proposal.FirstDay, Proposal.Value, Proposal.Unit);

    /// <summary>A day that has begun is no first day any more.</summary>
    public bool IsTooLate => Proposal.State == SettingProposalState.Waiting && Proposal.FirstDay <= Today;

    public string Finding => Proposal.State switch
    {
        SettingProposalState.Confirmed => $"Confirmed by {Proposal.DecidedByName} on {PortalClock.InLondon(Proposal.DecidedUtc!.Value).InFull()}.",
        SettingProposalState.Refused => $"Refused by {Proposal.DecidedByName} on {PortalClock.InLondon(Proposal.DecidedUtc!.Value).InFull()}.",
        _ when IsTooLate => "Its first day has begun, so it can only be refused. Propose it again from a later day.",
        _ when IsOwn => "It waits for somebody else to confirm it. You proposed it yourself.",
        _ => "It waits to be confirmed. Until then nothing changes.",
    };

    public static async Task<DecidePage?> LoadAsync(PortalDbContext db, string reference, SignedIn me, DecideForm form, DateOnly today, CancellationToken stop)
    {
        var proposal = await db.SettingProposals.AsNoTracking().FirstOrDefaultAsync(found => found.Reference == reference, stop);
        if (proposal is null)
            return null;
        var place = proposal.SiteId is { } site ? await db.PilotSites.Where(found => found.Id == site).Select(found => found.Name).SingleAsync(stop) : SettingText.Country;
        var book = await db.PolicyBookAsync(proposal.SiteId, stop);
        var before = book.On(proposal.FirstDay.AddDays(-1)).TryFigure(proposal.Key, out var figure) ? figure : null;
        return new(proposal, place, before, form, me.MaySetFor(proposal.SiteId) && proposal.MayBeDecidedBy(me.UserId), proposal.ProposedByUserId == me.UserId, today);
    }
}

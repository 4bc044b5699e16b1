using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Settings;

/// <param name="UntilThen">What applies on the day before its first one, in words.</param>
/// <param name="Against">The rules that refuse it today, while it waits.</param>
public sealed record DecideSettingPage(
    SettingProposal Proposal,
    string Place,
    string UntilThen,
    IReadOnlyList<Ruling> Against,
    DecideSettingForm Form,
    bool MayDecide,
    bool IsOwn
)
{
    public DatedSetting Setting => DatedSettings.Get(Proposal.Key);

    public NewFigure Figure => Proposal.Figure;

    public string Finding =>
        Proposal.State switch
        {
            SettingProposalState.Confirmed =>
                $"Confirmed by {Proposal.DecidedByName} on {PortalClock.InLondon(Proposal.DecidedUtc!.Value).InFull()}.",
            SettingProposalState.Refused =>
                $"Refused by {Proposal.DecidedByName} on {PortalClock.InLondon(Proposal.DecidedUtc!.Value).InFull()}.",
            SettingProposalState.Waiting when Against.Count > 0 => "It can only be refused now, because a rule stands against it.",
            SettingProposalState.Waiting when IsOwn => "It waits for somebody else to confirm it. You proposed it yourself.",
            SettingProposalState.Waiting => "It waits to be confirmed. Until then nothing changes.",
            _ => throw new UnreachableException($"Nothing is said of {Proposal.State}."),
        };

    public static async Task<DecideSettingPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        DecideSettingForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var proposal = await db
            .SettingProposals.AsNoTracking()
            .FirstOrDefaultAsync(found => found.Reference == reference, cancellationToken);
        if (proposal is null)
            return null;
        var place = proposal.SiteId is { } site
            ? await db.PilotSites.Where(found => found.Id == site).Select(found => found.Name).SingleAsync(cancellationToken)
            : SettingText.Country;
        var book = await db.PolicyBookAsync(proposal.SiteId, cancellationToken);
        var against = proposal.State == SettingProposalState.Waiting ? proposal.AgainstOn(today, book) : [];
        return new(
            proposal,
            place,
            Before(proposal, book.On(proposal.FirstDay.AddDays(-1))),
            against,
            form,
            me.MaySetFor(proposal.SiteId) && proposal.MayBeDecidedBy(me.UserId),
            proposal.ProposedByUserId == me.UserId
        );
    }

    private static string Before(SettingProposal proposal, PoliciesInForce policies)
    {
        if (proposal.Figure.Row is { } row)
            return
                policies.Rows(proposal.Key, new(policies.Day, policies.Day)).FirstOrDefault(listed => listed.Row.Key == row.Key)
                    is { } listed
                ? $"On the list, since {listed.Since.InFull()}: {listed.Row.LocalRule}"
                : "Not on the list";
        return policies.TryFigure(proposal.Key, out var figure)
            ? $"{figure.InWords}, {(figure.IsLocal ? "the site’s own" : "the national figure")}"
            : "No figure";
    }
}

using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Programme;

/// <param name="IsMine">It awaits the reader.</param>
/// <param name="Opens">The reader may open its page.</param>
public sealed record WaitingSetting(
    string Reference,
    string Setting,
    string Place,
    string Figure,
    DateOnly FirstDay,
    string ProposedBy,
    bool IsMine,
    bool Opens
)
{
    public static WaitingSetting Of(SettingProposal proposal, IReadOnlyDictionary<long, string> sites, SignedIn me) =>
        new(
            proposal.Reference,
            DatedSettings.Get(proposal.Key).Name,
            proposal.SiteId is { } site ? sites[site] : SettingText.Country,
            proposal.Figure.InWords,
            proposal.FirstDay,
            proposal.ProposedByName,
            me.MaySetFor(proposal.SiteId) && proposal.MayBeDecidedBy(me.UserId),
            me.OpensSettingProposalOf(proposal.SiteId)
        );

    public string What => $"{Setting}, {Place}: {Figure} from {FirstDay.InFull()}";
}

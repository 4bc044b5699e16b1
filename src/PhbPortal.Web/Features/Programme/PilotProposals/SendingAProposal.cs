using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme.PilotProposals;

internal static class SendingAProposal
{
    /// <summary>Sends the draft, and returns the objections by field.</summary>
    public static IReadOnlyList<(string Field, string Words)> SendTo(this ProposalDraft draft, PilotSite site, string by, DateOnly today)
    {
        List<(string, string)> against = [];
        if (site.SentBefore(draft.Terms, draft.Proposers) is { } same)
            against.Add(("", $"The same proposal was sent on {same.SubmittedOn.InFull()} and is not answered yet. Nothing was sent again"));
        IReadOnlyList<Ruling> refusals =
            Rulebook.Get(RuleIds.A03) is { } rule && today > rule.LastDay ? [Ruling.NotInForce(rule, today, [Fact.Text("a proposal")])]
            : site.Propose(draft.Terms, draft.Proposers, today, $"Sent by {by}", draft.SignedOffBy) is SchemeRefused refused
                ? refused.Rulings
            : [];
        against.AddRange(refusals.Select(ruling => (TermsForm.FieldOf(ruling), ruling.Words)));
        return against;
    }
}

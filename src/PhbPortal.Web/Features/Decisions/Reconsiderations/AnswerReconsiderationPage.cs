using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

/// <summary>One request to reconsider a decision, and the answer or the form for it.</summary>
public sealed record AnswerReconsiderationPage(
    Reconsideration Look,
    Decision Decision,
    string? Answer,
    PersonStrip Person,
    string GivenName,
    SignedIn Reader,
    AnswerReconsiderationForm Form,
    bool SomebodyMayAnswer
)
{
    public bool IsOwn => Decision.DecidedByUserId == Reader.UserId || Look.RecordedByUserId == Reader.UserId;

    public string? WhyNotMine =>
        !Look.Waits || Reader.Role != Role.Approver || !IsOwn ? null
        : Decision.DecidedByUserId == Reader.UserId ? "You made this decision, so another approver looks at it again."
        : "You asked for this or wrote it down, so another approver answers.";

    /// <summary>What to do at a site whose only approver made the decision.</summary>
    public string? NobodyElse =>
        Look.Waits && !SomebodyMayAnswer
            ? "No other approver of this site can answer this. Ask an administrator to invite a second approver, and tell whoever "
                + "asked that it waits for that."
            : null;

    public bool CanAnswer => Look.Waits && Reader.Role == Role.Approver && !IsOwn;

    public string Finding =>
        Look switch
        {
            { Waits: true } => $"{Look.AskedBy} asks for this decision to be looked at again. {Decision.DecidedByName} made it "
                + $"on {Decision.DecidedOn.InFull()}.",
            _ => $"Answered on {Look.AnsweredOn!.Value.InFull()}: {LookText.Of(Look.State)}.",
        };

    /// <summary>A reduction applies until it is answered (C06).</summary>
    public string? Meanwhile =>
        Look.Waits && Decision.Kind == DecisionKind.BudgetReduced
            ? "The smaller amount holds while this is open (rule C06). Put it back meanwhile where the support in the plan needs it."
            : null;

    /// <summary>A notice that is recovered as a debt although it is being reconsidered or was changed (H15).</summary>
    public string? CollectedMeanwhile { get; private init; }

    public IEnumerable<LookState> Answers =>
        Look.NeedNotBeYet ? [LookState.Stands, LookState.Changed, LookState.NotThisTime] : [LookState.Stands, LookState.Changed];

    public static string LabelOf(LookState state) =>
        state switch
        {
            LookState.Stands => "The decision stands",
            LookState.Changed => "The decision changes",
            LookState.Waiting or LookState.NotThisTime => "I do not look at it again this time, because it was looked at within six months",
            _ => throw new UnreachableException($"Nothing is said of {state}."),
        };

    public static async Task<AnswerReconsiderationPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AnswerReconsiderationForm form,
        SignedIn reader,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Reconsiderations.AsNoTracking()
            .Where(r => r.Reference == reference)
            .Select(r => new
            {
                Look = r,
                SomebodyMayAnswer = db.ThatSomebodyMayAnswer(today).Any(may => may.Id == r.Id),
                r.Decision,
                r.Decision.Case.Person,
                Answer = r.Answer == null ? null : r.Answer.Reference,
                Collected = db
                    .Repayments.Where(kept =>
                        kept.HandedOverOn != null && (kept.DecisionId == r.DecisionId || kept.HandOverDecisionId == r.DecisionId)
                    )
                    .Select(kept => kept.Reference)
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(
                found.Look,
                found.Decision,
                found.Answer,
                PlanHeading.StripOf(found.Person, today),
                found.Person.Called,
                reader,
                form,
                found.SomebodyMayAnswer
            )
            {
                CollectedMeanwhile = found.Look.State is LookState.Waiting or LookState.Changed ? found.Collected : null,
            };
    }
}

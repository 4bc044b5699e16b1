using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.LookingAgain;

/// <summary>One request to look at a decision again, and the answer or the question for it.</summary>
public sealed record AnswerPage(Reconsideration Look, Decision Decision, string? Answer, PersonStrip Person, string GivenName, SignedIn Reader, AnswerForm Form)
{
    public bool IsOwn => Decision.DecidedByUserId == Reader.UserId;

    public bool CanAnswer => Look.Waits && Reader.Role == Role.Approver && !IsOwn;

    public string Finding => Look switch
    {
        { Waits: true } => $"{Look.AskedBy} asks for this decision to be looked at again. {Decision.DecidedByName} made it on {Decision.DecidedOn.InFull()}.",
        _ => $"Answered on {Look.AnsweredOn!.Value.InFull()}: {LookText.Of(Look.State)}.",
    };

    /// <summary>What the decision took from the person goes on while nobody has answered (C06).</summary>
    public string? Meanwhile => Look.Waits && Decision.Kind == DecisionKind.BudgetReduced
        ? "The smaller amount holds while this is open (rule C06). Put it back meanwhile where the support in the plan needs it."
        : null;

    public IEnumerable<LookState> Answers => Look.NeedNotBeYet ? [LookState.Stands, LookState.Changed, LookState.NotThisTime] : [LookState.Stands, LookState.Changed];

    public static string LabelOf(LookState state) => state switch
    {
        LookState.Stands => "The decision stands",
        LookState.Changed => "The decision changes",
        _ => "I do not look at it again this time, because it was looked at within six months",
    };

    public static async Task<AnswerPage?> LoadAsync(PortalDbContext db, string reference, AnswerForm form, SignedIn reader, DateOnly today, CancellationToken stop)
    {
        var found = await db.Reconsiderations.AsNoTracking().Where(r => r.Reference == reference)
            .Select(r => new { Look = r, r.Decision, r.Decision.Case.Person, Answer = r.Answer == null ? null : r.Answer.Reference }).FirstOrDefaultAsync(stop);
        return found is null ? null : new(found.Look, found.Decision, found.Answer, PlanHeading.StripOf(found.Person, today), found.Person.GivenName, reader, form);
    }
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Cases.BudgetRequests;

/// <summary>One request for a budget: who asked, when it is due, and the answer.</summary>
/// <param name="Right">The rules' answer for the day of the request; null if no rule applies.</param>
/// <param name="WasSent">The form shows what was sent, even if the request is no longer waiting.</param>
public sealed record AnswerBudgetRequestPage(
    BudgetRequest Request,
    PersonStrip Strip,
    string Person,
    string GivenName,
    Ruling? Right,
    bool IsApprover,
    AnswerBudgetRequestForm Form,
    bool WasSent,
    DateOnly Today
)
{
    public bool ShowsForm => IsApprover && DiedOn is null && (Request.Waits || WasSent);

    /// <summary>Null while they are alive; after a death a waiting request is not answered.</summary>
    public DateOnly? DiedOn => Request.Case.Person.DiedOn;

    public string Finding =>
        Request.State switch
        {
            BudgetRequestState.Agreed => "The answer is yes. The care co-ordinator offers a budget and planning begins.",
            BudgetRequestState.Refused => "The answer is no, with reasons.",
            BudgetRequestState.Withdrawn =>
                $"{Request.WithdrawnBy} took it back on {Request.WithdrawnOn!.Value.InFull()}. {Request.WithdrawalRecordedBy} "
                    + $"wrote it down.",
            BudgetRequestState.Waiting when DiedOn is { } died =>
                $"{GivenName} died on {died.InFull()}, so this request waits for nothing any more.",
            BudgetRequestState.Waiting => BudgetRequestText.Due(Request.DueOn, Today),
            _ => throw new UnreachableException($"Nothing is said of {Request.State}."),
        };

    public string RightWords =>
        Right switch
        {
            { Result: RulingResult.Warned } => $"{GivenName} {Has} and, asked for on that day, a right to a budget.",
            not null => $"{GivenName} {Has}, may ask for a budget, and gets an answer with reasons.",
            null => $"{GivenName} had no right to a budget yet on that day. Whoever asks gets an answer with reasons all the same.",
        };

    private string Has => RightToABudget.Has(Request.Case.QualifyingNeed, Request.Case.IsAfterCare);

    public static async Task<AnswerBudgetRequestPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AnswerBudgetRequestForm? form,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var request = await db
            .BudgetRequests.AsNoTracking()
            .Include(r => r.Answer)
            .Include(r => r.Case.Person)
            .AsSingleQuery()
            .SingleOrDefaultAsync(r => r.Reference == reference, cancellationToken);
        if (request is null)
            return null;
        var person = request.Case.Person;
        return new(
            request,
            PlanHeading.StripOf(person, today),
            person.Reference,
            person.Called,
            request.Right,
            me.Role == Role.Approver,
            form ?? new(),
            form is not null,
            today
        );
    }
}

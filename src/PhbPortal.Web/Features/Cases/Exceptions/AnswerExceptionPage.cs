using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>One request: what a rule stops, why it was asked, and the answer or the form for it.</summary>
/// <param name="Before">Managers' earlier answers about the same rule for the same person, newest first.</param>
public sealed record AnswerExceptionPage(
    RuleRequest Request,
    string Plan,
    long PlanAuthor,
    long? LineAuthor,
    IReadOnlyList<RuleRequest> Before,
    PersonStrip Person,
    string GivenName,
    SignedIn Reader,
    AnswerExceptionForm Form
)
{
    private const int MostBefore = 20;

    public Rule Rule => Rulebook.Get(Request.RuleId);

    public bool CanAnswer => Request.IsWaiting && Reader.Role == Role.Approver && !IsOwn && Request.FirstUserId != Reader.UserId;

    public bool IsOwn => Reader.UserId == Request.AskedByUserId || Reader.UserId == PlanAuthor || Reader.UserId == LineAuthor;

    public static IReadOnlyList<DecisionGround> ToAllow =>
        [.. Enum.GetValues<DecisionGround>().Where(ground => ground <= DecisionGround.CareWouldStop)];

    public static IReadOnlyList<DecisionGround> ToRefuse =>
        [.. Enum.GetValues<DecisionGround>().Where(ground => ground > DecisionGround.CareWouldStop)];

    public string Finding =>
        Request.State switch
        {
            RuleRequestState.Allowed => Request.InWords,
            RuleRequestState.Refused => ExceptionText.Refusal(Request),
            RuleRequestState.Withdrawn => "It was changed or taken out of the plan before anybody answered, so there is nothing to decide.",
            RuleRequestState.Waiting when Request.FirstUserId is not null =>
                $"{Request.FirstName} has signed. Another approver has to sign as well, because the paid person would pay "
                    + $"themselves (rule E20).",
            RuleRequestState.Waiting when Request.IsException =>
                "The rule knows an exception. An approver decides whether it is necessary here.",
            RuleRequestState.Waiting =>
                "The source of this rule is not confirmed, so an approver can let it go on here with a reason that is kept.",
            _ => throw new UnreachableException($"Nothing is said of {Request.State}."),
        };

    public static async Task<AnswerExceptionPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AnswerExceptionForm form,
        SignedIn reader,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from request in db.RuleRequests.AsNoTracking()
            join plan in db.CarePlans on request.CarePlanId equals plan.Id
            where request.Reference == reference
            select new
            {
                Request = request,
                plan.Reference,
                plan.AuthorUserId,
                LineAuthor = plan.Supports.Where(s => s.Line == request.Line).Select(s => (long?)s.AuthorUserId).FirstOrDefault(),
                plan.Case.Person,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var asked = found.Request;
        var before = await db
            .RuleRequests.AsNoTracking()
            .Where(r =>
                r.CaseId == asked.CaseId
                && r.RuleId == asked.RuleId
                && r.Id < asked.Id
                && (r.State == RuleRequestState.Allowed || r.State == RuleRequestState.Refused)
            )
            .OrderByDescending(r => r.Id)
            .Take(MostBefore)
            .ToListAsync(cancellationToken);
        return new(
            asked,
            found.Reference,
            found.AuthorUserId,
            found.LineAuthor,
            before,
            PlanHeading.StripOf(found.Person, today),
            found.Person.Called,
            reader,
            form
        );
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Plans.Payees;

public sealed record ChecksPage(PlanHeading Plan, PlannedSupport Line, ChecksForm Form)
{
    public bool Asks(PayeeQuestions question) => Line.Questions.HasFlag(question);

    public bool AsksForNumber => CheckingWhoIsPaid.NeedsRegistration(Line.CategoryCode, Line.Model.AsRuleModel());

    /// <summary>An organisation only holds the money of a third-party budget.</summary>
    public IEnumerable<Employer> Employers =>
        Enum.GetValues<Employer>().Where(employer => employer != Employer.TheHolder || Line.Model == HoldingModel.ThirdParty);

    public string WhoIsPaid =>
        (Line.Provider, Line.Paid) switch
        {
            ({ Length: > 0 } provider, _) => $"{provider} is to be paid.",
            (_, { } paid) => $"To be paid: {PlanText.Of(paid)}.",
            _ => "No provider is named yet.",
        };

    /// <summary>By their names on the support's first day.</summary>
    public IEnumerable<SelectListItem> Registers =>
        [
            new("Choose the register", ""),
            .. Enum.GetValues<HealthRegister>()
                .Select(register => new SelectListItem(PlanText.Of(register, Line.FirstDay), register.ToString())),
        ];

    public static ChecksPage? Of(PlanHeading heading, CarePlan plan, int line, ChecksForm? typed) =>
        plan.SupportOf(line) is { } support ? new(heading, support, typed ?? ChecksForm.From(plan, support)) : null;
}

using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.MyPlan.MyRequests;

public sealed class AskForBudgetForm
{
    public Guid RequestId { get; set; }

    public string? Wanted { get; set; }

    /// <summary>Asked on their own page, by the person or a representative.</summary>
    internal BudgetAsked ToAsked(SignedIn by, DateOnly on) =>
        new(by.Role == Role.Patient ? BudgetAskedAs.Person : BudgetAskedAs.ForThem, by.Name, CameBy.OwnPages, on, Wanted.Tidy())
        {
            RequestId = RequestId,
        };

    public static AskForBudgetForm Empty() => new() { RequestId = Guid.NewGuid() };
}

public sealed class AskForBudgetFormValidator : AbstractValidator<AskForBudgetForm>
{
    public AskForBudgetFormValidator()
    {
        RuleFor(f => f.RequestId).NotEmpty().WithMessage("Open this page again before you send it");
        RuleFor(f => f.Wanted).AtMost(TextLength.Note, "What you say");
    }
}

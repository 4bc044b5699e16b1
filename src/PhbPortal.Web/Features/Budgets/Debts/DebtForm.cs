using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Debts;

public sealed class DebtForm
{
    public string? To { get; set; }

    /// <summary>What was offered before, in the words of the letter.</summary>
    public string? Tried { get; set; }

    /// <summary>For use after validation.</summary>
    public DebtHandedOn ToDebt() => new(To.Tidy(), Tried.Tidy());
}

public sealed class DebtFormValidator : AbstractValidator<DebtForm>
{
    /// <summary>Two names and the words between them must fit in one line of the decision.</summary>
    public const int LongestTo = 60;

    public DebtFormValidator()
    {
        RuleFor(f => f.To).NameGiven("Say who collects it").AtMost(LongestTo, "Who collects it");
        RuleFor(f => f.Tried)
            .Must(WrittenReason.IsSentence)
            .WithMessage($"Say in at least {WrittenReason.LeastWords} words what was tried before")
            .AtMost(TextLength.Page, "What was tried before");
    }
}

using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.EndingAccounts;

public sealed class EndAccountForm
{
    /// <summary>The first day on which it is no longer valid.</summary>
    public DateField From { get; set; } = new();

    /// <summary>The account of the colleague who takes over open work.</summary>
    public string? Colleague { get; set; }

    public string? Reason { get; set; }

    public static EndAccountForm On(DateOnly today) => new() { From = DateField.From(today) };
}

public sealed class EndAccountFormValidator : AbstractValidator<EndAccountForm>
{
    public EndAccountFormValidator(PortalClock clock)
    {
        RuleFor(form => form.From)
            .RealDay("The day", "Enter the first day without it")
            .NotBefore(_ => clock.Today, "The day must be today or later");
        RuleFor(form => form.Reason).AtMost(TextLength.Note, "The reason");
    }
}

using FluentValidation;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.SecondStepProposals;

public sealed class GiveRoleForm
{
    public string? Role { get; set; }

    public string? Place { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public string? Reason { get; set; }

    public static GiveRoleForm On(DateOnly today) => new() { FirstDay = DateField.From(today) };
}

public sealed class GiveRoleFormValidator : AbstractValidator<GiveRoleForm>
{
    public GiveRoleFormValidator(PortalClock clock)
    {
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day of the role")
            .NotBefore(_ => clock.Today, "The first day must be today or later");
        RuleFor(form => form.LastDay)
            .RealDayOrNothing("The last day")
            .NotBefore(form => form.FirstDay.Value, "The last day must be the same as or after the first day");
        RuleFor(form => form.Reason).Given("Say why they need the role").AtMost(TextLength.Note, "The reason");
    }
}

public sealed record GiveRolePage(AccountHead Head, GiveRoleForm Form, RolePlaces Places);

public sealed class DecideProposalForm
{
    /// <summary>confirm or refuse.</summary>
    public string? Answer { get; set; }
}

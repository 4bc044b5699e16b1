using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Accounts.List;

public sealed class AccountsForm
{
    public const string Unused = "unused";
    public const string Invited = "invited";
    public const string Ended = "ended";

    public string? Q { get; set; }

    /// <summary>One of the words above; anything else shows all.</summary>
    public string? State { get; set; }
}

public sealed class AccountsFormValidator : AbstractValidator<AccountsForm>
{
    public AccountsFormValidator() => RuleFor(form => form.Q).AtMost(100, "What you look for");
}

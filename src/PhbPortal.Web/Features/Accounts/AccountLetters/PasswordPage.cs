namespace PhbPortal.Web.Features.Accounts.AccountLetters;

public sealed record PasswordPage(AccountHead Head, IdentityForm Form);

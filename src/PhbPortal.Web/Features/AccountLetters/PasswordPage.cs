using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.AccountLetters;

public sealed record PasswordPage(AccountHead Head, IdentityForm Form);

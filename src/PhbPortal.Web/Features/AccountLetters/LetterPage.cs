using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.AccountLetters;

public sealed record LetterPage(AccountHead Head, SignInLetter Letter);

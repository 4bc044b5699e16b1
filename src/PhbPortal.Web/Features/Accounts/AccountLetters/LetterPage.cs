
namespace PhbPortal.Web.Features.Accounts.AccountLetters;

public sealed record LetterPage(AccountHead Head, SignInLetter Letter);

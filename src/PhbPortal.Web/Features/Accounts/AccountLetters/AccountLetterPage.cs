namespace PhbPortal.Web.Features.Accounts.AccountLetters;

public sealed record AccountLetterPage(AccountHead Head, SignInLetter Letter);

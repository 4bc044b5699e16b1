using System.Diagnostics;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.Mail;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Accounts;

/// <summary>A letter as it is printed; without a code when its page is opened again.</summary>
/// <param name="Address">Where to enter the code, as typed from paper.</param>
public sealed record SignInLetter(string Name, string SignInName, PrintedCode? Printed, string Address)
{
    public string Heading =>
        Printed?.Kind switch
        {
            StepKind.Invitation => "Your invitation to the personal health budgets portal",
            StepKind.FactorByLetter => "Your lost second step",
            StepKind.PasswordByLetter or null => "A new password for the personal health budgets portal",
            var kind => throw new UnreachableException($"No letter is printed for {kind}."),
        };

    public static SignInLetter Of(AccountHead head, object? kept, PublicAddress address)
    {
        var printed = PrintedCode.From(kept);
        return new(
            head.Name,
            head.SignInName,
            printed,
            address.OnPaper(printed?.Kind == StepKind.FactorByLetter ? "/account/sign-in" : "/account/letter")
        );
    }
}

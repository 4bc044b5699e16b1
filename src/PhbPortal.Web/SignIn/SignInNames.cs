using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Decides when two typed names are the same: outer spaces and the case of plain letters do not count. Letters outside the plain alphabet
/// are unchanged, so that a letter that only looks like an "a" never finds an account with an "a".
/// </summary>
public sealed class SignInNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) =>
        name is null
            ? null
            : string.Create(
                name.Trim().Length,
                name.Trim(),
                (letters, text) =>
                {
                    for (var at = 0; at < text.Length; at++)
                        letters[at] = char.IsAsciiLetterLower(text[at]) ? (char)(text[at] - 'a' + 'A') : text[at];
                }
            );

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}

/// <summary>A new sign-in name may not be another account's e-mail address, because it would be unclear which account is meant.</summary>
public sealed class SignInNameIsNobodysAddress(PortalDbContext db) : IUserValidator<PortalUser>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user)
    {
        var name = manager.NormalizeName(user.UserName);
        return await db.Users.AnyAsync(other => other.Id != user.Id && other.NormalizedEmail == name && other.NormalizedUserName != name)
            ? IdentityResult.Failed(manager.ErrorDescriber.DuplicateUserName(user.UserName ?? ""))
            : IdentityResult.Success;
    }
}

/// <summary>What is wrong with a name or a password, in words for people.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidUserName(string? userName) =>
        Say(
            nameof(InvalidUserName),
            "A sign-in name may hold the letters a to z, figures, and . - _ + @, without spaces. Accents and letters of other "
                + "alphabets are not possible"
        );

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), "This sign-in name is in use. Choose another one");

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"The password must have {length} characters or more");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}

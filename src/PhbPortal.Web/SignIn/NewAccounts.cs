using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Accounts that somebody is invited to: without a password, since what its owner chooses with the invitation is the first one.
/// </summary>
public sealed class NewAccounts(UserManager<PortalUser> users, TimeProvider time)
{
    /// <returns>Nothing where the name cannot be had; why is said beside it.</returns>
    public async Task<PortalUser?> AddAsync(string name, string signInName, string email, ModelStateDictionary said)
    {
        var user = new PortalUser
        {
            DisplayName = name.Trim(),
            UserName = signInName.Trim(),
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
        };
        user.Open(time.GetUtcNow().UtcDateTime);
        var refused = (await users.CreateAsync(user)).Errors.ToList();
        foreach (var error in refused)
            said.AddModelError("Form.SignInName", error.Description);
        return refused.Count == 0 ? user : null;
    }
}

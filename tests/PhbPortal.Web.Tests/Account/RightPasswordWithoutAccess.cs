using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

public sealed class RightPasswordWithoutAccess(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Told = "Enter the sign-in name and password of your account. One of them is not right";

    [Theory]
    [InlineData("disabled", "Nothing was wrong, but the account is ended")]
    [InlineData("ended", "Nothing was wrong, but the account is ended")]
    [InlineData("not begun", "Nothing was wrong, but no role holds today")]
    [InlineData("over", "Nothing was wrong, but no role holds today")]
    public async Task It_is_answered_like_a_wrong_password_and_audited_with_the_reason(string how, string why)
    {
        var name = await host.AccountAsync(Role.Finance);
        var user = await host.InDatabase(async db =>
        {
            var account = await db.Users.SingleAsync(u => u.UserName == name);
            var role = await db.Memberships.SingleAsync(m => m.UserId == account.Id);
            if (how == "disabled")
                account.IsDisabled = true;
            else if (how == "ended")
                account.CloseFrom(new(2012, 3, 15), "Left");
            else if (how == "over")
                role.End(new(2012, 3, 14));
            else
                db.Entry(role).Property(m => m.FirstDay).CurrentValue = new(2012, 4, 1);
            await db.SaveChangesAsync();
            return account.Id;
        });

        Assert.Equal([Told], (await host.TryToSignInAsync(name)).Errors);
        Assert.Equal([Told], (await host.TryToSignInAsync(name, "herons over the estuary")).Errors);
        var kept = await host.InDatabase(db =>
            db.AuditEntries.Where(e => e.What == AuditedEvent.SignInRefused && e.UserId == user)
                .OrderBy(e => e.Id)
                .Select(e => e.Details)
                .ToListAsync()
        );
        Assert.Equal([why, "Wrong password"], kept);
    }
}

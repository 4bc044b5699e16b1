using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

public sealed class ChoosingASignInName(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Password = "otters like cold rivers";
    private const string Shared = "both@home.example";

    [Theory]
    [InlineData("admin@dh.example ")]
    [InlineData("jo marsh")]
    [InlineData("\u0430dmin@dh.example")]
    [InlineData("ADMIN@DH.EXAMPLE")]
    [InlineData("Coordinator@Hull.Example")]
    [InlineData("jos\u00e9")]
    [InlineData("\u017fam")]
    public async Task A_name_that_looks_like_another_is_refused_in_plain_words(string name)
    {
        var refused = await CreateAsync(name, null);
        Assert.Matches("^(A sign-in name may hold|This sign-in name is in use)", Assert.Single(refused.Errors).Description);
    }

    [Fact]
    public async Task A_couple_shares_an_address_and_each_signs_in_by_name()
    {
        Assert.True((await CreateAsync("ada.garrow", Shared, Role.Auditor)).Succeeded);
        Assert.True((await CreateAsync("edith+phb", Shared, Role.Auditor)).Succeeded);
        Assert.True((await CreateAsync("no-address", null, Role.Auditor)).Succeeded);

        foreach (var name in new[] { "ada.garrow", "EDITH+phb", "no-address" })
            await AssertSignsInAsync(name, name);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAs(Shared, Password));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignInAs("\u0430da.garrow", Password));
    }

    [Fact]
    public async Task An_address_that_only_one_account_has_signs_in_too()
    {
        Assert.True((await CreateAsync("only.one", "only.one@home.example", Role.Auditor)).Succeeded);
        await AssertSignsInAsync("Only.One@home.example", "only.one");
        Assert.StartsWith(
            "This sign-in name is in use",
            Assert.Single((await CreateAsync("only.one@home.example", null)).Errors).Description,
            StringComparison.Ordinal
        );
    }

    private async Task AssertSignsInAsync(string typed, string name) =>
        Assert.Contains(
            $"You sign in as {name}.",
            (await (await host.SignInAs(typed, Password)).GetAsync("/account/security")).Text,
            StringComparison.OrdinalIgnoreCase
        );

    private async Task<IdentityResult> CreateAsync(string name, string? email, Role? role = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var user = new PortalUser
        {
            DisplayName = "Somebody",
            UserName = name,
            Email = email,
        };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, Password);
        if (made.Succeeded && role is { } given)
        {
            await host.InDatabase(db =>
            {
                db.Memberships.Add(new Membership(user.Id, given, new(2012, 3, 1)));
                return db.SaveChangesAsync();
            });
        }

        return made;
    }
}

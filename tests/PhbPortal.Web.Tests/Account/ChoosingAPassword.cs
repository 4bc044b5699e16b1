using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data.Accounts;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.1.2", "6.2.1", "6.2.5", "6.2.9", "6.2.11")]
public sealed class ChoosingAPassword(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly PortalUser Somebody = new()
    {
        UserName = "raymond.oakes",
        DisplayName = "Raymond Oakes",
        Email = "ray@home.example",
    };

    [Theory]
    [InlineData("otters like cold rivers")]
    [InlineData("ottersfeathersd")]
    [InlineData("correct ponies staple oddly")]
    [InlineData("ein Fluß wird still")]
    public async Task A_long_password_needs_no_mix_of_characters(string password) => Assert.Empty(await ErrorsAsync(password));

    [Fact]
    public async Task Fourteen_characters_are_too_few_and_very_long_ones_are_accepted()
    {
        Assert.Single(await ErrorsAsync("ottersfeathers"));
        Assert.Empty(await ErrorsAsync(string.Concat(Enumerable.Range(0, 64).Select(n => $"otter{n * 7}"))));
    }

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password12345678")]
    [InlineData("P4ssw0rd-P4ssw0rd!")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("123456789012345678")]
    [InlineData("1q2w3e4r5t6y7u8i9o")]
    [InlineData("liverpoolfootball2012")]
    [InlineData("Demonstration-2012")]
    [InlineData("personalhealthbudget")]
    [InlineData("NHS Oxfordshire 1948")]
    [InlineData("raymondoakes1953!")]
    [InlineData("Oakes password 2012")]
    [InlineData("Correct Horse Battery Staple")]
    public async Task Passwords_that_are_guessed_first_are_refused(string password) =>
        Assert.StartsWith("This password is easy to guess", Assert.Single(await ErrorsAsync(password)), StringComparison.Ordinal);

    [Fact]
    public void Every_listed_word_is_refused_however_it_is_extended()
    {
        var check = new CommonPasswords();
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        var words = new StreamReader(list)
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToList();
        Assert.True(words.Count > 700);
        Assert.DoesNotContain(
            words,
            word => !check.IsCommon(word + "123", Somebody) || !check.IsCommon($"{word} {word.ToUpperInvariant()} 2012!", Somebody)
        );
    }

    [Fact]
    public void The_organisations_own_list_is_used_too()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "otters like cold rivers\n");
        Assert.True(new CommonPasswords(file).IsCommon("Otters like cold rivers", Somebody));
        Assert.False(new CommonPasswords().IsCommon("Otters like cold rivers", Somebody));
        File.Delete(file);
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync(string password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        List<string> errors = [];
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, Somebody, password)).Errors.Select(e => e.Description));
        return errors;
    }
}

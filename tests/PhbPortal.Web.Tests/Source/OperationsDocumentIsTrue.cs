using Microsoft.Extensions.Configuration;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Tests.Source;

/// <summary>What <c>docs/operations.md</c> says about sessions and guessing matches the portal's defaults.</summary>
[Asvs("6.1.1", "7.1.1", "7.1.2")]
public sealed class OperationsDocumentIsTrue
{
    private static readonly string Operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"))
        .ReplaceLineEndings(" ");

    [Fact]
    public void Session_lifetimes_and_limits_match()
    {
        var usual = SessionLimits.From(new ConfigurationBuilder().Build());
        Assert.Contains($"| `Sessions:StaffIdleMinutes` | {usual.StaffIdle.TotalMinutes:F0} |", Operations, StringComparison.Ordinal);
        Assert.Contains($"| `Sessions:HolderIdleMinutes` | {usual.HolderIdle.TotalMinutes:F0} |", Operations, StringComparison.Ordinal);
        Assert.Contains($"| `Sessions:LongestHours` | {usual.Longest.TotalHours:F0} |", Operations, StringComparison.Ordinal);
        Assert.Contains(
            $"| `Sessions:MostPerAccount` | {usual.MostPerAccount} | one more ends the oldest",
            Operations,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Limits_on_guessing_match()
    {
        Assert.Equal((10, TimeSpan.FromMinutes(1)), (Guesses.PerAddress.Tries, Guesses.PerAddress.Per));
        Assert.Equal((10, TimeSpan.FromMinutes(15)), (Guesses.PerAccount.Tries, Guesses.PerAccount.Per));
        Assert.Equal((1, TimeSpan.FromMinutes(5)), (Guesses.OnceOver.Tries, Guesses.OnceOver.Per));
        Assert.Contains(
            "ten wrong tries a minute for each address; ten a quarter of an hour for each account, and   beyond them one in "
                + "five minutes from each address",
            Operations,
            StringComparison.Ordinal
        );
    }
}

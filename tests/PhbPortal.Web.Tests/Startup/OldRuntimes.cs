using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Tests.Startup;

public sealed class OldRuntimes
{
    [Theory]
    [InlineData("9.0.99")]
    [InlineData("10.0.0")]
    [InlineData("10.0.6")]
    [InlineData("10.0.9")]
    public void An_old_runtime_is_refused_in_one_sentence(string version)
    {
        var refused = Assert.Throws<CannotStart>(() => RuntimeFloor.Check("ASP.NET Core", Version.Parse(version)));
        Assert.Equal($"This is ASP.NET Core {version}, which has known security faults. Install 10.0.10 or later.", refused.Message);
    }

    [Theory]
    [InlineData("10.0.10")]
    [InlineData("10.0.12")]
    [InlineData("10.1.0")]
    [InlineData("11.0.0")]
    public void A_runtime_at_the_floor_or_later_is_accepted(string version) => RuntimeFloor.Check("ASP.NET Core", Version.Parse(version));

    [Fact]
    public void This_runtime_is_accepted() => RuntimeFloor.Check();
}

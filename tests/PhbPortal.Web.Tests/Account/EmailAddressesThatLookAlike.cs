using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Account;

public sealed class EmailAddressesThatLookAlike : IDisposable
{
    private readonly PortalHost host = new();

    [Theory]
    [InlineData("mary+phb@hull.example")]
    [InlineData("Mary+PHB@Hull.Example")]
    [InlineData(" mary+phb@hull.example ")]
    [InlineData("mary+phb@hull.example\u200b")]
    [InlineData("\ufeffmary+phb@hull.exam\u00adple\u00a0")]
    public async Task A_plus_sign_counts_but_case_outer_spaces_and_what_cannot_be_seen_do_not(string typed)
    {
        await host.AccountAsync(Role.Patient, "mary+phb@hull.example");
        await AskAsync(typed);
        Assert.Contains("To: mary+phb@hull.example", Assert.Single(await host.MessagesAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mary@hull.example")]
    [InlineData("mary+other@hull.example")]
    [InlineData("m\u0430ry+phb@hull.example")]
    [InlineData("mary+phb@hull.ex\u0430mple")]
    [InlineData("mary\uff0bphb@hull.example")]
    [InlineData("mary+phb@h\u1d1c11.example")]
    [InlineData("mary+phb@hull.e\u017fample")]
    public async Task A_lookalike_address_finds_nobody_and_gets_the_same_answer(string typed)
    {
        await host.AccountAsync(Role.Patient, "mary+phb@hull.example");
        Assert.Equal("/account/forgotten/sent", await AskAsync(typed));
        Assert.Empty(await host.MessagesAsync());
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync(typed)).Address);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> AskAsync(string typed) =>
        (await (await host.Visit().GetAsync("/account/forgotten")).SubmitAsync(("Form.SignInName", typed))).Address;
}

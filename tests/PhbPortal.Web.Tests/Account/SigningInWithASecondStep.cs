using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Tests.Account;

[Asvs("6.3.3", "6.5.1", "6.5.2", "6.5.5", "6.5.8", "7.4.3", "7.5.1", "7.5.2")]
public sealed class SigningInWithASecondStep : IDisposable
{
    private const string WrongCode = "Enter the code that your app shows now";

    private readonly PortalHost host = new();

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_the_same_as_in_any_app(long second, string code) =>
        Assert.Equal(
            code,
            AuthenticatorCodes
                .AppWith(Encoding.ASCII.GetBytes("12345678901234567890"))
                .ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime)
        );

    [Fact]
    public async Task Staff_need_a_second_step_before_anything_else()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var first = await host.TryToSignInAsync(name);
        Assert.Equal("/account/security", first.Address);
        Assert.Contains("a password alone is not enough", first.Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/work", "/people", "/safeguards", "/people/add" })
            Assert.Equal("/account/security", (await first.Visitor.GetAsync(address)).Address);
        Assert.Equal("/account/security", (await first.Visitor.PostAsync("/people/add", (Page.TokenName, first.Token))).Address);

        var (visitor, _, codes) = await host.WithAppAsync(name);

        Assert.Equal(RecoveryCodes.HowMany, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("/work", (await visitor.GetAsync("/work")).Address);
        Assert.DoesNotContain(codes[0], (await visitor.GetAsync("/account/security/codes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_leads_to_the_second_step_and_the_code_to_the_page()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, seed, _) = await host.WithAppAsync(name);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        var asked = await host.Visit().GetAsync("/safeguards");
        var second = await asked.SubmitAsync(("Email", name), ("Password", GivenAnAccount.Password));
        Assert.Equal("/account/second-step", second.Address);
        Assert.Equal("Sign in", (await second.Visitor.GetAsync("/safeguards")).Heading);

        var landed = await second.SubmitAsync(("Form.Code", host.CodeOf(seed)));
        Assert.Equal("/safeguards", landed.Address);
    }

    [Fact]
    public async Task A_code_is_accepted_once_and_within_half_a_minute_either_side()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, seed, _) = await host.WithAppAsync(name);
        await AssertRefusedAsync(name, host.CodeOf(seed));

        host.Time.Advance(TimeSpan.FromMinutes(5));
        foreach (var away in new[] { -2, 2, -20, 20 })
            await AssertRefusedAsync(name, host.CodeOf(seed, away));
        foreach (var away in new[] { -1, 0, 1 })
        {
            await AssertAcceptedAsync(name, host.CodeOf(seed, away));
            await AssertRefusedAsync(name, host.CodeOf(seed, away));
        }

        await AssertRefusedAsync(name, host.CodeOf(seed, 0));
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_is_stored_as_a_hash()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, _, codes) = await host.WithAppAsync(name);
        await AssertAcceptedAsync(name, $" {codes[3].ToUpperInvariant()} ");
        await AssertRefusedAsync(name, codes[3]);
        await AssertAcceptedAsync(name, codes[4].Replace("-", "", StringComparison.Ordinal));

        var kept = await host.InDatabase(db => db.RecoveryCodes.Select(c => c.Hash).ToListAsync());
        Assert.Equal(RecoveryCodes.HowMany - 2, kept.Count);
        Assert.All(kept, hash => Assert.Matches("^[0-9A-F]{64}$", hash));
    }

    [Fact]
    public async Task The_audit_of_recovery_codes_holds_none_of_their_hashes()
    {
        await host.WithAppAsync(await host.AccountAsync(Role.CareCoordinator));
        var (entries, hashes) = await host.InDatabase(async db =>
            (await db.AuditEntries.ToListAsync(), await db.RecoveryCodes.Select(c => c.Hash).ToListAsync())
        );
        Assert.Single(entries, entry => entry.Kind == "RecoveryCode");
        Assert.Equal(RecoveryCodes.HowMany, hashes.Count);
        Assert.DoesNotContain(
            entries,
            entry =>
                hashes.Exists(hash =>
                    entry.Reference.Contains(hash, StringComparison.Ordinal) || entry.Details.Contains(hash, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Seeds_are_stored_encrypted()
    {
        var (_, seed, _) = await host.WithAppAsync(await host.AccountAsync(Role.CareCoordinator));
        var kept = await host.InDatabase(db => db.Authenticators.Select(a => a.ProtectedSeed).SingleAsync());
        Assert.DoesNotContain(Convert.ToHexString(seed), kept, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var page = await host.TryToSignInAsync(name);
        for (var tries = 0; tries < 10; tries++)
            Assert.StartsWith(
                WrongCode,
                Assert.Single((await page.SubmitAsync(("Form.Code", $"00000{tries}"))).Errors),
                StringComparison.Ordinal
            );
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.SubmitAsync(("Form.Code", "000010"))).Status);
    }

    [Fact]
    public async Task The_second_step_expires_and_works_once()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, _, codes) = await host.WithAppAsync(name);
        var late = await host.TryToSignInAsync(name);
        var copy = late.Visitor.Copy();
        Assert.Equal("/work", (await late.SubmitAsync(("Form.Code", codes[0]))).Address);
        Assert.Equal("Start again", (await copy.GetAsync("/account/second-step")).Heading);

        late = await host.TryToSignInAsync(name);
        host.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("Start again", (await late.SubmitAsync(("Form.Code", codes[1]))).Heading);
    }

    [Fact]
    public async Task Changing_how_to_sign_in_needs_a_recent_sign_in_and_ends_other_sessions()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (visitor, _, codes) = await host.WithAppAsync(name);
        var elsewhere = (await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", codes[0]))).Visitor;
        host.Time.Advance(TimeSpan.FromMinutes(11));
        var asked = await visitor.GetAsync("/account/authenticator");
        Assert.Equal("/account/sign-in?again=true&returnUrl=%2Faccount%2Fauthenticator", asked.Address);

        var second = await asked.SubmitAsync(("Email", name), ("Password", GivenAnAccount.Password));
        var page = await second.SubmitAsync(("Form.Code", codes[1]));
        Assert.Equal("/account/authenticator", page.Address);
        var seed = GivenAnAccount.SeedOn(page);
        Assert.Equal("/account/security", (await page.SubmitAsync(("Form.Code", host.CodeOf(seed)))).Address);

        Assert.Equal("Sign in", (await elsewhere.GetAsync("/work")).Heading);
        Assert.Equal("/work", (await visitor.GetAsync("/work")).Address);
    }

    [Fact]
    public async Task Staff_cannot_remove_their_last_second_step_but_patients_can()
    {
        var (staff, _, _) = await host.WithAppAsync(await host.AccountAsync(Role.CareCoordinator));
        var kept = await (await staff.GetAsync("/account/security")).SubmitFormAsync("form[action='/account/authenticator/remove']");
        Assert.Contains("Not removed: your work needs a second step", kept.Text, StringComparison.Ordinal);

        var (patient, _, _) = await host.WithAppAsync(await host.AccountAsync(Role.Patient));
        var gone = await (await patient.GetAsync("/account/security")).SubmitFormAsync("form[action='/account/authenticator/remove']");
        Assert.Contains("The app is removed", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patients_are_offered_a_second_step_at_their_first_sign_in_only()
    {
        var name = await host.AccountAsync(Role.Patient);
        var first = await host.TryToSignInAsync(name);
        Assert.Equal("/account/security?offer=true", first.Address);
        Assert.Equal("/my-plan", (await first.FollowAsync("Not now, go to my page")).Address);
        Assert.Equal("/my-plan", (await host.TryToSignInAsync(name)).Address);
    }

    [Fact]
    public async Task Another_browser_can_be_signed_out_from_this_one()
    {
        var here = await host.SignInAs("auditor@dh.example");
        var there = await host.SignInAs("auditor@dh.example");
        var stranger = await host.SignInAs("programme@dh.example");
        var page = await here.GetAsync("/account/security");
        await page.SubmitFormAsync("form[action='/account/security/sessions']:not(.phb-line)");
        Assert.Equal("Sign in", (await there.GetAsync("/audit")).Heading);
        Assert.Equal("Audit", (await here.GetAsync("/audit")).Heading);
        Assert.Equal("/dashboard", (await stranger.GetAsync("/dashboard")).Address);
    }

    public void Dispose() => host.Dispose();

    private async Task AssertRefusedAsync(string name, string code)
    {
        var refused = await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", code));
        Assert.StartsWith(WrongCode, Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private async Task AssertAcceptedAsync(string name, string code)
    {
        var landed = await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", code));
        Assert.Equal("/work", landed.Address);
    }
}

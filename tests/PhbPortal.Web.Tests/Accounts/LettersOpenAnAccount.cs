using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Accounts;

[Asvs("6.4.1", "6.4.4", "6.4.6", "6.5.6", "6.6.2", "6.6.3")]
public sealed class LettersOpenAnAccount : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task A_letter_opens_an_account_without_an_address_once()
    {
        var name = await host.AccountAsync(Role.Patient);
        var admin = await host.FirstAsync();
        var form = await (await admin.GetAsync(await host.AddressOfAsync(name))).FollowAsync("Print a letter for a new password");
        Assert.Equal(2, (await form.SubmitAsync()).Errors.Count);
        var letter = await form.CheckedAsync();
        var code = GivenAnAdministrator.CodeOn(letter);
        Assert.Matches("^([a-z2-9]{4}-){4}[a-z2-9]{4}$", code);
        Assert.Equal("The letter is shown once", (await admin.GetAsync(letter.Address)).Heading);

        Assert.Single((await host.UseLetterAsync("somebody.else", code)).Errors);
        var choose = await host.UseLetterAsync(name, code.ToUpperInvariant().Replace('-', ' '));
        Assert.Contains("Your password is set", (await choose.ChooseAsync()).Text, StringComparison.Ordinal);
        Assert.NotEqual("/account/sign-in", (await host.TryToSignInAsync(name, GivenAnAdministrator.New)).Address);
        Assert.Single((await host.UseLetterAsync(name, code)).Errors);

        var kept = await host.InDatabase(db =>
            db.AuditEntries.Where(e => e.What == AuditedEvent.WayInGiven || e.What == AuditedEvent.WayInUsed)
                .OrderBy(e => e.Id)
                .ToListAsync()
        );
        Assert.Equal(["New password, by letter", "New password with a letter"], kept.Select(e => e.Details));
        Assert.Contains("Met in the ward", kept[0].Why, StringComparison.Ordinal);
        Assert.Equal("Asha Verma", kept[0].UserName);
    }

    [Fact]
    public async Task A_letter_expires_and_a_newer_one_replaces_it()
    {
        var name = await host.AccountAsync(Role.Patient);
        var first = await PasswordLetterAsync(name);
        var second = await PasswordLetterAsync(name);
        Assert.Single((await host.UseLetterAsync(name, first)).Errors);
        host.Time.Advance(TimeSpan.FromDays(13));
        Assert.Empty((await host.UseLetterAsync(name, second)).Errors);
        host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Single((await host.UseLetterAsync(name, second)).Errors);
    }

    [Fact]
    public async Task Codes_of_letters_cannot_be_guessed()
    {
        var name = await host.AccountAsync(Role.Patient);
        for (var tries = 0; tries < 10; tries++)
            Assert.Single((await host.UseLetterAsync(name, $"aaaa-bbbb-cccc-dddd-eee{tries}", "192.0.2.40")).Errors);
        var refused = await host.UseLetterAsync(name, "aaaa-bbbb-cccc-dddd-eeee", "192.0.2.40");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotEmpty(refused.Answer.Headers.GetValues("Retry-After"));
    }

    [Fact]
    public async Task A_lost_second_step_is_removed_by_two_administrators_and_the_password()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        var (_, _, codes) = await host.WithAppAsync(name);
        var address = await host.AddressOfAsync(name);
        var proposed = await (await (await host.FirstAsync()).GetAsync(address + "/second-step")).CheckedAsync();
        Assert.Contains("It waits for another administrator", proposed.Text, StringComparison.Ordinal);
        await proposed.Visitor.PostAsync(
            await DecisionOfAsync(name),
            ("Answer", "confirm"),
            (Page.TokenName, (await proposed.Visitor.GetAsync(address + "/password")).Token)
        );
        Assert.Empty(await host.InDatabase(db => db.AccountSteps.Where(s => s.Kind == StepKind.FactorByLetter).ToListAsync()));

        var letter = await (await (await host.SecondAsync()).GetAsync(address)).SubmitFormAsync("main button[value=confirm]");
        var code = GivenAnAdministrator.CodeOn(letter);
        Assert.Contains("lost your second step", letter.Text, StringComparison.Ordinal);
        Assert.Equal("/work", (await (await host.TryToSignInAsync(name)).SubmitAsync(("Form.Code", codes[0]))).Address);

        var second = await host.TryToSignInAsync(name);
        var landed = await second.SubmitAsync(("Form.Code", code));
        Assert.Equal("/account/security", (await landed.Visitor.GetAsync("/work")).Address);
        Assert.Equal("/account/security", (await host.TryToSignInAsync(name)).Address);
        var left = await host.InDatabase(async db =>
            (
                await db.Authenticators.CountAsync(),
                await db.RecoveryCodes.CountAsync(),
                await db.AccountSteps.CountAsync(s => s.Kind == StepKind.FactorByLetter)
            )
        );
        Assert.Equal((0, 0, 0), left);
    }

    [Fact]
    public async Task A_password_letter_needs_the_second_step_or_its_letter()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var address = await host.AddressOfAsync(name);
        await (await (await host.FirstAsync()).GetAsync(address + "/second-step")).CheckedAsync();
        var factor = GivenAnAdministrator.CodeOn(
            await (await (await host.SecondAsync()).GetAsync(address)).SubmitFormAsync("main button[value=confirm]")
        );
        var choose = await host.UseLetterAsync(
            name,
            GivenAnAdministrator.CodeOn(await AsksForPasswordLetterAsync(await host.ThirdAsync(), name))
        );
        Assert.StartsWith("Enter a code", Assert.Single((await choose.ChooseAsync()).Errors), StringComparison.Ordinal);

        var done = await choose.SubmitAsync(
            ("Form.New", GivenAnAdministrator.New),
            ("Form.Again", GivenAnAdministrator.New),
            ("Form.Code", factor)
        );
        Assert.Contains("Your password is set", done.Text, StringComparison.Ordinal);
        Assert.Equal("/account/security", (await host.TryToSignInAsync(name, GivenAnAdministrator.New)).Address);
    }

    [Fact]
    public async Task An_administrator_who_removed_a_second_step_cannot_print_a_password_letter()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var (first, second, address) = (await host.FirstAsync(), await host.SecondAsync(), await host.AddressOfAsync(name));
        await (await first.GetAsync(address + "/second-step")).CheckedAsync();
        Assert.Contains("Not printed", (await AsksForPasswordLetterAsync(first, name)).Text, StringComparison.Ordinal);
        GivenAnAdministrator.CodeOn(await (await second.GetAsync(address)).SubmitFormAsync("main button[value=confirm]"));
        foreach (var hand in new[] { first, second })
            Assert.Contains("Not printed", (await AsksForPasswordLetterAsync(hand, name)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await LettersAsync(StepKind.PasswordByLetter));

        Assert.NotEmpty(GivenAnAdministrator.CodeOn(await AsksForPasswordLetterAsync(await host.ThirdAsync(), name)));
        host.Time.Advance(TimeSpan.FromDays(15));
        Assert.NotEmpty(GivenAnAdministrator.CodeOn(await AsksForPasswordLetterAsync(await host.SecondAsync(), name)));
    }

    [Fact]
    public async Task An_administrator_who_printed_a_password_letter_cannot_remove_the_second_step()
    {
        var name = await host.AccountAsync(Role.CareCoordinator);
        await host.WithAppAsync(name);
        var (first, second, address) = (await host.FirstAsync(), await host.SecondAsync(), await host.AddressOfAsync(name));
        await AsksForPasswordLetterAsync(second, name);
        Assert.Contains(
            "Not proposed",
            (await (await second.GetAsync(address + "/second-step")).CheckedAsync()).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await host.InDatabase(db => db.Proposals.CountAsync()));

        await (await first.GetAsync(address + "/second-step")).CheckedAsync();
        Assert.Null((await second.GetAsync(address)).Html.QuerySelector("main button[value=confirm]"));
        var sent = await second.PostAsync(
            await DecisionOfAsync(name),
            ("Answer", "confirm"),
            (Page.TokenName, (await second.GetAsync("/account/change-password")).Token)
        );
        Assert.Contains("Not confirmed", sent.Text, StringComparison.Ordinal);
        Assert.Equal(0, await LettersAsync(StepKind.FactorByLetter));
        Assert.NotEmpty(
            GivenAnAdministrator.CodeOn(
                await (await (await host.ThirdAsync()).GetAsync(address)).SubmitFormAsync("main button[value=confirm]")
            )
        );
    }

    [Fact]
    public async Task Nobody_prints_letters_for_themselves()
    {
        var (admin, own) = (await host.FirstAsync(), await host.AddressOfAsync("admin@hull.example"));
        foreach (var page in new[] { "/password", "/second-step", "/role", "/end" })
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(own + page)).Status);
        Assert.Contains("This is your own account", (await admin.GetAsync(own)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisations_administrator_cannot_reach_an_account_with_roles_elsewhere()
    {
        var admin = await host.FirstAsync();
        var (here, elsewhere) = (
            await host.OpenAccountAsync(Role.Finance, "hull"),
            await host.OpenAccountAsync(Role.Finance, "oxfordshire")
        );
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(await host.AddressOfAsync(here))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(await host.AddressOfAsync(elsewhere))).Status);
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == here);
            db.Memberships.Add(new(user.Id, Role.Auditor, new(2012, 3, 20)));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(await host.AddressOfAsync(here))).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("admin@dh.example")).GetAsync(await host.AddressOfAsync(here))).Status);
        var list = await admin.GetAsync("/accounts?Q=oxfordshire");
        Assert.Contains("0 accounts fit", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/organisations")).Status);
    }

    public void Dispose() => host.Dispose();

    private async Task<string> PasswordLetterAsync(string name) =>
        GivenAnAdministrator.CodeOn(await AsksForPasswordLetterAsync(await host.FirstAsync(), name));

    private async Task<Page> AsksForPasswordLetterAsync(Visitor admin, string name) =>
        await (await admin.GetAsync(await host.AddressOfAsync(name) + "/password")).CheckedAsync();

    private Task<int> LettersAsync(StepKind kind) => host.InDatabase(db => db.AccountSteps.CountAsync(s => s.Kind == kind));

    private async Task<string> DecisionOfAsync(string name) =>
        $"{await host.AddressOfAsync(name)}/proposals/{await host.InDatabase(db => db.Proposals.OrderBy(p => p.Id).Select(p => p.Reference).LastAsync())}";
}

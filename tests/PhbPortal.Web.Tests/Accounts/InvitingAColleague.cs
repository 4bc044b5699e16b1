using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Accounts;

[Asvs("6.4.1", "6.6.2")]
public sealed class InvitingAColleague : IDisposable
{
    private readonly PortalHost host = new();

    [Fact]
    public async Task A_colleague_chooses_a_password_and_sets_up_a_second_step_before_working()
    {
        var letter = await InviteAsync("kim.mills", nameof(Role.CareCoordinator));
        var code = GivenAnAdministrator.CodeOn(letter);
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync("kim.mills", "")).Address);
        var choose = await host.UseLetterAsync("kim.mills", code);
        Assert.Contains("Welcome, Kim Mills", choose.Text, StringComparison.Ordinal);
        await choose.ChooseAsync();
        Assert.Equal("/account/security", (await host.TryToSignInAsync("kim.mills", GivenAnAdministrator.New)).Address);
    }

    [Fact]
    public async Task An_invitation_by_email_works_until_a_newer_one_or_its_withdrawal()
    {
        var page = await InviteAsync("sue.dale", nameof(Role.CareCoordinator), "sue@hull.example");
        var first = LinkIn((await host.MessagesAsync())[^1]);
        await page.SubmitFormAsync("main button[value=email]");
        var second = LinkIn((await host.MessagesAsync())[^1]);
        Assert.Equal("This link or code does not work", (await host.Visit().GetAsync(first)).Heading);
        Assert.Equal("Choose a password", (await host.Visit().GetAsync(second)).Heading);

        var ended = await (await page.Visitor.GetAsync(page.Address)).SubmitFormAsync("main form[action$='/withdraw']");
        Assert.Contains("The invitation was withdrawn", ended.Text, StringComparison.Ordinal);
        Assert.Equal("This link or code does not work", (await host.Visit().GetAsync(second)).Heading);
    }

    [Fact]
    public async Task An_invitation_runs_out_and_can_be_printed_again()
    {
        var code = GivenAnAdministrator.CodeOn(await InviteAsync("late.comer", nameof(Role.Clinician)));
        host.Time.Advance(TimeSpan.FromDays(15));
        Assert.Single((await host.UseLetterAsync("late.comer", code)).Errors);
        var page = await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync("late.comer"));
        Assert.Contains("has run out", page.Text, StringComparison.Ordinal);
        var again = await page.SubmitFormAsync("main button[value=letter]");
        Assert.Equal("Choose a password", (await host.UseLetterAsync("late.comer", GivenAnAdministrator.CodeOn(again))).Heading);
    }

    [Theory]
    [InlineData(Role.Administrator, "organisation")]
    [InlineData(Role.Approver, "site")]
    [InlineData(Role.Finance, "site")]
    public async Task A_powerful_role_waits_for_another_administrator_and_its_proposer_prints_no_letter(Role role, string place)
    {
        var page = await InviteAsync("new.power", role.ToString(), place: place);
        Assert.Contains("waits for its role", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main button[value=letter]"));
        Assert.Null(page.Html.QuerySelector("main button[value=confirm]"));

        var confirmed = await (await (await host.SecondAsync()).GetAsync(page.Address)).SubmitFormAsync("main button[value=confirm]");
        Assert.Contains(role.ToString(), Page.Words(confirmed.Html.QuerySelector("main tbody")), StringComparison.OrdinalIgnoreCase);
        var own = await page.Visitor.GetAsync(page.Address);
        Assert.Null(own.Html.QuerySelector("main button[value=letter]"));
        Assert.Contains("You print no invitation: you proposed a role of this account", own.Text, StringComparison.Ordinal);
        var sent = await own.Visitor.PostAsync(
            page.Address + "/invitation",
            ("By", "letter"),
            (Page.TokenName, (await own.Visitor.GetAsync("/account/change-password")).Token)
        );
        Assert.Contains("Not printed", sent.Text, StringComparison.Ordinal);
        Assert.Empty(await host.InDatabase(db => db.AccountSteps.Where(s => s.Kind == StepKind.Invitation).ToListAsync()));

        var letter = await confirmed.SubmitFormAsync("main button[value=letter]");
        var choose = await host.UseLetterAsync("new.power", GivenAnAdministrator.CodeOn(letter));
        Assert.Equal("Choose a password", choose.Heading);
        await choose.ChooseAsync();
        var password = await (await page.Visitor.GetAsync(page.Address + "/password")).CheckedAsync();
        Assert.Contains("Not printed", password.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.ProgrammeTeam)]
    [InlineData(Role.Evaluator)]
    public async Task A_role_for_the_whole_portal_waits_for_another_administrator(Role role)
    {
        var form = await (await host.ThirdAsync()).GetAsync("/accounts/invite");
        var page = await SubmitAsync(form, "new.power", role.ToString(), "portal", "new@dh.example");
        Assert.Contains("waits for its role", page.Text, StringComparison.Ordinal);
        Assert.Empty(await host.InDatabase(db => db.AccountSteps.Where(s => s.Kind == StepKind.Invitation).ToListAsync()));
    }

    [Theory]
    [InlineData("coordinator@hull.example", "Choose another one")]
    [InlineData("kim mills", "without spaces")]
    [InlineData("k\u0456m", "other alphabets")]
    public async Task A_sign_in_name_that_is_anothers_or_looks_like_one_is_refused(string name, string message)
    {
        var page = await InviteAsync(name, nameof(Role.Finance));
        Assert.Contains(page.Errors, error => error.Contains(message, StringComparison.Ordinal));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_needs_a_place_that_fits_it_and_nobody_gives_one_beyond_their_own()
    {
        var form = await (await host.FirstAsync()).GetAsync("/accounts/invite");
        Assert.DoesNotContain(
            form.Html.QuerySelectorAll("main select[name='Form.Role'] option"),
            option => option.GetAttribute("value") is nameof(Role.Auditor) or nameof(Role.ProgrammeTeam)
        );
        var organisation = PlaceIn(form, "organisation");
        var wrong = await SubmitAsync(form, "some.body", nameof(Role.Finance), organisation, "");
        Assert.Contains("Choose a site for the role of finance", wrong.Errors);
        var foreign = await host.InDatabase(db => db.PilotSites.Where(s => s.Reference == "oxfordshire").Select(s => s.Id).SingleAsync());
        var forged = await form.Visitor.PostAsync(
            "/accounts/invite",
            [
                .. form.FieldsOf("main form[method=post]").Where(f => f.Name is not ("Form.Place" or "Form.Role")),
                ("Form.Place", $"site-{foreign}"),
                ("Form.Role", nameof(Role.Finance)),
            ]
        );
        Assert.Contains("Choose where they have the role", forged.Errors);
    }

    [Fact]
    public async Task A_co_ordinator_invites_a_person_and_an_administrator_gives_them_the_way_in()
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var (reference, acting) = await host.InDatabase(async db =>
        {
            var person = await db
                .People.Include(p => p.Representatives)
                .FirstAsync(p => p.FamilyName == "Whitfield" && p.GivenName == "Doreen");
            return (person.Reference, person.Representatives[0].Name);
        });
        var form = await (await coordinator.GetAsync($"/people/{reference}")).FollowAsync("Invite to the portal");
        Assert.Contains($"{acting}, who acts for them: signs in as representative@hull.example", form.Text, StringComparison.Ordinal);
        var sent = (await host.MessagesAsync()).Count;
        var invited = await form.SubmitAsync(
            ("Form.Whom", "self"),
            ("Form.SignInName", "doreen.w"),
            ("Form.Email", "coordinator@hull.example")
        );
        Assert.Equal($"/people/{reference}", invited.Address);
        Assert.Contains("administrator of your organisation", invited.Text, StringComparison.Ordinal);
        Assert.Empty(await host.InDatabase(db => db.AccountSteps.Where(s => s.Kind == StepKind.Invitation).ToListAsync()));
        Assert.Equal(sent, (await host.MessagesAsync()).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(await host.AddressOfAsync("doreen.w"))).Status);

        var letter = await (await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync("doreen.w"))).SubmitFormAsync(
            "main button[value=letter]"
        );
        await (await host.UseLetterAsync("doreen.w", GivenAnAdministrator.CodeOn(letter))).ChooseAsync();
        var first = await host.TryToSignInAsync("doreen.w", GivenAnAdministrator.New);
        Assert.Equal("/account/security?offer=true", first.Address);
        Assert.Contains("Doreen", (await first.Visitor.GetAsync("/my-plan")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Everybody has an account",
            (await coordinator.GetAsync($"/people/{reference}/invite")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_role_with_a_last_day_ends_with_the_withdrawn_invitation()
    {
        await InviteAsync("for.a.while", nameof(Role.CareCoordinator));
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == "for.a.while");
            var held = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
            held.End(held.FirstDay.AddDays(300));
            return await db.SaveChangesAsync();
        });
        await (await (await host.FirstAsync()).GetAsync(await host.AddressOfAsync("for.a.while"))).SubmitFormAsync(
            "main form[action$='/withdraw']"
        );
        Assert.True(
            await host.InDatabase(db =>
                db.Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.UserName == "for.a.while"))
                    .AllAsync(m => m.LastDay < m.FirstDay)
            )
        );
    }

    [Fact]
    public async Task An_invitation_opens_no_account_that_has_a_password_already()
    {
        var code = GivenAnAdministrator.CodeOn(await InviteAsync("long.here", nameof(Role.CareCoordinator)));
        var choose = await host.UseLetterAsync("long.here", code);
        await host.InDatabase(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == "long.here")).PasswordHash = "kept";
            return await db.SaveChangesAsync();
        });
        Assert.Equal("This link or code does not work", (await choose.ChooseAsync()).Heading);
        Assert.Single((await host.UseLetterAsync("long.here", code)).Errors);
        Assert.Equal(
            "kept",
            await host.InDatabase(db => db.Users.Where(u => u.UserName == "long.here").Select(u => u.PasswordHash).SingleAsync())
        );
    }

    public void Dispose() => host.Dispose();

    private async Task<Page> InviteAsync(string name, string role, string email = "", string place = "site")
    {
        var form = await (await host.FirstAsync()).GetAsync("/accounts/invite");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        return await SubmitAsync(form, name, role, PlaceIn(form, place), email);
    }

    private static Task<Page> SubmitAsync(Page form, string name, string role, string place, string email) =>
        form.SubmitAsync(
            ("Form.Name", "Kim Mills"),
            ("Form.SignInName", name),
            ("Form.Email", email),
            ("Form.Role", role),
            ("Form.Place", place),
            ("Form.By", email.Length > 0 ? "email" : "letter"),
            ("Form.Reason", "To stand in")
        );

    private static string PlaceIn(Page form, string word) =>
        form
            .Html.QuerySelectorAll("main select[name='Form.Place'] option")
            .Select(option => option.GetAttribute("value")!)
            .First(value => value.StartsWith(word, StringComparison.Ordinal));

    private static string LinkIn(string message) =>
        "/account/new-password?code=" + message.Split("/account/new-password?code=")[1].Split(['\r', '\n', ' '])[0];
}

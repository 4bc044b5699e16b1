using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Seeding;

namespace PhbPortal.Web.Tests.Account;

[Asvs("3.7.2", "6.2.6", "6.2.7", "6.2.8", "6.2.10", "6.3.8", "14.3.1", "16.3.1")]
public sealed class SigningIn(PortalHost host) : IClassFixture<PortalHost>
{
    private const string OneMessage = "Enter the sign-in name and password of your account. One of them is not right";

    [Theory]
    [InlineData("coordinator@hull.example", "/work")]
    [InlineData("approver@oxfordshire.example", "/work")]
    [InlineData("finance@hull.example", "/work")]
    [InlineData("patient@hull.example", "/my-plan")]
    [InlineData("representative@oxfordshire.example", "/my-plan")]
    [InlineData("commissioner@hull.example", "/dashboard")]
    [InlineData("programme@dh.example", "/dashboard")]
    [InlineData("auditor@dh.example", "/audit")]
    [InlineData("admin@dh.example", "/accounts")]
    public async Task Each_role_starts_at_its_own_page(string email, string start)
    {
        var page = await host.Visit().GetAsync("/account/sign-in");
        var landed = await page.SubmitAsync(("Email", email), ("Password", DemonstrationAccounts.Password));
        Assert.Equal(start, landed.Address);
    }

    [Theory]
    [InlineData("coordinator@hull.example", "Demonstration-2013")]
    [InlineData("coordinator@hull.example", "demonstration-2012")]
    [InlineData("coordinator@hull.example", "Demonstration-2012 ")]
    [InlineData("coordinator@hull.example", " Demonstration-2012")]
    [InlineData("coordinator@hull.example", "Demonstration-201")]
    [InlineData("nobody@hull.example", DemonstrationAccounts.Password)]
    [InlineData("<script>alert(1)</script>", "😀😀😀😀")]
    public async Task Every_wrong_sign_in_gets_the_same_answer(string email, string password)
    {
        var page = await host.Visit().GetAsync("/account/sign-in");
        var again = await page.SubmitAsync(("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal([OneMessage], again.Errors);
        Assert.StartsWith("Error: Sign in", again.Title, StringComparison.Ordinal);
        Assert.Equal(email, again.Html.QuerySelector("[name=Email]")!.GetAttribute("value"));
        Assert.Null(again.Html.QuerySelector("[name=Password]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("commissioner@hull.example", "/dashboard")]
    [InlineData("programme@dh.example", "/dashboard")]
    [InlineData("admin@dh.example", "/accounts")]
    [InlineData("patient@hull.example", "/my-plan")]
    public async Task The_door_for_staff_leads_everyone_to_their_own_start(string email, string start)
    {
        var page = await host.Visit().GetAsync("/work");
        var landed = await page.SubmitAsync(("Email", email), ("Password", DemonstrationAccounts.Password));
        Assert.Equal(start, landed.Address);
        Assert.Equal(start, (await landed.Visitor.GetAsync("/work")).Address);
    }

    [Fact]
    public async Task Signing_in_again_in_another_tab_leads_to_the_start_page()
    {
        var visitor = host.Visit();
        var one = await visitor.GetAsync("/account/sign-in");
        var other = await visitor.GetAsync("/account/sign-in");
        await one.SubmitAsync(("Email", "coordinator@hull.example"), ("Password", DemonstrationAccounts.Password));
        var landed = await other.SubmitAsync(("Email", "coordinator@hull.example"), ("Password", DemonstrationAccounts.Password));
        Assert.Equal((HttpStatusCode.OK, "/work"), (landed.Status, landed.Address));
    }

    [Fact]
    public async Task A_password_is_hidden_and_may_come_from_a_password_manager()
    {
        var field = (await host.Visit().GetAsync("/account/sign-in")).Html.QuerySelector("[name=Password]")!;
        Assert.Equal("password", field.GetAttribute("type"));
        Assert.Equal("current-password", field.GetAttribute("autocomplete"));
        Assert.Null(field.GetAttribute("maxlength"));
    }

    [Fact]
    public async Task An_empty_form_asks_for_both_fields()
    {
        var page = await host.Visit().GetAsync("/account/sign-in");
        var again = await page.SubmitAsync();
        Assert.Equal(["Enter your sign-in name or email address", "Enter your password"], again.Errors);
    }

    [Theory]
    [InlineData("/audit?page=2", "/audit?page=2")]
    [InlineData("https://elsewhere.example/", "/audit")]
    [InlineData("//elsewhere.example/", "/audit")]
    [InlineData("/\\elsewhere.example", "/audit")]
    [InlineData("\\\\elsewhere.example", "/audit")]
    [InlineData("/%2felsewhere.example", "/%2felsewhere.example")]
    [InlineData("/%5celsewhere.example", "/%5celsewhere.example")]
    [InlineData("/\t/elsewhere.example", "/audit")]
    [InlineData("\t//elsewhere.example", "/audit")]
    [InlineData("///elsewhere.example", "/audit")]
    [InlineData("http:elsewhere.example", "/audit")]
    [InlineData("javascript:alert(1)", "/audit")]
    [InlineData("data:text/html,hello", "/audit")]
    [InlineData("/@elsewhere.example", "/@elsewhere.example")]
    [InlineData("elsewhere.example", "/audit")]
    [InlineData("~/audit", "/audit")]
    [InlineData("\uff0f\uff0felsewhere.example", "/audit")]
    public async Task Only_a_page_of_the_portal_is_returned_to(string asked, string landing)
    {
        var page = await host.Visit().GetAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(asked));
        var landed = await page.SubmitAsync(("Email", "auditor@dh.example"), ("Password", DemonstrationAccounts.Password));
        Assert.Equal(landing, landed.Address);
    }

    [Fact]
    public async Task A_page_asked_for_before_signing_in_is_shown_after_it()
    {
        var asked = await host.Visit().GetAsync("/audit?page=1");
        Assert.Equal("Sign in", asked.Heading);
        var landed = await asked.SubmitAsync(("Email", "auditor@dh.example"), ("Password", DemonstrationAccounts.Password));
        Assert.Equal("/audit?page=1", landed.Address);
    }

    [Theory]
    [InlineData("  COORDINATOR@Hull.Example ")]
    [InlineData("coordinator@hull.example\t")]
    public async Task Case_and_outer_spaces_of_a_name_do_not_count(string typed)
    {
        var page = await host.Visit().GetAsync("/account/sign-in");
        Assert.Equal("/work", (await page.SubmitAsync(("Email", typed), ("Password", DemonstrationAccounts.Password))).Address);
    }

    [Fact]
    public async Task Signing_in_out_and_refusals_are_audited_without_the_typed_name()
    {
        using var own = new PortalHost();
        var last = await own.InDatabase(db => db.AuditEntries.MaxAsync(e => e.Id));
        var page = await own.Visit().GetAsync("/account/sign-in");
        await page.SubmitAsync(("Email", "my secret password"), ("Password", "x"));
        await page.SubmitAsync(("Email", "auditor@dh.example"), ("Password", "x"));
        var visitor = await own.SignInAs("auditor@dh.example");
        await (await visitor.GetAsync("/account/security")).SubmitFormAsync("form[action='/account/sign-out']");

        var kept = await own.InDatabase(db =>
            db.AuditEntries.Where(e => e.Id > last && e.Kind == "Account").OrderBy(e => e.Id).ToListAsync()
        );
        Assert.Equal(
            [
                (AuditedEvent.SignInRefused, "No account has that name"),
                (AuditedEvent.SignInRefused, "Wrong password"),
                (AuditedEvent.SignedIn, "With a password"),
                (AuditedEvent.SignedOut, ""),
            ],
            kept.Select(e => (e.What, e.Details))
        );
        Assert.Equal(["Owen Pike", "Owen Pike", "Owen Pike"], kept.Skip(1).Select(e => e.UserName));
        Assert.DoesNotContain("secret", kept[0].UserName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_clears_the_browser()
    {
        var visitor = await host.SignInAs("auditor@dh.example");
        var token = (await visitor.GetAsync("/account/security")).Token;
        using var answer = await visitor.SendOnceAsync(HttpMethod.Post, "/account/sign-out", [new(Page.TokenName, token)]);
        Assert.Equal("\"cache\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
    }

    [Fact]
    public async Task A_password_does_not_expire()
    {
        using var own = new PortalHost();
        for (var month = 0; month < 14; month++)
        {
            own.Time.Advance(TimeSpan.FromDays(30));
            Assert.Equal("/audit", (await (await own.SignInAs("auditor@dh.example")).GetAsync("/audit")).Address);
        }
    }

    [Fact]
    public async Task The_session_cookie_is_hidden_from_scripts_and_other_sites()
    {
        var visitor = host.Visit();
        var page = await visitor.GetAsync("/account/sign-in");
        using var answer = await visitor.SendOnceAsync(
            HttpMethod.Post,
            "/account/sign-in",
            [new("Email", "auditor@dh.example"), new("Password", DemonstrationAccounts.Password), new(Page.TokenName, page.Token)]
        );
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("phb-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;

namespace PhbPortal.Web.Tests.Roles;

public sealed class ReadingAlongAsASupporter(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Reads_the_persons_plan_and_money_meets_no_closed_link_and_is_written_down()
    {
        var supporter = await host.SignInAs("supporter@hull.example");
        var first = await supporter.GetAsync("/my-plan");
        Assert.Equal("Raymond Oakes", first.Heading);
        Assert.Contains("because Raymond Oakes lets you", first.Text, StringComparison.Ordinal);
        Assert.Equal("", await supporter.ClosedOnAsync("/my-plan", "/my-plan/plan", "/my-plan/money"));
        Assert.NotEmpty(await host.InDatabase(db => db.AuditEntries.AsNoTracking().Where(e => e.What == AuditedEvent.Read && e.Role == Role.Supporter && e.PersonId != null).ToListAsync()));
    }

    [Theory]
    [InlineData("/my-plan/agree")]
    [InlineData("/my-plan/circle")]
    [InlineData("/my-plan/circle/supporter")]
    [InlineData("/people")]
    [InlineData("/work")]
    public async Task Agrees_nothing_and_lets_nobody_else_in(string address)
    {
        var supporter = await host.SignInAs("supporter@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, await supporter.AsksAsync(address));
        var token = (await supporter.GetAsync("/account/change-password")).Token;
        var plan = await host.InDatabase(db => db.CarePlans.Where(p => p.Case.Person.FamilyName == "Oakes").OrderByDescending(p => p.Number).Select(p => new { p.Reference, p.Version }).FirstAsync());
        var sent = await supporter.PostAsync("/my-plan/agree", (Page.TokenName, token), ("Form.Plan", plan.Reference), ("Form.Version", plan.Version.ToString(provider: null)), ("Form.Agrees", "true"));
        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
    }

    [Fact]
    public async Task Is_let_in_by_the_person_once_an_administrator_sent_the_invitation_and_shut_out_by_them_at_the_next_click()
    {
        var patient = await host.SignInAs("patient@oxfordshire.example");
        var form = await (await (await patient.GetAsync("/my-plan")).FollowAsync("See who helps me and who can read this")).FollowAsync("Let somebody read along");
        Assert.Equal(["Enter their name"], (await form.SubmitAsync()).Errors);
        var done = await form.SubmitAsync(("Form.Name", "June Ashworth"), ("Form.Relationship", "aunt"));
        Assert.Contains("June Ashworth, aunt, reads the plan and the money", done.Text, StringComparison.Ordinal);
        await form.SubmitAsync(("Form.Name", "June Ashworth"), ("Form.Relationship", "aunt"));
        var account = await host.InDatabase(db => db.Users.SingleAsync(u => u.DisplayName == "June Ashworth"));
        Assert.True(account.IsInvited);

        await ChoosePasswordAsync(account);
        var supporter = (await host.TryToSignInAsync(account.UserName!)).Visitor;
        Assert.Equal("Lily Ashworth", (await supporter.GetAsync("/my-plan")).Heading);

        await (await (await patient.GetAsync("/my-plan/circle")).FollowAsync("End this for June Ashworth")).SubmitAsync();
        Assert.StartsWith("/account/sign-in", (await supporter.GetAsync("/my-plan")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync(account.UserName!)).Address);
        var kept = await host.InDatabase(db => db.CircleMembers.SingleAsync(m => m.Name == "June Ashworth"));
        Assert.Equal(("Lily Ashworth", 1), (kept.EndedBy, await host.InDatabase(db => db.AuditEntries.CountAsync(e => e.Kind == "CircleMember" && e.What == AuditedEvent.Changed && e.Reference == kept.Reference))));
    }

    [Fact]
    public async Task Nobody_ends_or_sees_the_circle_of_somebody_elses_person()
    {
        var member = await host.InDatabase(db => db.CircleMembers.Where(m => m.Name == "Rosa Lyle").Select(m => m.Reference).SingleAsync());
        foreach (var email in new[] { "representative@hull.example", "patient@oxfordshire.example", "coordinator@oxfordshire.example", "approver@hull.example", "supporter@hull.example" })
            Assert.Equal((email, HttpStatusCode.NotFound), (email, await (await host.SignInAs(email)).AsksAsync($"/circle/{member}/end")));
    }

    [Fact]
    public async Task A_co_ordinator_lets_them_in_on_the_persons_word_alone()
    {
        var person = await host.InDatabase(db => db.People.Where(p => p.FamilyName == "Quinn").Select(p => p.Reference).SingleAsync());
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle/supporter");
        Assert.Equal(["Say how the person told you that they want this"], (await form.SubmitAsync(("Form.Name", "Ben Quinn"))).Errors);
        var done = await form.SubmitAsync(("Form.Name", "Ben Quinn"), ("Form.Agreed", "Said so at the visit on 14 March"));
        Assert.Contains("Ben Quinn, reads the plan and the money", done.Text, StringComparison.Ordinal);
        var role = await host.InDatabase(db => db.Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.DisplayName == "Ben Quinn")).SingleAsync());
        Assert.Equal((Role.Supporter, true), (role.Role, role.CircleMemberId is not null));
    }

    private async Task ChoosePasswordAsync(PortalUser account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var added = await users.AddPasswordAsync((await users.FindByIdAsync(account.Id.ToString(provider: null)))!, GivenAnAccount.Password);
        Assert.True(added.Succeeded, string.Join(' ', added.Errors.Select(e => e.Description)));
    }
}

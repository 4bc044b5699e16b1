using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Tests.Account;
using PhbPortal.Web.Tests.Plans;

namespace PhbPortal.Web.Tests.Roles;

public sealed class ReadingAsASupporter(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_supporter_reads_the_plan_and_money_without_dead_ends_and_is_audited()
    {
        var supporter = await host.SignInAs("supporter@hull.example");
        var first = await supporter.GetAsync("/my-plan");
        Assert.Equal("Raymond Oakes", first.Heading);
        Assert.Contains("because Raymond Oakes lets you", first.Text, StringComparison.Ordinal);
        Assert.Equal("", await supporter.ClosedOnAsync("/my-plan", "/my-plan/plan", "/my-plan/money"));
        Assert.NotEmpty(
            await host.InDatabase(db =>
                db.AuditEntries.AsNoTracking()
                    .Where(e => e.What == AuditedEvent.Read && e.Role == Role.Supporter && e.PersonId != null)
                    .ToListAsync()
            )
        );
    }

    [Theory]
    [InlineData("/my-plan/agree")]
    [InlineData("/my-plan/circle")]
    [InlineData("/my-plan/circle/supporter")]
    [InlineData("/people")]
    [InlineData("/safeguards")]
    public async Task A_supporter_cannot_agree_or_give_access(string address)
    {
        var supporter = await host.SignInAs("supporter@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, await supporter.AsksAsync(address));
        var token = (await supporter.GetAsync("/account/change-password")).Token;
        var plan = await host.InDatabase(db =>
            db.CarePlans.Where(p => p.Case.Person.FamilyName == "Oakes")
                .OrderByDescending(p => p.Number)
                .Select(p => new { p.Reference, p.Version })
                .FirstAsync()
        );
        var sent = await supporter.PostAsync(
            "/my-plan/agree",
            (Page.TokenName, token),
            ("Form.Plan", plan.Reference),
            ("Form.Version", plan.Version.ToString(provider: null)),
            ("Form.Agrees", "true")
        );
        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
    }

    [Fact]
    public async Task The_person_gives_access_after_an_invitation_and_ends_it_at_once()
    {
        var patient = await host.SignInAs("patient@oxfordshire.example");
        var form = await (await (await patient.GetAsync("/my-plan")).FollowAsync("See who helps me and who can read this")).FollowAsync(
            "Let somebody read along"
        );
        Assert.Equal(["Enter their name"], (await form.SubmitAsync()).Errors);
        var done = await form.SubmitAsync(("Form.Name", "June Ashworth"), ("Form.Relationship", "aunt"));
        Assert.Contains("June Ashworth, aunt, reads the plan and the money", done.Text, StringComparison.Ordinal);
        await form.SubmitAsync(("Form.Name", "June Ashworth"), ("Form.Relationship", "aunt"));
        var account = await host.InDatabase(db => db.Users.SingleAsync(u => u.DisplayName == "June Ashworth"));
        Assert.True(account.IsInvited);
        Assert.Matches("^juneashworth[.][0-9]{6}$", account.UserName);

        await ChoosePasswordAsync(account);
        var supporter = (await host.TryToSignInAsync(account.UserName!)).Visitor;
        Assert.Equal("Lily Ashworth", (await supporter.GetAsync("/my-plan")).Heading);

        await (await (await patient.GetAsync("/my-plan/circle")).FollowAsync("End this for June Ashworth")).SubmitAsync();
        Assert.StartsWith("/account/sign-in", (await supporter.GetAsync("/my-plan")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await host.TryToSignInAsync(account.UserName!)).Address);
        var kept = await host.InDatabase(db => db.CircleMembers.SingleAsync(m => m.Name == "June Ashworth"));
        Assert.Equal(
            ("Lily Ashworth", 1),
            (
                kept.EndedBy,
                await host.InDatabase(db =>
                    db.AuditEntries.CountAsync(e =>
                        e.Kind == "CircleMember" && e.What == AuditedEvent.Changed && e.Reference == kept.Reference
                    )
                )
            )
        );
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_adds_one_supporter()
    {
        var patient = await host.SignInAs("patient@oxfordshire.example");
        foreach (var name in new[] { "Олена Коваль", "李小龙", "June Lark", "Ewa Wren", "Ali Reed" })
        {
            var form = await patient.GetAsync("/my-plan/circle/supporter");
            var pages = new[] { form with { Visitor = patient.Copy() }, form with { Visitor = patient.Copy() } };
            var both = await Task.WhenAll(pages.Select(page => Task.Run(() => page.SubmitAsync(("Form.Name", name)))));
            Assert.All(both, page => Assert.Equal((HttpStatusCode.OK, "/my-plan/circle"), (page.Status, page.Address)));
            Assert.Equal((name, 1), (name, await host.InDatabase(db => db.CircleMembers.CountAsync(m => m.Name == name))));
            Assert.Equal((name, 1), (name, await host.InDatabase(db => db.Users.CountAsync(u => u.DisplayName == name))));
        }
    }

    [Fact]
    public async Task At_most_twenty_supporters_and_each_can_be_ended()
    {
        var person = await host.InDatabase(async db =>
        {
            var plan = await new GivenAPlan().MadeIn(db);
            var helped = await db.CarePlans.Where(p => p.Reference == plan).Select(p => p.Case.Person).SingleAsync();
            var user = await db.Users.SingleAsync(u => u.Email == "supporter@hull.example");
            for (var number = 1; number <= 80; number++)
            {
                var member = CircleMember.Let(
                    helped,
                    user.Id,
                    new(CircleKind.Supporter, $"Reader {number}", "", "Said so", GivenAPlan.Today, null),
                    Guid.NewGuid(),
                    Actor.Portal
                );
                if (number > 20)
                    member.End(Occasions.At(new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc), Actor.Portal));
                db.Add(member);
            }

            await db.SaveChangesAsync();
            return helped.Reference;
        });
        var coordinator = await host.SignInAs("coordinator@hull.example");
        var circle = await coordinator.GetAsync($"/people/{person}/circle");
        Assert.Equal(20, circle.Html.QuerySelectorAll("main a[href$='/end']").Length);
        Assert.InRange(circle.Commands.Count, 1, 6);
        Assert.Contains("Reader 21,", (await coordinator.GetAsync($"/people/{person}/circle?page=3")).Text, StringComparison.Ordinal);
        var form = await circle.FollowAsync("Let somebody read along");
        var refused = await form.SubmitAsync(("Form.Name", "One More"), ("Form.Agreed", "Said so"));
        Assert.Equal(["20 people read along already. End it for one of them first"], refused.Errors);
        await (await circle.FollowAsync("End this for Reader 1")).SubmitAsync();
        Assert.Contains("One More may read", (await refused.SubmitAsync()).Html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_or_ends_supporters_of_another_persons_record()
    {
        var member = await host.InDatabase(db => db.CircleMembers.Where(m => m.Name == "Rosa Lyle").Select(m => m.Reference).SingleAsync());
        foreach (
            var email in new[]
            {
                "representative@hull.example",
                "patient@oxfordshire.example",
                "coordinator@oxfordshire.example",
                "approver@hull.example",
                "supporter@hull.example",
            }
        )
            Assert.Equal((email, HttpStatusCode.NotFound), (email, await (await host.SignInAs(email)).AsksAsync($"/circle/{member}/end")));
    }

    [Fact]
    public async Task A_co_ordinator_gives_access_only_with_the_persons_consent()
    {
        var person = await host.InDatabase(db => db.People.Where(p => p.FamilyName == "Quinn").Select(p => p.Reference).SingleAsync());
        var form = await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{person}/circle/supporter");
        Assert.Equal(["Say how the person told you that they want this"], (await form.SubmitAsync(("Form.Name", "Ben Quinn"))).Errors);
        var done = await form.SubmitAsync(("Form.Name", "Ben Quinn"), ("Form.Agreed", "Said so at the visit on 14 March"));
        Assert.Contains("Ben Quinn, reads the plan and the money", done.Text, StringComparison.Ordinal);
        var role = await host.InDatabase(db =>
            db.Memberships.Where(m => db.Users.Any(u => u.Id == m.UserId && u.DisplayName == "Ben Quinn")).SingleAsync()
        );
        Assert.Equal((Role.Supporter, true), (role.Role, role.CircleMemberId is not null));
    }

    private async Task ChoosePasswordAsync(PortalUser account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var added = await users.AddPasswordAsync(
            (await users.FindByIdAsync(account.Id.ToString(provider: null)))!,
            GivenAnAccount.Password
        );
        Assert.True(added.Succeeded, string.Join(' ', added.Errors.Select(e => e.Description)));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Web.Tests.People;

namespace PhbPortal.Web.Tests.Decisions.Letters;

/// <summary>The letter of a decision: what it says, who it is for, and the record that it was given (I03).</summary>
[Proves(RuleIds.I03)]
public sealed class GivingALetter(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Coordinator = "coordinator@hull.example";

    [Fact]
    public async Task It_says_who_when_why_by_which_rule_the_alternatives_and_how_to_challenge()
    {
        var (_, reference) = await DecidedAsync("Letty");
        var page = await (await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}")).FollowAsync(
            "Print the letter, and record how it was given"
        );

        foreach (
            var words in new[]
            {
                "Dear Letty Letter,",
                "A crate of wine",
                "Support not agreed",
                "Sam Tull, approver",
                "14 March 2012",
                "Rule E02",
                "in force from 1 January 2009",
                "What you can do instead",
                "You can ask us to look at this decision again.",
                "You can complain at any time within twelve months",
                reference,
                "Care that is needed goes on meanwhile",
                "Whom you can phone",
                "Letty needs this letter in another form: large print",
                "This letter has not been given yet. It goes to Letty Letter.",
            }
        )
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Or ask a manager", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Fact]
    public async Task It_is_on_the_coordinators_list_until_given_and_counts_once()
    {
        var (_, reference) = await DecidedAsync("Waiting");
        var coordinator = await host.SignInAs(Coordinator);
        var work = await coordinator.GetAsync("/work?show=today");
        Assert.InRange(work.Commands.Count, 1, 6);
        Assert.NotNull(work.Html.QuerySelector($"#today a[href='/decisions/{reference}/letter']"));

        var page = await coordinator.GetAsync($"/decisions/{reference}/letter");
        var done = await page.SubmitAsync(Given("15", nameof(LetterWay.Post)));
        Assert.Contains("It is recorded that the letter was given", done.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Given to Waiting Letter on 15 March 2012, by post. Priya Nair recorded it.", done.Text, StringComparison.Ordinal);
        var twice = await page.SubmitAsync(Given("14", nameof(LetterWay.ByHand)));

        Assert.Contains("by post", twice.Text, StringComparison.Ordinal);
        Assert.Null((await coordinator.GetAsync("/work?show=today")).Html.QuerySelector($"a[href='/decisions/{reference}/letter']"));
        Assert.Equal(
            1,
            await host.InDatabase(db =>
                db.DecisionLetters.CountAsync(l => l.Decision.Reference == reference && l.GivenHow == LetterWay.Post)
            )
        );
    }

    [Theory]
    [InlineData("", "", "Enter the day on which the letter was given")]
    [InlineData("16", nameof(LetterWay.Post), "The day must be today or in the past")]
    [InlineData(
        "13",
        nameof(LetterWay.Post),
        "The letter cannot have been given before 14 March 2012, the day of the decision, or after today."
    )]
    [InlineData("15", "", "Choose how the letter was given")]
    public async Task A_mistake_is_asked_again_and_nothing_is_saved(string day, string how, string words)
    {
        var (_, reference) = await DecidedAsync("Wrong");
        var page = await (await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/letter")).SubmitAsync(Given(day, how));

        Assert.Contains(words, page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(day, page.Html.QuerySelector("#form_on-day")?.GetAttribute("value") ?? "");
        Assert.True(await host.InDatabase(db => db.DecisionLetters.AnyAsync(l => l.Decision.Reference == reference && l.GivenOn == null)));
    }

    [Fact]
    public async Task It_goes_to_the_person_and_their_representatives()
    {
        var (known, reference) = await DecidedAsync(
            "Acted",
            (person, _) =>
                person.Appoint(
                    new(
                        RepresentativeKind.Representative,
                        "Ken Acts",
                        "son",
                        "01632 960 002",
                        Authority.Deputy,
                        "Order seen",
                        GivenPeople.Today.AddDays(-5),
                        null
                    ),
                    new(1, "Jo", Role.CareCoordinator)
                )
        );
        await host.InDatabase(async db =>
        {
            (await db.People.Include(p => p.Representatives).SingleAsync(p => p.Id == known.PersonId)).Appoint(
                new(
                    RepresentativeKind.Nominee,
                    "Nora Nominee",
                    "friend",
                    "01632 960 003",
                    Authority.NamedByThePerson,
                    "Form seen",
                    GivenPeople.Today.AddDays(-5),
                    null
                ),
                new(1, "Jo", Role.CareCoordinator)
            );
            return await db.SaveChangesAsync();
        });
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/letter");

        Assert.Contains("Dear Acted Letter,", page.Text, StringComparison.Ordinal);
        Assert.Contains("A copy of this letter goes to Ken Acts and to Nora Nominee.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Record it once all of them have theirs.", page.Text, StringComparison.Ordinal);
        var done = await page.SubmitAsync(Given("15", nameof(LetterWay.Post)));
        Assert.Contains("Given to Acted Letter, Ken Acts and Nora Nominee on 15 March 2012", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_letter_mentions_a_possible_offence()
    {
        var (known, _) = await DecidedAsync("Offended");
        var reference = await host.InDatabase(async db =>
        {
            Decision decision = new(
                await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                DecisionKind.BudgetEnded,
                "The budget ends",
                "Receipts were not shown",
                Occasions.On(new(2012, 3, 14), new(5, "Sam Tull", Role.Approver)),
                [Ruling.Allowed(RuleIds.H07, new(2012, 3, 14), "It was referred: case 17", [Fact.Text("facts")])]
            );
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        });
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/letter");

        Assert.Contains("Receipts were not shown", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("referred", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(RuleIds.H07, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_typed_by_an_approver_is_printed_as_a_reason_never_as_advice()
    {
        const string typed = "Her sister was asked and said no. What to do instead: nothing at all.";
        var (known, _) = await DecidedAsync("Marked");
        var reference = await host.InDatabase(async db =>
        {
            var careCase = await db.Cases.Include(c => c.Person).ThenInclude(p => p.Representatives).SingleAsync(c => c.Id == known.CaseId);
            BudgetEnding ending = new(BudgetEndReason.RepresentativeWithdrew, new(2012, 4, 30), typed, "Kingfisher comes")
            {
                Answer = typed,
            };
            var stopped = StoppingGrounds.Judge(ending, careCase, new(2012, 3, 14), isPaidDirectly: true);
            var refused = Ruling.Refused(RuleIds.H12, new(2012, 3, 14), typed, FactList.None, "Say who comes.");
            Decision decision = new(
                careCase,
                DecisionKind.BudgetEnded,
                "The budget ends",
                refused.Words,
                Occasions.On(new(2012, 3, 14), new(5, "Sam Tull", Role.Approver)),
                [stopped, refused]
            );
            db.Add(decision);
            await db.SaveChangesAsync();
            return decision.Reference;
        });
        var page = await (await host.SignInAs(Coordinator)).GetAsync($"/decisions/{reference}/letter");

        var why = page.Html.QuerySelectorAll("dt").Single(term => term.TextContent.Trim() == "Why").NextElementSibling!;
        Assert.Equal(typed, why.TextContent.Trim());
        var instead = page
            .Html.QuerySelectorAll("h2")
            .Single(heading => heading.TextContent.Trim() == "What you can do instead")
            .ParentElement!;
        Assert.DoesNotContain("nothing at all", instead.TextContent, StringComparison.Ordinal);
        Assert.Equal("Say who comes.", instead.QuerySelectorAll("p").First().TextContent);
    }

    [Fact]
    public async Task Older_rulings_are_printed_in_their_stored_words()
    {
        var (known, _) = await DecidedAsync("Before");
        const string told = "It cannot be paid. Rule A02, of that time. What to do instead: Hold it another way.";
        var reference = await host.InDatabase(async db =>
        {
            Decision decision = new(
                await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                DecisionKind.RuleUpheld,
                "The plan",
                "It was looked at",
                Occasions.On(new(2012, 3, 14), new(5, "Sam Tull", Role.Approver)),
                [Ruling.Refused(RuleIds.A02, new(2012, 3, 14), "It cannot be paid.", [Fact.Text("bill 6000 pence")])]
            );
            db.Add(decision);
            var ruling = db.Entry(decision.Rulings[0]);
            ruling.Property(r => r.Words).CurrentValue = told;
            ruling.Property(r => r.Answer).CurrentValue = ruling.Property(r => r.Instead).CurrentValue = null;
            ruling.Property(r => r.FactList).CurrentValue = null;
            await db.SaveChangesAsync();
            return decision.Reference;
        });
        var coordinator = await host.SignInAs(Coordinator);

        var letter = await coordinator.GetAsync($"/decisions/{reference}/letter");
        Assert.Contains(told, letter.Html.QuerySelectorAll("section p").Select(one => one.TextContent.Trim()));
        var page = await coordinator.GetAsync($"/decisions/{reference}");
        Assert.Contains(told, page.Text, StringComparison.Ordinal);
        Assert.Contains("bill 6000 pence", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approver@hull.example")]
    [InlineData("finance@hull.example")]
    public async Task Others_at_the_site_read_it_but_record_nothing(string email)
    {
        var (_, reference) = await DecidedAsync("Read");
        var visitor = await host.SignInAs(email);
        Assert.Null((await visitor.GetAsync($"/decisions/{reference}/letter")).Html.QuerySelector("main form"));

        var token = (await visitor.GetAsync("/account/change-password")).Token;
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await visitor.PostAsync($"/decisions/{reference}/letter", [(Page.TokenName, token), .. Given("15", nameof(LetterWay.Post))])
            ).Status
        );
    }

    [Fact]
    public async Task A_letter_of_another_site_is_not_found()
    {
        var (_, reference) = await DecidedAsync("Elsewhere");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/decisions/{reference}/letter")).Status
        );
    }

    private static (string Name, string Value)[] Given(string day, string how) =>
        [
            ("Form.On.Day", day),
            ("Form.On.Month", day.Length > 0 ? "3" : ""),
            ("Form.On.Year", day.Length > 0 ? "2012" : ""),
            .. how.Length > 0 ? new[] { ("Form.How", how) } : [],
        ];

    private async Task<(GivenPeople.Known Known, string Reference)> DecidedAsync(string given, Action<Person, CareCase>? also = null)
    {
        var known = await host.PersonAtAsync("hull", given, "Letter", also: also);
        return (
            known,
            await host.InDatabase(async db =>
            {
                var ruling = SupportCategories.Judge("alcohol", new(2012, 3, 14));
                Decision decision = new(
                    await db.Cases.SingleAsync(c => c.Id == known.CaseId),
                    DecisionKind.SupportNotAgreed,
                    "A crate of wine",
                    ruling.Words,
                    Occasions.On(new(2012, 3, 14), new(5, "Sam Tull", Role.Approver)),
                    [ruling]
                )
                {
                    CategoryCode = "alcohol",
                };
                db.Add(decision);
                await db.SaveChangesAsync();
                return decision.Reference;
            })
        );
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.Budgets.Spending;

public sealed class RecordingSpend(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly Money FourHundred = Money.FromPounds(400);

    [Fact]
    public async Task Spend_within_the_budget_is_recorded_and_confirmed()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var ledger = await Send(given, "150");
        Assert.Equal(given.Address + "/spending", ledger.Address);
        Assert.Contains("£150.00 for Home support is recorded.", ledger.Text, StringComparison.Ordinal);
        Assert.Contains("£150.00 is spent", ledger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Care_continues_while_the_shortfall_is_decided()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(250));
        var page = await Confirmed(await Send(given, "400"));
        Assert.StartsWith("/safeguards/", page.Address, StringComparison.Ordinal);
        Assert.Equal("Care continues", page.Heading);
        Assert.Contains("so the spend went £150.00 beyond the budget", page.Text, StringComparison.Ordinal);
        Assert.Contains("Doreen owes nothing and is not asked for proof", page.Text, StringComparison.Ordinal);
        var (posting, safeguard, review) = await host.InDatabase(async db =>
        {
            var posting = await db.Set<Posting>()
                .Include(p => p.Safeguard!.Review)
                .SingleAsync(p => p.BudgetId == given.Id && p.Kind == PostingKind.Spend);
            return (posting, posting.Safeguard!, posting.Safeguard!.Review);
        });
        Assert.Equal(Money.FromPounds(150), posting.ContinuityDrawn);
        Assert.Equal(Money.FromPounds(150), safeguard.Shortfall);
        Assert.Equal(ReviewKind.Compulsory, review.Kind);
        Assert.Contains("£150.00 from", (await page.Visitor.GetAsync(given.Address + "/spending")).Text, StringComparison.Ordinal);
        Assert.Empty(await Differences(given));
    }

    [Fact]
    public async Task A_bill_for_support_that_is_not_essential_waits()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(250));
        var page = await Confirmed(await Send(given, "400", GivenABudget.Singing));
        Assert.StartsWith("/bills/", page.Address, StringComparison.Ordinal);
        Assert.Contains("£150.00 more than was left", page.Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for approver", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Set<Posting>().CountAsync(p => p.BudgetId == given.Id)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_spend()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await Open(given);
        await Fill(form, "120");
        var second = await Fill(form, "120");
        Assert.Contains("You have already sent this.", second.Text, StringComparison.Ordinal);
        Assert.Equal(Money.FromPounds(120), await Spent(given));
    }

    [Fact]
    public async Task The_same_waiting_bill_sent_twice_is_one_bill()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(50));
        var form = await Open(given);
        await Fill(form, "60", GivenABudget.Singing);
        var second = await Fill(form, "60", GivenABudget.Singing);
        Assert.Contains("You have already sent this.", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.InDatabase(db => db.Bills.CountAsync(b => b.BudgetId == given.Id)));
    }

    [Theory]
    [InlineData("1,2", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("£45.505", "The amount can have 2 decimals at most, for the pence")]
    [InlineData("-3", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("1e9", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("99999999999", "The amount must be £10,000,000.00 or less")]
    [InlineData("<script>", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("", "Enter the amount in pounds, like 45 or 45.50")]
    [InlineData("0", "The amount must be more than £0.00")]
    public async Task An_invalid_amount_is_explained_beside_its_field_and_stays(string typed, string message)
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var page = await Send(given, typed);
        Assert.Equal([message], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(typed, page.Html.QuerySelector("#form_amount")!.GetAttribute("value") ?? "");
        Assert.Equal(Money.Zero, await Spent(given));
    }

    [Theory]
    [InlineData("16", "3", "2012", "The day must be today or in the past")]
    [InlineData("31", "2", "2012", "The day must be a real date")]
    [InlineData("31", "3", "2011", "The day is outside this budget")]
    public async Task An_impossible_day_is_explained(string day, string month, string year, string message)
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var page = await (await Open(given)).SubmitAsync(
            ("Form.Line", "1"),
            ("Form.Amount", "20"),
            ("Form.SpentOn.Day", day),
            ("Form.SpentOn.Month", month),
            ("Form.SpentOn.Year", year),
            ("Form.What", "A visit")
        );
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(Money.Zero, await Spent(given));
    }

    [Fact]
    public async Task A_support_item_that_the_plan_does_not_have_is_refused()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var page = await Tampered(given, ("Form.Line", "77"));
        Assert.Equal(["Choose a line of the plan"], page.Errors);
        Assert.Equal(
            ["Choose an open order of this budget, or no order"],
            (await Tampered(given, ("Form.Order", "nosuchorder12345"))).Errors
        );
        Assert.Equal(Money.Zero, await Spent(given));
    }

    [Fact]
    public async Task An_empty_form_says_what_to_enter()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await Open(given);
        var page = await form.Visitor.PostAsync(given.Address + "/spending/record", Token(form));
        Assert.Contains("Choose what it was for", page.Errors);
        Assert.Contains("Say what was bought", page.Errors);
    }

    [Fact]
    public async Task An_unusual_amount_is_queried_once_and_keeps_what_was_typed()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(10_000));
        var question = await Send(given, "900");
        Assert.Equal("Is £900.00 right?", question.Heading);
        Assert.Equal(Money.Zero, await Spent(given));
        var back = await question.SubmitFormAsync("button[name='Form.Change']");
        Assert.Equal("900", back.Html.QuerySelector("#form_amount")!.GetAttribute("value"));
        Assert.Equal("A visit", back.Html.QuerySelector("#form_what")!.GetAttribute("value"));
        Assert.Empty(back.Errors);
        await Confirmed(question);
        Assert.Equal(Money.FromPounds(900), await Spent(given));
    }

    [Fact]
    public async Task Another_sites_budget_does_not_exist()
    {
        var given = await GivenABudget.LiveAsync(host, "oxfordshire", Money.FromPounds(1_000));
        var visitor = await host.SignInAs("coordinator@hull.example");
        foreach (
            var address in new[]
            {
                "",
                "/spending",
                "/spending/1",
                "/spending/record",
                "/orders",
                "/orders/place",
                "/payments/return",
                "/postings/1/reverse",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(given.Address + address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("patient@oxfordshire.example")).GetAsync(given.Address)).Status);
    }

    [Fact]
    public async Task Two_people_who_record_at_once_lose_nothing()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(5_000));
        var forms = await Task.WhenAll(Open(given), Open(given), Open(given));
        var pages = await Task.WhenAll(forms.Select(form => Fill(form, "100")));
        var told = pages.Count(page => page.Errors.Count > 0);
        Assert.All(
            pages.Where(page => page.Errors.Count > 0),
            page => Assert.StartsWith("Somebody else changed this budget", page.Errors[0], StringComparison.Ordinal)
        );
        Assert.Equal(FourHundred - Money.FromPounds(100 * (told + 1)), await Spent(given));
        Assert.Empty(await Differences(given));
    }

    [Fact]
    public async Task What_is_confirmed_is_the_sum_that_was_shown()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await Open(given);
        foreach (var (amount, confirmed) in new[] { ("9999999", "true"), ("9999999", "1"), ("8000", "9999999.00") })
        {
            var asked = await form.Visitor.PostAsync(
                given.Address + "/spending/record",
                Token(form),
                ("Form.RequestId", $"{Guid.NewGuid()}"),
                ("Form.Line", $"{GivenABudget.HomeSupport}"),
                ("Form.Amount", amount),
                ("Form.What", "A visit"),
                ("Form.SpentOn.Day", "14"),
                ("Form.SpentOn.Month", "3"),
                ("Form.SpentOn.Year", "2012"),
                ("Form.Confirmed", confirmed)
            );
            Assert.StartsWith("Is £", asked.Heading, StringComparison.Ordinal);
        }

        Assert.Equal(0, await host.InDatabase(db => db.Set<Posting>().CountAsync(p => p.BudgetId == given.Id && p.Number > 1)));
    }

    [Fact]
    public async Task Pages_use_few_database_commands()
    {
        var given = await GivenABudget.LiveAsync(host, "hull", Money.FromPounds(1_000));
        var form = await Open(given);
        Assert.InRange(form.Commands.Count, 1, 6);
        var ledger = await Fill(form, "10");
        Assert.InRange(ledger.Commands.Count, 1, 6);
        Assert.InRange((await form.Visitor.GetAsync(given.Address + "/spending/2")).Commands.Count, 1, 6);
        Assert.InRange((await form.Visitor.GetAsync(given.Address)).Commands.Count, 1, 6);
    }

    private static (string, string) Token(Page page) =>
        page.Html.QuerySelector("main input[name^='__']") is { } field
            ? (field.GetAttribute("name")!, field.GetAttribute("value")!)
            : throw new InvalidOperationException("The form has no token.");

    private static Task<Page> Confirmed(Page question) =>
        question.Heading.StartsWith("Is £", StringComparison.Ordinal)
            ? question.SubmitFormAsync("button[name='Form.Confirmed']")
            : Task.FromResult(question);

    private static Task<Page> Fill(Page form, string amount, int line = GivenABudget.HomeSupport) =>
        form.SubmitAsync(("Form.Line", $"{line}"), ("Form.Amount", amount), ("Form.What", "A visit"));

    private async Task<Page> Open(GivenABudget given) =>
        await (await host.SignInAs("coordinator@hull.example")).GetAsync(given.Address + "/spending/record");

    private async Task<Page> Send(GivenABudget given, string amount, int line = GivenABudget.HomeSupport) =>
        await Fill(await Open(given), amount, line);

    private async Task<Page> Tampered(GivenABudget given, (string Name, string Value) field)
    {
        var form = await Open(given);
        (string Name, string Value)[] fields =
        [
            Token(form),
            ("Form.RequestId", Guid.NewGuid().ToString()),
            ("Form.Line", "1"),
            ("Form.Amount", "20"),
            ("Form.SpentOn.Day", "14"),
            ("Form.SpentOn.Month", "3"),
            ("Form.SpentOn.Year", "2012"),
            ("Form.What", "A visit"),
        ];
        return await form.Visitor.PostAsync(given.Address + "/spending/record", [.. fields.Where(f => f.Name != field.Name), field]);
    }

    private Task<Money> Spent(GivenABudget given) =>
        host.InDatabase(async db => (await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Id == given.Id)).Parts[0].Spent);

    private Task<IReadOnlyList<string>> Differences(GivenABudget given) =>
        host.InDatabase(async db =>
        {
            var budget = await db.Budgets.Include(b => b.Parts).SingleAsync(b => b.Id == given.Id);
            var postings = await db.Set<Posting>().Include(p => p.Transfers).Where(p => p.BudgetId == given.Id).ToListAsync();
            return (IReadOnlyList<string>)[.. LedgerCheck.Differences(budget, postings)];
        });
}

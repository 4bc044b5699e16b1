using System.Globalization;
using System.Net;

namespace PhbPortal.Web.Tests.People;

public sealed class FindingAPerson(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("Quenb")]
    [InlineData("quenby")]
    [InlineData("Zebedia")]
    [InlineData("Zebediah Quen")]
    [InlineData("Quenby, Zeb")]
    [InlineData("999 888 0025")]
    [InlineData("9998880025")]
    [InlineData("999-888-0025")]
    [InlineData("9/1/1937")]
    [InlineData("9 January 1937")]
    [InlineData("1937-01-09")]
    [InlineData("9 1 1937")]
    [InlineData("09-Jan-1937")]
    [InlineData("9th January 1937")]
    [InlineData("January 1937")]
    [InlineData("1/1937")]
    [InlineData("Quenby Jan 1937")]
    [InlineData("Quenby, 9.1.1937")]
    [InlineData("Mr Quenby")]
    [InlineData("Mrs. Zebediah Quenby")]
    public async Task Each_kind_of_search_finds_the_person(string key)
    {
        var known = await Known();
        var page = await Find(key);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Html.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/people/" + known);
        Assert.Equal("1 person fits “" + key + "”.", Page.Words(page.Html.QuerySelector("[role=status]")));
        Assert.InRange(page.Commands.Count, 1, 6);
    }

    [Theory]
    [InlineData("999 888 0024", "This is not an NHS number. Check the 10 digits, or look for the name or birth date")]
    [InlineData(
        "QQ 12 34 56 C",
        "This looks like a National Insurance number. Look for the NHS number, which has 10 digits and no letters"
    )]
    [InlineData("31 February 1950", "This birth date is not a real date. Write it like 12 3 1950 or 12 March 1950")]
    [InlineData("31/2/1950", "This birth date is not a real date. Write it like 12 3 1950 or 12 March 1950")]
    public async Task A_wrong_search_is_explained_beside_the_box_and_in_the_summary(string key, string message)
    {
        var page = await Find(key);
        Assert.Equal([message], page.Errors);
        Assert.Contains(message, Page.Words(page.Html.QuerySelector("#q-error")), StringComparison.Ordinal);
        Assert.StartsWith("Error: Find a person", page.Title, StringComparison.Ordinal);
        Assert.Equal(key, page.Html.QuerySelector("#q")!.GetAttribute("value"));
    }

    /// <summary>As pasted from a letter, a spreadsheet or a web page.</summary>
    [Theory]
    [InlineData("Zebediah\u00A0Quenby")]
    [InlineData("Zebediah\tQuenby")]
    [InlineData("\uFEFFQuen\u200Bby\u202C")]
    [InlineData("Quen\uFFFEby")]
    [InlineData("999\u2013888\u20130025")]
    [InlineData("999\u2009888\u202F0025\u200B")]
    [InlineData("9\u00A0January\u00A01937")]
    public async Task What_cannot_be_seen_hinders_no_search(string key)
    {
        var known = await Known();
        var page = await Find(key);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
        Assert.Contains(page.Html.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/people/" + known);
    }

    [Theory]
    [InlineData("Łukasz", "Øverås", "1931-02-03", "lukasz overas")]
    [InlineData("Straße", "Æbelø", "1931-02-04", "Aebelo")]
    [InlineData("伟", "张", "1931-02-05", "张 伟")]
    [InlineData("Ольга", "Ковалёва", "1931-02-06", "ковалева")]
    [InlineData("محمد", "الأحمد", "1931-02-07", "محمد")]
    [InlineData("O’Neal", "D’Souza-Þór", "1931-02-08", "d'souza thor")]
    public async Task Names_of_every_script_are_found(string given, string family, string born, string key)
    {
        var known = (
            await host.PersonAtAsync("hull", given, family, DateOnly.ParseExact(born, "yyyy-MM-dd", CultureInfo.InvariantCulture), null)
        ).Person;
        Assert.Contains((await Find(key)).Html.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/people/" + known);
    }

    [Theory]
    [InlineData("1111111111")]
    [InlineData("000 000 0000")]
    public async Task One_digit_ten_times_is_no_number(string key) =>
        Assert.Equal(["This is not an NHS number. Check the 10 digits, or look for the name or birth date"], (await Find(key)).Errors);

    [Fact]
    public async Task Ten_thousand_characters_are_refused_and_stay_in_the_box()
    {
        var key = new string('a', 10_000);
        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people?q=" + key);
        Assert.Equal(["What you look for must be 100 characters or fewer"], page.Errors);
        Assert.Equal(key, page.Html.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("😀")]
    [InlineData("%' OR 1=1 --")]
    [InlineData("Nobody of that name")]
    public async Task No_match_is_reported_and_the_search_is_shown_as_text(string key)
    {
        var page = await Find(key);
        Assert.Equal($"Nobody at this site fits “{key}”.", Page.Words(page.Html.QuerySelector("[role=status]")));
        Assert.Null(page.Html.QuerySelector("main script"));
    }

    [Fact]
    public async Task People_of_another_site_are_not_found()
    {
        await host.PersonAtAsync("oxfordshire", "Thaddeus", "Elsewhere", new(1936, 2, 8), "9998880033");
        Assert.StartsWith(
            "Nobody at this site",
            Page.Words((await Find("Elsewhere")).Html.QuerySelector("[role=status]")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Nobody at this site",
            Page.Words((await Find("9998880033")).Html.QuerySelector("[role=status]")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_a_search_everyone_at_the_site_is_listed_in_pages()
    {
        var page = await (await host.SignInAs("approver@hull.example")).GetAsync("/people?page=99");
        Assert.Contains("on record at this site.", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Html.QuerySelectorAll("main .nhsuk-card").Length, 0, 25);
        Assert.DoesNotContain("Add a person", page.Text, StringComparison.Ordinal);
    }

    private async Task<Page> Find(string key) =>
        await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people?q=" + Uri.EscapeDataString(key));

    private async Task<string> Known()
    {
        var found = await host.InDatabase(db => Task.FromResult(db.People.FirstOrDefault(p => p.SearchFamily == "QUENBY")));
        return found?.Reference ?? (await host.PersonAtAsync("hull", "Zebediah", "Quenby", new(1937, 1, 9), "9998880025")).Person;
    }
}

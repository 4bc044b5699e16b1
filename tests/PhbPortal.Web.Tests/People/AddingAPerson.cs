using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Tests.People;

public sealed class AddingAPerson(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_persons_activity_starts_on_the_day_they_were_added()
    {
        var known = await host.PersonAtAsync("hull", "Begins", "Here");

        var page = await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people/" + known.Person);

        Assert.Contains("Added the person.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_each_field()
    {
        var page = await (await Form()).SubmitAsync(
            ("Form.EnquiredOn.Day", ""),
            ("Form.EnquiredOn.Month", ""),
            ("Form.EnquiredOn.Year", "")
        );
        Assert.StartsWith("Error: Add a person", page.Title, StringComparison.Ordinal);
        foreach (
            var message in new[]
            {
                "Enter the given names or the family name. One of them is enough",
                "Enter the birth date",
                "Enter the NHS number, or tick that it is not known",
                "Choose the health need",
                "Enter the day of the enquiry",
            }
        )
        {
            Assert.Contains(message, page.Errors);
            Assert.Contains(page.Html.QuerySelectorAll(".nhsuk-error-message"), e => Page.Words(e) == "Error: " + message);
        }
    }

    [Theory]
    [InlineData("999 888 0024", "This is not an NHS number. Check the 10 digits, like 999 123 4578")]
    [InlineData("QQ123456C", "This looks like a National Insurance number. An NHS number has 10 digits and no letters")]
    [InlineData("123", "This is not an NHS number. Check the 10 digits, like 999 123 4578")]
    public async Task A_wrong_NHS_number_is_explained_and_stays_in_the_field(string typed, string message)
    {
        var page = await (await Form()).SubmitAsync(Answers("Wrong", "Number", typed));
        Assert.Equal([message], page.Errors);
        Assert.Equal(typed, page.Html.QuerySelector("[name='Form.NhsNumber']")!.GetAttribute("value"));
        Assert.Equal("Wrong", page.Html.QuerySelector("[name='Form.GivenName']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_31st_of_February_and_a_birth_after_today_are_not_days()
    {
        var form = await Form();
        Assert.Equal(
            ["Birth date must be a real date"],
            (await form.SubmitAsync([.. Answers("A", "B", "", Born("31", "2", "1950")), .. NotKnown])).Errors
        );
        Assert.Equal(
            ["Birth date must be today or in the past"],
            (await form.SubmitAsync([.. Answers("A", "B", "", Born("16", "3", "2012")), .. NotKnown])).Errors
        );
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_and_kept_in_the_field()
    {
        var text = new string('x', 10_000);
        var page = await (await Form()).SubmitAsync([.. Answers("A", "B", ""), .. NotKnown, ("Form.CommunicationNeeds", text)]);
        Assert.Equal(["Communication needs must be 1,000 characters or fewer"], page.Errors);
        Assert.Equal(text, Page.Words(page.Html.QuerySelector("[name='Form.CommunicationNeeds']")));
    }

    [Fact]
    public async Task A_person_is_added_with_a_case_and_what_was_typed_is_text()
    {
        var page = await (await Form()).SubmitAsync([.. Answers("<script>Eve</script>", "Émoji 😀", "999 888 0041")]);
        Assert.Equal("Overview of <script>Eve</script> Émoji 😀", page.Heading);
        Assert.Contains("was added", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main script"));
        var opened = await host.InDatabase(db => db.Cases.Include(c => c.Person).SingleAsync(c => c.Person.SearchFamily == "EMOJI"));
        Assert.Equal(
            (CaseStatus.Enquiry, new DateOnly(2012, 3, 15), "9998880041"),
            (opened.Status, opened.EnquiredOn, opened.Person.NhsNumber!.Value.Digits)
        );
    }

    /// <summary>One of the two is enough, and both are people's names in some part of the world.</summary>
    [Theory]
    [InlineData("Suharto", "", "Suharto")]
    [InlineData("", "Sukarno", "Sukarno")]
    public async Task Somebody_with_one_name_is_added_under_it(string given, string family, string name)
    {
        var page = await (await Form()).SubmitAsync([.. Answers(given, family, ""), .. NotKnown]);

        Assert.Equal("Overview of " + name, page.Heading);
        Assert.StartsWith(
            $"{name} was added",
            Page.Words(page.Html.QuerySelector(".nhsuk-notification-banner__content")),
            StringComparison.Ordinal
        );
        var added = await host.InDatabase(db => db.People.SingleAsync(p => p.Name == name));
        Assert.Equal((given, family, name), (added.GivenName, added.FamilyName, added.Called));
    }

    [Fact]
    public async Task What_they_are_known_as_is_shown_searched_and_used()
    {
        var page = await (await Form()).SubmitAsync([
            .. Answers("Wilhelmina", "Knownas", ""),
            .. NotKnown,
            ("Form.KnownAs", " Billie\u00A0Jo "),
        ]);

        Assert.Contains("Wilhelmina Knownas (known as Billie Jo)", page.Text, StringComparison.Ordinal);
        foreach (var key in new[] { "Billie", "billie jo knownas", "Knownas, Billie Jo" })
        {
            var found = await page.Visitor.GetAsync("/people?q=" + Uri.EscapeDataString(key));
            Assert.Contains("Wilhelmina Knownas", found.Text, StringComparison.Ordinal);
        }

        var added = await host.InDatabase(db => db.People.SingleAsync(p => p.SearchFamily == "KNOWNAS"));
        Assert.Equal(("Billie Jo", "Billie Jo"), (added.KnownAs, added.Called));
    }

    [Theory]
    [InlineData("-", "", "Given names must have a letter. Leave them empty if there are none")]
    [InlineData("Ann", ".", "Family name must have a letter. Leave it empty if there is none")]
    [InlineData("\u3164", "\u200B", "Enter the given names or the family name. One of them is enough")]
    [InlineData("\u200B\u202E", "\uFFFE", "Enter the given names or the family name. One of them is enough")]
    public async Task A_name_has_a_letter_that_can_be_seen(string given, string family, string message) =>
        Assert.Equal([message], (await (await Form()).SubmitAsync([.. Answers(given, family, ""), .. NotKnown])).Errors);

    [Fact]
    public async Task What_cannot_be_seen_is_not_stored_and_line_ends_are()
    {
        var page = await (await Form()).SubmitAsync([
            .. Answers(
                "Do\uFFFEro\u200Bthea\u202E",
                "\u00A0Pasted \t Zoe\u0308\u00AD",
                "999\u2013888\u200900\u00A084\u200B",
                Born("12\u00A0March\u00A01950", "", "")
            ),
            ("Form.Address", "1 Shore\u00A0Road\r\nHull\u2028HU1"),
        ]);

        Assert.Equal("Overview of Dorothea Pasted Zoë", page.Heading);
        var added = await host.InDatabase(db => db.People.SingleAsync(p => p.SearchFamily == "PASTEDZOE"));
        Assert.Equal(
            ("Dorothea", "Pasted Zoë", "1 Shore Road\nHull\nHU1", new DateOnly(1950, 3, 12), "9998880084"),
            (added.GivenName, added.FamilyName, added.Address, added.BornOn, added.NhsNumber!.Value.Digits)
        );
    }

    [Fact]
    public async Task A_name_written_from_right_to_left_turns_nothing_beside_it()
    {
        var page = await (await Form()).SubmitAsync([.. Answers("محمد", "الكاتب", ""), .. NotKnown]);

        Assert.Equal("Overview of \u2068محمد الكاتب\u2069", page.Heading);
        Assert.Contains("\u2068محمد الكاتب\u2069", page.Title, StringComparison.Ordinal);
        var change = await page.Visitor.GetAsync(page.Address + "/correct");
        Assert.Equal("محمد", change.Html.QuerySelector("[name='Form.GivenName']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_adds_one_person()
    {
        var form = await Form();
        var answers = Answers("Twice", "Senttwice", "").Concat(NotKnown).ToArray();
        var first = await form.SubmitAsync(answers);
        var second = await form.SubmitAsync(answers);
        Assert.Equal(first.Address, second.Address);
        Assert.Equal(1, await host.InDatabase(db => db.People.CountAsync(p => p.SearchFamily == "SENTTWICE")));
    }

    [Fact]
    public async Task The_form_sent_again_with_another_answer_is_not_lost()
    {
        var form = await Form();
        var answers = Answers("Again", "Sentagain", "").Concat(NotKnown).ToArray();
        await form.SubmitAsync(answers);
        var second = await form.SubmitAsync([.. answers, ("Form.Language", "Polish")]);
        Assert.Equal("Is this the same person?", second.Heading);
        Assert.Equal(1, await host.InDatabase(db => db.People.CountAsync(p => p.SearchFamily == "SENTAGAIN")));
    }

    [Fact]
    public async Task A_close_match_is_shown_side_by_side_and_can_be_added_as_a_new_person()
    {
        var known = await host.PersonAtAsync("hull", "Margery", "Closeby", new(1950, 3, 12));
        var page = await (await Form()).SubmitAsync([.. Answers("Marjory", "Closeby", ""), .. NotKnown]);
        Assert.Equal("Is this the same person?", page.Heading);
        Assert.Contains("Margery Closeby", page.Text, StringComparison.Ordinal);
        Assert.Contains("Marjory Closeby", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"a[href='/people/{known.Person}']"));
        Assert.Equal(1, await host.InDatabase(db => db.People.CountAsync(p => p.SearchFamily == "CLOSEBY")));

        var changed = await page.SubmitFormAsync("button[name='Form.Change']");
        Assert.Equal("Marjory", changed.Html.QuerySelector("[name='Form.GivenName']")!.GetAttribute("value"));
        Assert.Equal("Overview of Marjory Closeby", (await page.SubmitFormAsync("button[name='Form.NotTheSame']")).Heading);
        Assert.Equal(2, await host.InDatabase(db => db.People.CountAsync(p => p.SearchFamily == "CLOSEBY")));
    }

    [Fact]
    public async Task One_NHS_number_is_never_given_to_two_people_of_a_site()
    {
        await host.PersonAtAsync("hull", "Basil", "Numbered", new(1944, 4, 4), "9998880068");
        var page = await (await Form()).SubmitAsync(Answers("Someone", "Else", "9998880068"));
        Assert.StartsWith(
            "Basil Numbered already has this NHS number",
            Page.Words(page.Html.QuerySelector(".phb-finding")),
            StringComparison.Ordinal
        );
        Assert.Null(page.Html.QuerySelector("button[name='Form.NotTheSame']"));
    }

    [Fact]
    public async Task An_organisation_of_another_site_cannot_be_chosen_by_hand()
    {
        var visitor = await host.SignInAs("coordinator@hull.example");
        var form = await visitor.GetAsync("/people/add");
        var token = form.Html.QuerySelector("main input[name^='__']")!.GetAttribute("value")!;
        var page = await visitor.PostAsync(
            "/people/add",
            [("__RequestVerificationToken", token), .. Answers("A", "B", ""), .. NotKnown, ("Form.OrganisationId", "999999")]
        );
        Assert.Contains("Choose one of the organisations of your site", page.Errors);
    }

    private static (string Name, string Value)[] NotKnown => [("Form.NhsNumberNotKnown", "true")];

    private static (string Name, string Value)[] Born(string day, string month, string year) =>
        [("Form.BornOn.Day", day), ("Form.BornOn.Month", month), ("Form.BornOn.Year", year)];

    private static (string Name, string Value)[] Answers(
        string given,
        string family,
        string number,
        (string Name, string Value)[]? born = null
    ) =>
        [
            ("Form.GivenName", given),
            ("Form.FamilyName", family),
            .. born ?? Born("12", "March", "1950"),
            ("Form.NhsNumber", number),
            ("Form.ReachBy", "Phone in the mornings"),
            ("Form.Need", "Copd"),
            ("Form.IsAfterCare", "false"),
            ("Form.EnquirySource", "The GP"),
        ];

    private async Task<Page> Form() => await (await host.SignInAs("coordinator@hull.example")).GetAsync("/people/add");
}

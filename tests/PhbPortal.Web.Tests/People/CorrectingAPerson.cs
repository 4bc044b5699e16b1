using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.People.Correcting;

namespace PhbPortal.Web.Tests.People;

public sealed class CorrectingAPerson(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_correction_is_saved_and_found_by_the_new_name()
    {
        var known = await host.PersonAtAsync("hull", "Correcta", "Oldname");
        var page = await (await Form(known)).SubmitAsync(("Form.FamilyName", "Newname"));
        Assert.Equal("Overview of Correcta Newname", page.Heading);
        Assert.Equal(
            "NEWNAME",
            await host.InDatabase(db => db.People.Where(p => p.Id == known.PersonId).Select(p => p.SearchFamily).SingleAsync())
        );
    }

    [Fact]
    public async Task When_two_people_correct_at_once_both_answers_are_shown_and_one_is_chosen_for_each()
    {
        var known = await host.PersonAtAsync("hull", "Conflicta", "Edited");
        var (first, second) = (await Form(known), await Form(known));
        await first.SubmitAsync(("Form.Phone", "01632 960 222"), ("Form.GpPractice", "Theirs Surgery"));

        var conflict = await second.SubmitAsync(("Form.Phone", "01632 960 111"), ("Form.ReachBy", "Letter only"));
        Assert.Equal("Somebody changed this while you were editing", conflict.Heading);
        foreach (var words in new[] { "01632 960 222", "01632 960 111", "Theirs Surgery", "Letter only" })
            Assert.Contains(words, conflict.Text, StringComparison.Ordinal);

        var unanswered = await conflict.SubmitAsync(("Choose.Form.Phone", "yours"));
        Assert.Contains("GP practice: choose yours or theirs", unanswered.Errors);
        Assert.Contains("01632 960 111", unanswered.Text, StringComparison.Ordinal);

        await unanswered.SubmitAsync(
            ("Choose.Form.Phone", "yours"),
            ("Choose.Form.GpPractice", "theirs"),
            ("Choose.Form.ReachBy", "yours")
        );
        var person = await host.InDatabase(db => db.People.SingleAsync(p => p.Id == known.PersonId));
        Assert.Equal(("01632 960 111", "Theirs Surgery", "Letter only"), (person.Phone, person.GpPractice, person.ReachBy));
    }

    [Fact]
    public async Task The_same_correction_sent_twice_is_saved_once()
    {
        var known = await host.PersonAtAsync("hull", "Twicea", "Saved");
        var form = await Form(known);
        await form.SubmitAsync(("Form.Phone", "01632 960 333"));
        var again = await form.SubmitAsync(("Form.Phone", "01632 960 333"));
        Assert.Equal("Overview of Twicea Saved", again.Heading);
        Assert.Equal(2, await host.InDatabase(db => db.People.Where(p => p.Id == known.PersonId).Select(p => p.Version).SingleAsync()));
    }

    [Fact]
    public async Task Another_persons_NHS_number_cannot_be_used()
    {
        await host.PersonAtAsync("hull", "Owner", "Ofnumber", new(1940, 1, 1), "9998880076");
        var known = await host.PersonAtAsync("hull", "Taker", "Ofnumber", new(1960, 1, 1), "9998880084");
        var page = await (await Form(known)).SubmitAsync(("Form.NhsNumber", "999 888 0076"));
        Assert.Equal(["Owner Ofnumber already has this NHS number"], page.Errors);
    }

    [Fact]
    public async Task A_person_of_another_site_is_not_found()
    {
        var known = await host.PersonAtAsync("oxfordshire", "Not", "Ours");
        var visitor = await host.SignInAs("coordinator@hull.example");
        foreach (var address in new[] { "", "/correct", "/decisions" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/people/{known.Person}{address}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/cases/{known.Case}/offer")).Status);
    }

    /// <summary>A field that the page, the form or the person forgot would be emptied by the next correction of another.</summary>
    [Fact]
    public async Task Everything_known_survives_the_correction_of_something_else()
    {
        PersonDetails all = new(
            "Everything",
            "Known",
            new(1951, 7, 9),
            NhsNumber.Parse("9998880106"),
            "1 Test Street",
            "01632 960 001",
            "Letter first",
            "Short sentences",
            AccessibleFormat.LargePrint,
            "Polish",
            "Dr Test",
            "Evie"
        );
        Assert.All(Details, detail => Assert.False(IsEmpty(detail.GetValue(all)), $"Fill in {detail.Name}, so that this test watches it."));
        var known = await host.PersonAtAsync("hull", "Everything", "Known", also: (person, _) => person.Correct(all));

        var page = await (await Form(known)).SubmitAsync(("Form.Phone", "01632 960 444"));
        Assert.Equal("Overview of Everything Known (known as Evie)", page.Heading);

        var kept = await host.InDatabase(db => db.People.SingleAsync(p => p.Id == known.PersonId));
        var expected = all with { Phone = "01632 960 444" };
        Assert.All(
            Details,
            detail =>
                Assert.Equal(
                    (detail.Name, detail.GetValue(expected)),
                    (detail.Name, typeof(Person).GetProperty(detail.Name)!.GetValue(kept))
                )
        );
        Assert.Equal(
            Details.Select(detail => detail.Name).Order(StringComparer.Ordinal),
            CorrectPersonForm.From(kept).Answers().Select(answer => answer.Field).Order(StringComparer.Ordinal)
        );
    }

    private static PropertyInfo[] Details => [.. typeof(PersonDetails).GetProperties().Where(detail => detail.CanWrite)];

    private static bool IsEmpty(object? value) =>
        value is null or "" || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));

    private async Task<Page> Form(GivenPeople.Known known) =>
        await (await host.SignInAs("coordinator@hull.example")).GetAsync($"/people/{known.Person}/correct");
}

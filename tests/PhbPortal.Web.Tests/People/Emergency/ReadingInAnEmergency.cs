using System.Net;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Tests.People.Emergency;

public sealed class ReadingInAnEmergency : IAsyncLifetime, IDisposable
{
    private const string Reason = "Found on the ward without words; who acts for her?";
    private const string Number = "9998880327";

    private readonly PortalHost host = new();
    private Person person = null!;

    /// <summary>One organisation is responsible for Hull and Oxfordshire, and none for both Hull and Merseyside.</summary>
    public async Task InitializeAsync() =>
        person = await host.InDatabase(async db =>
        {
            var sites = await db.PilotSites.Include(s => s.Responsibilities).ToDictionaryAsync(s => s.Reference, StringComparer.Ordinal);
            sites["oxfordshire"].TakenOnBy(sites["hull"].Responsibilities[0].OrganisationId, new(2012, 3, 1), isLead: false);
            var made = PersonAt(sites["oxfordshire"], Number);
            db.AddRange(made, PersonAt(sites["merseyside"], "9998880335"));
            await db.SaveChangesAsync();
            return made;
        });

    [Fact]
    public async Task It_opens_only_that_record_for_reading_and_for_a_few_hours()
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");

        var read = await BreakAsync(coordinator, Number, "17", Reason);

        Assert.Equal($"/emergency/{person.Reference}", read.Address);
        Assert.Contains("Agnes Emergency", read.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("until 14:00 on 15 March 2012", read.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960 777", read.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/people/{person.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/people/{person.Reference}/decisions")).Status);
        Assert.DoesNotContain(
            person.Reference,
            (await coordinator.GetAsync("/people?q=Emergency")).Html.Body!.InnerHtml,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("approver@hull.example")).GetAsync(read.Address)).Status);

        host.Time.Advance(TimeSpan.FromHours(4));
        coordinator = await host.SignInAs("coordinator@hull.example");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(read.Address)).Status);
    }

    [Fact]
    public async Task It_is_audited_once_with_its_reason_in_the_same_save()
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");
        await BreakAsync(coordinator, Number, "17", Reason);
        await BreakAsync(coordinator, Number, "17", Reason);

        var entries = await host.InDatabase(db =>
            db.AuditEntries.AsNoTracking()
                .Where(e => e.What == AuditedEvent.BrokeTheGlass || (e.What == AuditedEvent.Added && e.Kind == nameof(EmergencyReading)))
                .ToListAsync()
        );
        var broke = Assert.Single(entries, e => e.What == AuditedEvent.BrokeTheGlass);
        Assert.Equal((Reason, person.Id, person.SiteId), (broke.Why, broke.PersonId!.Value, broke.SiteId!.Value));
        Assert.Single(entries, e => e.What == AuditedEvent.Added);
        var read = await host.InDatabase(db =>
            db.AuditEntries.AsNoTracking()
                .SingleAsync(e =>
                    e.What == AuditedEvent.Read
                    && e.Details == "GET /emergency/{person}"
                    && e.Id == db.AuditEntries.Where(x => x.What == AuditedEvent.Read).Max(x => x.Id)
                )
        );
        Assert.Equal(person.Id, read.PersonId);
        var auditor = await host.SignInAs("auditor@dh.example");
        Assert.Contains(Reason, (await auditor.GetAsync("/audit?Subject=Emergencies")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Number, "18", "somebody else's birth date")]
    [InlineData("9998880343", "17", "nobody's number")]
    [InlineData("9998880335", "17", "a site of no organisation of the reader's")]
    public async Task It_needs_number_and_birth_date_and_always_gives_the_same_answer(string number, string day, string because)
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");

        var refused = await BreakAsync(coordinator, number, day, Reason);

        Assert.Equal(
            (
                "/emergency",
                "You can open no record with this NHS number and birth date. Check both. If they are right, phone the person’s site",
                because
            ),
            (refused.Address, Assert.Single(refused.Errors), because)
        );
        Assert.Contains(Reason, refused.Html.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var entry = await host.InDatabase(db => db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal((AuditedEvent.Refused, "POST /emergency"), (entry.What, entry.Details));
        Assert.Equal(number == "9998880335", entry.PersonId is not null);
        Assert.False(await host.InDatabase(db => db.EmergencyReadings.AnyAsync()));
    }

    [Fact]
    public async Task Only_wrong_tries_are_counted()
    {
        var coordinator = await host.SignInAs("coordinator@hull.example");
        for (var right = 0; right < 12; right++)
            Assert.Equal($"/emergency/{person.Reference}", (await BreakAsync(coordinator, Number, "17", Reason)).Address);
        for (var wrong = 1; wrong <= 10; wrong++)
        {
            Assert.Equal(HttpStatusCode.OK, (await BreakAsync(coordinator, Number, "18", Reason)).Status);
            host.Time.Advance(TimeSpan.FromSeconds(30));
        }

        await BreakAsync(coordinator, Number, "18", Reason);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await BreakAsync(coordinator, Number, "17", Reason)).Status);
    }

    [Theory]
    [InlineData("", "Enter what has happened")]
    [InlineData("ward 7", "Say in a sentence what has happened and why you need the record now")]
    public async Task It_needs_a_written_reason(string reason, string error)
    {
        var page = await BreakAsync(await host.SignInAs("coordinator@hull.example"), Number, "17", reason);
        Assert.Equal(error, Assert.Single(page.Errors));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_at_ones_own_site_needs_no_emergency_access()
    {
        await host.InDatabase(async db =>
        {
            db.Add(PersonAt(await db.PilotSites.SingleAsync(s => s.Reference == "hull"), Number));
            return await db.SaveChangesAsync();
        });
        var page = await BreakAsync(await host.SignInAs("coordinator@hull.example"), Number, "17", Reason);
        Assert.StartsWith("/people/", page.Address, StringComparison.Ordinal);
        Assert.False(await host.InDatabase(db => db.EmergencyReadings.AnyAsync()));
    }

    [Fact]
    public async Task Someone_else_at_the_persons_site_reviews_it()
    {
        var reader = await host.SignInAs("approver@hull.example");
        await BreakAsync(reader, Number, "17", Reason);
        Assert.Contains("Nobody has read", (await reader.GetAsync("/emergency/readings")).Text, StringComparison.Ordinal);

        var lead = await host.SignInAs("approver@oxfordshire.example");
        var list = await lead.GetAsync("/emergency/readings");
        Assert.Contains("1 reading has not been looked at yet", list.Text, StringComparison.Ordinal);
        var asked = await list.FollowAsync("Agnes Emergency");
        Assert.Contains(Reason, asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await asked.SubmitAsync()).Errors.Count);
        var said = await asked.SubmitAsync(("Form.WasRight", "false"), ("Form.Why", "The ward had phoned us already"));
        Assert.Equal("/emergency/readings", said.Address);
        Assert.Contains("Was not right", said.Text, StringComparison.Ordinal);

        var auditor = await host.SignInAs("auditor@dh.example");
        Assert.DoesNotContain("Agnes", (await auditor.GetAsync("/emergency/readings")).Text, StringComparison.Ordinal);
        var late = await asked.SubmitAsync(("Form.WasRight", "true"), ("Form.Why", "Changed my mind"));
        Assert.Equal("Somebody else has answered. Nothing was changed", Assert.Single(late.Errors));
        var overview = await (await host.SignInAs("coordinator@oxfordshire.example")).GetAsync($"/people/{person.Reference}");
        Assert.Contains(
            "Tom Beckett of NHS Hull read this record on 15 March 2012 in an emergency",
            overview.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("found that it was not right", overview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reviews_their_own_reading()
    {
        var approver = await host.SignInAs("approver@oxfordshire.example");
        var own = await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == "approver@oxfordshire.example");
            var reading = EmergencyReading.Begin(
                await db.People.SingleAsync(p => p.Id == person.Id),
                Occasions.At(new(2012, 3, 14, 9, 0, 0, DateTimeKind.Utc), new(user.Id, user.DisplayName, Role.Approver)),
                "NHS Hull",
                EmergencyKind.HarmToSomebody,
                Reason,
                TimeSpan.FromHours(4)
            );
            db.Add(reading);
            await db.SaveChangesAsync();
            return reading.Reference;
        });
        var page = await approver.GetAsync($"/emergency/readings/{own}");
        Assert.Contains("somebody else must say", page.Text, StringComparison.Ordinal);

        var form = await approver.GetAsync("/account/change-password");
        var refused = await approver.PostAsync(
            $"/emergency/readings/{own}",
            (Page.TokenName, form.Token),
            ("Form.WasRight", "true"),
            ("Form.Why", "I was right")
        );

        Assert.Equal("You read this record yourself, so somebody else must answer", Assert.Single(refused.Errors));
        Assert.Null(await host.InDatabase(db => db.EmergencyReadings.Select(r => r.WasRight).SingleAsync()));
    }

    [Fact]
    public async Task The_person_sees_it_on_their_own_page()
    {
        var patient = await host.SignInAs("patient@oxfordshire.example");
        await host.InDatabase(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == "patient@oxfordshire.example");
            var membership = await db.Memberships.SingleAsync(m => m.UserId == user.Id);
            db.Add(
                EmergencyReading.Begin(
                    await db.People.SingleAsync(p => p.Id == membership.PersonId),
                    Occasions.At(new(2012, 3, 14, 9, 0, 0, DateTimeKind.Utc), new(1, "Tom Beckett", Role.Approver)),
                    "NHS Hull",
                    EmergencyKind.CareHasStopped,
                    Reason,
                    TimeSpan.FromHours(4)
                )
            );
            return await db.SaveChangesAsync();
        });

        var page = await patient.GetAsync("/my-plan");

        Assert.Contains(
            "Tom Beckett of NHS Hull read this record on 14 March 2012 in an emergency: care that the person needs has stopped. "
                + "Somebody else will look at whether that was right.",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Reason, page.Text, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => host.Dispose();

    private static async Task<Page> BreakAsync(Visitor visitor, string number, string day, string reason) =>
        await (await visitor.GetAsync("/emergency")).SubmitAsync(
            ("Form.NhsNumber", number),
            ("Form.BornOn.Day", day),
            ("Form.BornOn.Month", "5"),
            ("Form.BornOn.Year", "1950"),
            ("Form.Kind", "LifeOrHealth"),
            ("Form.Reason", reason)
        );

    private static Person PersonAt(PilotSite site, string number) =>
        Person.Register(
            site.Id,
            new(
                "Agnes",
                "Emergency",
                new(1950, 5, 17),
                NhsNumber.Parse(number),
                "3 Test Street",
                "01632 960 777",
                "",
                "",
                AccessibleFormat.Standard,
                "English",
                ""
            ),
            new(2012, 3, 1)
        );
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Sends every form twice: one after the other, as with the back button; at the same moment, as with a double click; and after signing
/// out. Saving the same answers again may only raise the version.
/// </summary>
[Collection(nameof(HostilePortal))]
public sealed class SendingAFormTwice(HostilePortal portal)
{
    /// <summary>A second request sends a second link, and only the later link works.</summary>
    private const string SendsALink = "POST /account/forgotten";

    [Fact]
    public async Task Every_form_counts_once()
    {
        List<string> wrong = [];
        foreach (var form in portal.Forms.Where(form => form.Row.Endpoint != SendsALink))
            wrong.AddRange(await TryAsync(form, portal.SenderOf(form.Row)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_that_counts_twice_is_detected()
    {
        await using var eager = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(RecordsTwiceController).Assembly))
        );
        var form = portal.Forms.First(form => form.Row.Pattern == "/cases/{reference}/consent");
        var planted = form with
        {
            Row = Row.For("POST /eager/{reference}", Role.CareCoordinator),
            Address = "/eager/" + portal.Own.References["cases"],
        };
        Assert.Contains(
            await TryAsync(planted, portal.As(Role.CareCoordinator).Copy(eager.CreateDefaultClient())),
            line => line.Contains("once more", StringComparison.Ordinal)
        );
    }

    private async Task<List<string>> TryAsync(FilledForm form, Visitor visitor)
    {
        portal.Back();
        List<string> wrong = [];
        using var once = await form.SendAsync(visitor.Copy());
        var after = DatabaseSnapshot.All(portal.Host);
        using var twice = await form.SendAsync(visitor.Copy());
        wrong.AddRange(after.NewsIn(DatabaseSnapshot.All(portal.Host)).Select(row => $"once more: {row}"));

        portal.Back();
        var both = await Task.WhenAll(form.SendAsync(visitor.Copy()), form.SendAsync(visitor.Copy()));
        wrong.AddRange(after.NewsIn(DatabaseSnapshot.All(portal.Host)).Select(row => $"at the same moment: {row}"));
        wrong.AddRange(
            both.Append(once).Append(twice).Where(answer => (int)answer.StatusCode >= 500).Select(answer => $"{(int)answer.StatusCode}")
        );

        if (!form.Row.IsOpen && form.Row.Pattern.StartsWith("/account", StringComparison.Ordinal) is false)
        {
            portal.Back();
            await (await visitor.GetAsync("/account/change-password")).SubmitFormAsync("form[action='/account/sign-out']");
            var before = DatabaseSnapshot.All(portal.Host);
            using var late = await form.SendAsync(visitor.Copy());
            wrong.AddRange(before.ChangesTo(DatabaseSnapshot.All(portal.Host)).Select(row => $"after signing out: {row}"));
        }

        return [.. wrong.Select(line => $"{form.Row.Endpoint}, {line}")];
    }
}

/// <summary>Records a consent each time the form is sent.</summary>
[Route("eager")]
public sealed class RecordsTwiceController(PortalDbContext db) : Controller
{
    [HttpPost("{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Record(string reference)
    {
        var found = await db.Cases.Include(c => c.Consents).SingleAsync(c => c.Reference == reference);
        found.RecordConsent(ConsentKind.ShareInformation, true, new(2012, 3, 15), "Somebody", "", db.Actor);
        await db.SaveChangesAsync();
        return NoContent();
    }
}

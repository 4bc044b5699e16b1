using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Every form of the permission table is sent by someone at Hull with Oxfordshire's records in its address, in its fields and in fields
/// that it does not have. Afterwards every row of every other site is unchanged, byte for byte.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("8.2.2", "8.4.1")]
public sealed class OtherSitesAreUnchanged(HostilePortal portal)
{
    private const int LeastRows = 200;

    [Fact]
    public async Task No_form_changes_a_row_of_another_site()
    {
        List<string> changed = [];
        foreach (var form in portal.Forms.Where(form => !form.Row.IsOpen))
            changed.AddRange(await TryAsync(form, portal.SenderOf(form.Row)));
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Fact]
    public async Task A_form_that_trusts_a_key_is_detected()
    {
        await using var careless = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(TrustsKeyController).Assembly))
        );
        var form = portal.Forms.First(form => form.Row.Pattern == "/people/{reference}/correct");
        var planted = form with
        {
            Row = Row.For("POST /careless/people/{reference}", Role.CareCoordinator),
            Address = "/careless/people/" + portal.Own.References["people"],
        };
        var changed = await TryAsync(planted, portal.As(Role.CareCoordinator).Copy(careless.CreateDefaultClient()));
        Assert.Contains(changed, line => line.Contains("Moved by a stranger", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> TryAsync(FilledForm form, Visitor visitor)
    {
        portal.Back();
        var hull = await portal.Host.InDatabase(db =>
            db.PilotSites.Where(site => site.Reference == "hull").Select(site => site.Id).SingleAsync()
        );
        var before = DatabaseSnapshot.OfOtherSites(portal.Host, hull);
        Assert.True(before.Count > LeastRows);
        foreach (var attack in await AttacksAsync(form))
        {
            using var answer = await attack.SendAsync(visitor.Copy());
        }

        return before.ChangesTo(DatabaseSnapshot.OfOtherSites(portal.Host, hull)).Select(line => $"{form.Row.Endpoint}: {line}");
    }

    private async Task<IReadOnlyList<FilledForm>> AttacksAsync(FilledForm form)
    {
        var keys = await portal.Host.InDatabase(db =>
            db.People.Where(p => p.Id == portal.Foreign.PersonId).Select(p => new { p.Id, p.SiteId }).SingleAsync()
        );
        var named = portal.Foreign.References.Select(r =>
            KeyValuePair.Create(r.Key == "people" || r.Key == "cases" ? "reference" : r.Key, r.Value)
        );
        var numbered = new[] { "SiteId", "PersonId", "Id", "CaseId" }
            .SelectMany(name => new[] { name, "Form." + name })
            .Select(name =>
                KeyValuePair.Create(
                    name,
                    (name.EndsWith("SiteId", StringComparison.Ordinal) ? keys.SiteId : keys.Id).ToString(
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            );
        var theirs = form.With(Theirs);
        return
        [
            form with
            {
                Address = form.Row.Address(portal.Foreign),
            },
            .. Mixed(form),
            theirs,
            form with
            {
                Fields = [.. named, .. numbered, .. form.Fields],
            },
        ];
    }

    /// <summary>Where an address names two records, one of ours and one of theirs.</summary>
    private IEnumerable<FilledForm> Mixed(FilledForm form) =>
        form
            .Address.Split('/')
            .Where(portal.Own.References.Values.Where(value => value.Length > 1).Contains)
            .Distinct(StringComparer.Ordinal)
            .Select(word => form with { Address = form.Address.Replace(word, Of(word), StringComparison.Ordinal) });

    private string Theirs(KeyValuePair<string, string> field) =>
        field.Key == Page.TokenName ? field.Value
        : field.Value.Length > 1 && portal.Own.References.Values.Contains(field.Value, StringComparer.Ordinal) ? Of(field.Value)
        : field.Value;

    private string Of(string ours) => portal.Foreign.References[portal.Own.References.First(r => r.Value == ours).Key];
}

/// <summary>Trusts the key that the form sends.</summary>
[Route("careless")]
public sealed class TrustsKeyController(PortalDbContext db) : Controller
{
    [HttpPost("people/{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Correct([FromForm] long personId)
    {
        await db
            .People.AtAnySite()
            .Where(p => p.Id == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.GpPractice, "Moved by a stranger"));
        return NoContent();
    }
}

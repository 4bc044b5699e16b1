using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Access;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Adds to every form every property name of every record type, and the parameter names of its address. The form does exactly what it does
/// without them.
/// </summary>
[Collection(nameof(HostilePortal))]
[Asvs("15.3.3", "15.3.7")]
public sealed partial class OverPosting(HostilePortal portal)
{
    private const int MostFields = 290;

    [Fact]
    public async Task Extra_fields_change_nothing()
    {
        List<string> changed = [];
        foreach (var form in portal.Forms)
            changed.AddRange(await CompareAsync(form, portal.SenderOf(form.Row)));
        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Fact]
    public async Task A_form_bound_to_a_record_is_detected()
    {
        await using var open = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s => s.AddControllersWithViews().AddApplicationPart(typeof(BoundToARecordController).Assembly))
        );
        var form = portal.Forms.First(form => form.Row.Pattern == "/people/{reference}/correct");
        var planted = form with
        {
            Row = Row.For("POST /open-handed/people/{reference}", Role.CareCoordinator),
            Address = "/open-handed/people/" + portal.Own.References["people"],
        };
        var changed = await CompareAsync(planted, portal.As(Role.CareCoordinator).Copy(open.CreateDefaultClient()));
        Assert.Contains(changed, line => line.Contains("SearchFamily=overposted", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> CompareAsync(FilledForm form, Visitor visitor)
    {
        var asAsked = await AfterAsync(form, visitor, []);
        List<string> changed = [];
        foreach (var more in (await MoreThanAsync(form)).Chunk(MostFields - form.Fields.Count))
            changed.AddRange(asAsked.ChangesTo(await AfterAsync(form, visitor, more)).Select(line => $"{form.Row.Endpoint}: {line}"));
        return changed;
    }

    private async Task<DatabaseSnapshot> AfterAsync(FilledForm form, Visitor visitor, IEnumerable<KeyValuePair<string, string>> more)
    {
        portal.Back();
        using var answer = await form.SendAsync(visitor.Copy(), more);
        return DatabaseSnapshot.All(portal.Host);
    }

    private async Task<IEnumerable<KeyValuePair<string, string>>> MoreThanAsync(FilledForm form)
    {
        var properties = await portal.Host.InDatabase(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .SelectMany(type =>
                        type.GetProperties()
                            .Select(p => KeyValuePair.Create(p.Name, ValueOf(p.ClrType)))
                            .Concat(type.GetNavigations().Select(n => KeyValuePair.Create(n.Name + ".Id", "1")))
                    )
                    .DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
                    .ToList()
            )
        );
        var beginning = form.Fields.Any(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)) ? "Form." : "";
        var ofAddress = Parameter()
            .Matches(form.Row.Pattern)
            .Select(m => m.Groups["name"].Value)
            .Select(name => KeyValuePair.Create(name, portal.Colleague.ValueOf(Before(form.Row.Pattern, name), name)));
        return properties
            .Select(p => KeyValuePair.Create(beginning + p.Key, p.Value))
            .Concat(ofAddress)
            .Where(p =>
                !form.Fields.Any(f =>
                    f.Key.Equals(p.Key, StringComparison.OrdinalIgnoreCase)
                    || f.Key.StartsWith(p.Key + ".", StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static string Before(string pattern, string name)
    {
        var words = pattern.Split('/');
        return words[Array.FindIndex(words, word => word.StartsWith("{" + name, StringComparison.Ordinal)) - 1];
    }

    private static string ValueOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? Enum.GetNames(plain)[^1]
            : plain == typeof(bool) ? "true"
            : plain == typeof(DateOnly) || plain == typeof(DateTime) ? "2012-01-02"
            : plain == typeof(Guid) ? "00000000-0000-0000-0000-000000000007"
            : plain == typeof(string) ? "overposted"
            : 7.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Parameter();
}

/// <summary>Binds the request to a record.</summary>
[Route("open-handed")]
public sealed class BoundToARecordController(PortalDbContext db) : Controller
{
    [HttpPost("people/{reference}")]
    [For(Role.CareCoordinator)]
    public async Task<IActionResult> Correct(string reference)
    {
        var person = await db.People.SingleAsync(p => p.Reference == reference);
        foreach (
            var property in db.Entry(person)
                .Properties.Where(p =>
                    !p.Metadata.IsKey()
                    && !p.Metadata.IsForeignKey()
                    && p.Metadata.ClrType == typeof(string)
                    && p.Metadata.Name != nameof(Root.Reference)
                )
        )
        {
            if (Request.Form.TryGetValue("Form." + property.Metadata.Name, out var sent))
                property.CurrentValue = sent.ToString();
        }

        await db.SaveChangesAsync();
        return NoContent();
    }
}

using Microsoft.EntityFrameworkCore;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>Every audit entry written by a form says who did it, in which role, when, what they did and to which record.</summary>
[Collection(nameof(HostilePortal))]
[Asvs("16.2.1")]
public sealed class AuditEntriesAreComplete(HostilePortal portal)
{
    private const int Fewest = 100;

    private static readonly DateTime Today = new(2012, 3, 15, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Every_entry_says_who_did_what_when_and_in_which_role()
    {
        var count = 0;
        foreach (var form in portal.Forms)
        {
            portal.Back();
            var last = await portal.Host.InDatabase(db => db.AuditEntries.MaxAsync(entry => entry.Id));
            using var answer = await form.SendAsync(portal.SenderOf(form.Row));
            foreach (var entry in await portal.Host.InDatabase(db => db.AuditEntries.Where(entry => entry.Id > last).ToListAsync()))
            {
                count++;
                var said = $"{form.Row.Endpoint}: {entry.What} {entry.Kind}";
                Assert.True(entry.WhenUtc.Kind == DateTimeKind.Utc && entry.WhenUtc.Date == Today, said);
                Assert.True(
                    entry.UserName.Length > 0 && entry.Kind.Length > 0 && Enum.IsDefined(entry.What) && Enum.IsDefined(entry.Role),
                    said
                );
                Assert.True(form.Row.IsOpen || (entry.UserId > 0 && entry.Role != Role.System), said);
            }
        }

        Assert.True(count >= Fewest, $"{count} entries");
    }
}

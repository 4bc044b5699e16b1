using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>The search, resolved against the records: the matching entries, and the same in words.</summary>
public sealed record AuditSought(
    AuditFilterForm Form,
    DateOnly? Day,
    long? PersonId,
    long? UserId,
    IReadOnlyList<(string Field, string Words)> Faults
)
{
    /// <summary>" about person abc on 15 March 2012", to follow "changes were recorded".</summary>
    public string Words =>
        (Form.What is { } what ? $" under “{what.Words().ToLowerInvariant()}”" : "")
        + (Form.Kind.Tidy().Length > 0 ? $" of kind “{AuditWords.Lower(Form.Kind.Tidy())}”" : "")
        + (Form.Person.Tidy().Length > 0 ? " about this person" : "")
        + (Form.Who.TidyName().Length > 0 ? $" by {Form.Who.TidyName()}" : "")
        + (Day is { } day ? $" on {day.InFull()}" : "");

    public static async Task<AuditSought> FindAsync(
        PortalDbContext db,
        AuditFilterForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        List<(string, string)> faults = [];
        var (person, who) = (form.Person.Tidy(), form.Who.TidyName().ToUpperInvariant());
        long? personId = null,
            userId = null;
        if (person.Length > 0)
        {
            var isNumber = NhsNumber.TryParse(person, out var number);
            personId = await db
                .People.Where(p => isNumber ? p.NhsNumber == number : p.Reference == person)
                .Select(p => (long?)p.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (personId is null)
                faults.Add((nameof(form.Person), "No person has this NHS number or reference"));
        }

        if (who.Length > 0)
        {
            userId = await db.Users.Where(u => u.NormalizedUserName == who).Select(u => (long?)u.Id).FirstOrDefaultAsync(cancellationToken);
            if (userId is null)
                faults.Add((nameof(form.Who), "No account has this sign-in name"));
        }

        return new(form, form.IsEmpty ? today : form.Day?.Value, personId, userId, faults);
    }

    public IQueryable<AuditEntry> In(PortalDbContext db)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (Faults.Count > 0)
            return entries.Where(_ => false);
        if (Day is { } day)
        {
            var (first, end) = (PortalClock.StartOf(day), PortalClock.StartOf(day.AddDays(1)));
            entries = entries.Where(e => e.WhenUtc >= first && e.WhenUtc < end);
        }

        if (PersonId is { } person)
            entries = entries.Where(e => e.PersonId == person);
        if (UserId is { } user)
            entries = entries.Where(e => e.UserId == user);
        if (Form.Kind.Tidy().Length > 0)
            entries = entries.Where(e => e.Kind == Form.Kind);
        if (Form.What is { } subject)
        {
            var events = subject.Events();
            entries = entries.Where(e => events.Contains(e.What));
        }

        return entries.OrderByDescending(e => e.WhenUtc).ThenByDescending(e => e.Id);
    }

    /// <summary>For the audit itself: ids, never what was typed.</summary>
    public string ForTheAudit =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"day {Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "any"}, "
                + $"person {PersonId?.ToString(CultureInfo.InvariantCulture) ?? "any"}, "
                + $"user {UserId?.ToString(CultureInfo.InvariantCulture) ?? "any"}, {Form.What?.ToString() ?? "everything"}, "
                + $"kind {(Form.Kind.Tidy().Length > 0 ? Form.Kind : "any")}"
        );
}

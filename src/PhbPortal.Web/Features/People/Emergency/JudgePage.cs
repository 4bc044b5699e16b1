using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.People.Emergency;

/// <summary>One reading, and the form for reviewing it.</summary>
public sealed record JudgePage(ReadingLine Reading, bool IsOwn, JudgeForm Form)
{
    public static async Task<JudgePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        JudgeForm form,
        SignedIn me,
        CancellationToken cancellationToken
    )
    {
        var found = await ReadingLine
            .From(db, me, db.EmergencyReadings.Where(r => r.Reference == reference))
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found, found.UserId == me.UserId, form);
    }
}

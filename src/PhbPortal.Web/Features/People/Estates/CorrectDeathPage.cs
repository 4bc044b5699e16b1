using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.People.Estates;

/// <summary>The day of a recorded death is corrected, or the death withdrawn, with the consequences for the budgets.</summary>
/// <param name="Budgets">The agreed budgets of the person.</param>
public sealed record CorrectDeathPage(
    string Reference,
    PersonStrip Strip,
    string GivenName,
    DateOnly BornOn,
    DateOnly? DiedOn,
    bool HasCase,
    bool IsApprover,
    IReadOnlyList<Budget> Budgets,
    IReadOnlyList<DeathEntry> History,
    DateOnly Today,
    CorrectDeathForm Form
)
{
    public IReadOnlyList<Budget> Ended => RecordedDeath.EndedBy(Budgets);

    public bool NeedsAnApprover => DiedOn is { } died && RecordedDeath.NeedsAnApprover(Budgets, died, Form.Corrected, Today);

    public bool CanBeSent => DiedOn is not null && HasCase && (IsApprover || Ended.Count == 0);

    public string Finding =>
        this switch
        {
            { DiedOn: null } => $"No death of {Strip.Name} is recorded, so there is nothing to correct.",
            { HasCase: false } => $"{Strip.Name} has no case at this site, in which a correction could be kept.",
            { CanBeSent: false } =>
                $"{Strip.Name} is recorded as having died on {DiedOn!.Value.InFull()}, and a budget ended by it. An approver corrects it.",
            _ => $"{Strip.Name} is recorded as having died on {DiedOn!.Value.InFull()}. What you correct is kept as a decision "
                + $"with your reason.",
        };

    public static async Task<CorrectDeathPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        CorrectDeathForm? typed,
        bool isApprover,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .People.AsNoTracking()
            .Where(p => p.Reference == reference)
            .Select(p => new { Person = p, HasCase = db.Cases.Any(c => c.PersonId == p.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Person: var person })
            return null;
        var form = typed ?? new();
        if (typed is null)
            form.Version = person.Version;
        return new(
            reference,
            PlanHeading.StripOf(person, today),
            person.Called,
            person.BornOn,
            person.DiedOn,
            found.HasCase,
            isApprover,
            await db.AgreedBudgetsAsync(person.Id, cancellationToken),
            await DeathEntry.LoadAsync(db, person.Id, cancellationToken),
            today,
            form
        );
    }
}

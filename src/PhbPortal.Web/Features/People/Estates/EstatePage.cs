using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Estates;

/// <param name="RunningBudget">An approver decides the end of a current budget, and records the death with it.</param>
public sealed record EstatePage(
    string Reference,
    PersonStrip Strip,
    string GivenName,
    DateOnly BornOn,
    DateOnly? DiedOn,
    string? RunningBudget,
    bool IsApprover,
    IReadOnlyList<DeathEntry> History,
    EstateForm Form
)
{
    /// <summary>Co-ordinators record it and name who deals with the estate; approvers read, and correct.</summary>
    public bool CanBeSent => !IsApprover && (DiedOn is not null || RunningBudget is null);

    public string Finding =>
        this switch
        {
            { DiedOn: { } day } => $"{GivenName} died on {day.InFull()}. Letters go to whoever deals with the estate.",
            { RunningBudget: not null } =>
                $"{GivenName} has a budget that runs. When a death is known an approver ends it, and records there the day, "
                    + $"also one before the budget began, and who deals with the estate.",
            _ => $"No death is recorded. Record one only when it is certain: from then on nothing is written to {GivenName}.",
        };

    /// <summary>Compares the form with the record: whether a day is required, which one, and who receives the letters.</summary>
    public void Judge(ModelStateDictionary said)
    {
        if (DiedOn is null && Form.DiedOn?.Value is null && said.IsValid)
            said.AddModelError("Form.DiedOn", "Enter the day of the death");
        if (DiedOn is null && Form.DiedOn?.Value < BornOn)
            said.AddModelError("Form.DiedOn", "The day of the death must be the day of birth or later");
        if (DiedOn is { } died && Form.DiedOn?.Value is { } typed && typed != died)
            said.AddModelError("", RecordedDeath.AnotherDay(Strip.Name, died));
        if (IsThePerson(Form.Name))
            said.AddModelError(
                "Form.Name",
                "Letters never go to somebody who has died. Name whoever deals with the estate, or leave it empty"
            );
    }

    public static async Task<EstatePage?> LoadAsync(
        PortalDbContext db,
        string reference,
        EstateForm? typed,
        bool isApprover,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .People.AsNoTracking()
            .Where(person => person.Reference == reference)
            .Select(person => new
            {
                Person = person,
                Running = db
                    .Budgets.Where(b =>
                        b.PersonId == person.Id
                        && b.State == BudgetState.Live
                        && b.LastDay >= today
                        && (b.EndsOn == null || b.EndsOn >= today)
                    )
                    .OrderBy(b => b.Id)
                    .Select(b => b.Reference)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { Person: var kept })
            return null;
        var form = typed ?? new() { Name = kept.PersonalRepresentative, Address = kept.PersonalRepresentativeAddress };
        if (typed is null)
            form.Version = kept.Version;
        return new(
            reference,
            PlanHeading.StripOf(kept, today),
            kept.Called,
            kept.BornOn,
            kept.DiedOn,
            found.Running,
            isApprover,
            await DeathEntry.LoadAsync(db, kept.Id, cancellationToken),
            form
        );
    }

    private bool IsThePerson(string? name) => SearchName.AreSame(name.Tidy(), Strip.Name);
}

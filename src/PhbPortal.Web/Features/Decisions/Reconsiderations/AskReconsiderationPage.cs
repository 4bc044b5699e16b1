using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Decisions.Reconsiderations;

/// <summary>Someone asks a co-ordinator to have a decision reconsidered.</summary>
public sealed record AskReconsiderationPage(
    Decision Decision,
    PersonStrip Person,
    string GivenName,
    string Name,
    bool HasDied,
    LooksAtDecision Before,
    AskReconsiderationForm Form
)
{
    public bool CanAsk => Before.Waiting is null && Reconsideration.CanBeAsked(Decision.Kind);

    public string Finding =>
        (CanAsk, Before.Waiting) switch
        {
            (true, _) => $"{Decision.DecidedByName} decided this on {Decision.DecidedOn.InFull()}. Somebody who did not make the "
                + $"decision looks at it again, whatever the law says.",
            (_, { } waiting) => $"{waiting.AskedBy} asked on {waiting.AskedOn.InFull()} already. {Before.WhoLooks}",
            _ when RightToAnotherLook.IsAnswer(Decision.Kind) =>
                "This is an answer to somebody who asked before. Where something has changed, ask again about the first decision.",
            _ => "This decision goes against nobody, so there is nothing to look at again.",
        };

    public IEnumerable<AsksAs> Askers =>
        Enum.GetValues<AsksAs>()
            .Where(askedAs => HasDied ? askedAs == AsksAs.PersonalRepresentative : askedAs != AsksAs.PersonalRepresentative);

    public void Check(ModelStateDictionary said)
    {
        if (said.IsValid && !Askers.Contains(Form.As!.Value))
            said.AddModelError("Form.As", "Choose who asked");
        if (said.IsValid && Form.On.Value < Decision.DecidedOn)
            said.AddModelError("Form.On", $"The day cannot be before {Decision.DecidedOn.InFull()}, the day of the decision");
    }

    public static async Task<AskReconsiderationPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        AskReconsiderationForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Decisions.Where(d => d.Reference == reference)
            .Select(d => new
            {
                Decision = d,
                d.Case.Person,
                HasDied = d.Case.Person.DiedOn != null,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(
                found.Decision,
                PlanHeading.StripOf(found.Person, today),
                found.Person.Called,
                found.Person.Name,
                found.HasDied,
                await LooksAtDecision.LoadAsync(db, reference, LooksAtDecision.OfStaff, today, cancellationToken),
                form
            );
    }
}

using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyDecisions;

/// <summary>One decision as the person reads it: its letter, and whether it is being reconsidered.</summary>
public sealed record MyDecisionPage(PrintedLetter Printed, LooksAtDecision Looks, bool ActsForSomebody)
{
    public string Reference => Printed.Decision.Reference;

    private bool CouldBeAsked => Looks.Waiting is null && Reconsideration.CanBeAsked(Printed.Decision.Kind);

    public bool CanAsk => CouldBeAsked && !Printed.Person.HasDied;

    public string Finding =>
        Looks.Waiting is { } waiting
            ? $"{waiting.AskedBy} asked us on {waiting.AskedOn.InFull()} to look at this again. {Looks.WhoLooks} You get the "
                + $"answer in writing."
        : CouldBeAsked && Printed.Person.HasDied
            ? $"{Printed.Person.Name} has died. Whoever looks after the estate can have this looked at again. Phone us."
        : Printed.Letter switch
        {
            { GivenOn: { } on, GivenHow: { } how } =>
                $"This letter went to {Printed.Everybody} on {on.InFull()}, {DecisionText.Of(how).ToLowerInvariant()}.",
            null => "You can print this.",
            _ => "We send this letter on paper, too.",
        };

    public static async Task<MyDecisionPage?> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        bool readsAll,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await PrintedLetter.LoadAsync(db, reference, readsAll, today, cancellationToken) is { } printed
            ? new(
                printed,
                await LooksAtDecision.LoadAsync(db, reference, LooksAtDecision.OfThePerson, today, cancellationToken),
                me.Role == Role.Representative
            )
            : null;
}

using PhbPortal.Data;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.MyDecisions;

/// <summary>One decision as the person reads it: its letter, and whether somebody looks at it again.</summary>
public sealed record MyDecisionPage(PrintedLetter Printed, LooksAtDecision Looks, bool ActsForSomebody)
{
    public string Reference => Printed.Decision.Reference;

    public bool CanAsk => Looks.Waiting is null && Reconsideration.CanBeAsked(Printed.Decision.Kind);

    public string Finding => Looks.Waiting is { } waiting
        ? $"{waiting.AskedBy} asked us on {waiting.AskedOn.InFull()} to look at this again. Somebody who did not make the decision is looking, and you get the answer in writing."
        : Printed.Letter switch
        {
            { GivenOn: { } on, GivenHow: { } how } given => $"This letter went to {given.GivenTo} on {on.InFull()}, {DecisionText.Of(how).ToLowerInvariant()}.",
            null => "You can print this.",
            _ => "We send this letter on paper, too.",
        };

    public static async Task<MyDecisionPage?> LoadAsync(PortalDbContext db, string reference, SignedIn me, DateOnly today, CancellationToken stop) =>
        await PrintedLetter.LoadAsync(db, reference, readsAll: true, today, stop) is { } printed
            ? new(printed, await LooksAtDecision.LoadAsync(db, reference, LooksAtDecision.OfThePerson, stop), me.Role == Role.Representative)
            : null;
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyPlan;

/// <summary>
/// What every page of a patient or a representative shows: the person, who to call, and whether care continues on the organisation's
/// money.
/// </summary>
/// <param name="ActingFor">The person's full name if someone else is signed in for them.</param>
public sealed record OwnPerson(
    long Id,
    string GivenName,
    string Name,
    string? ActingFor,
    WhomToReach Contacts,
    CareContinuesText? CareContinues,
    DateOnly Today
)
{
    /// <summary>A supporter, who reads but can neither agree nor act.</summary>
    public bool ReadsAlong { get; init; }

    /// <summary>The end of the budget, if one is recorded and no other budget continues.</summary>
    public OwnBudgetEnd? Ends { get; init; }

    /// <summary>"You have", or "Doreen has".</summary>
    public string Have => ActingFor is null ? "You have" : GivenName + " has";

    public string Your => ActingFor is null ? "Your" : GivenName + "’s";

    public static async Task<OwnPerson?> LoadAsync(
        PortalDbContext db,
        SignedIn signedIn,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await db
            .People.AsNoTracking()
            .Where(p => p.Id == signedIn.PersonId)
            .Join(
                db.PilotSites,
                p => p.SiteId,
                site => site.Id,
                (p, site) =>
                    new
                    {
                        p.Id,
                        p.Called,
                        p.Name,
                        p.DiedOn,
                        SiteName = site.Name,
                        Contacts = site.Contacts.Where(c => c.FirstDay <= today).ToList(),
                        Safeguard = db
                            .Safeguards.Where(s => s.PersonId == p.Id && s.ClosedOn == null)
                            .OrderBy(s => s.CallBy)
                            .Select(s => new CareContinuesFacts(s.Shortfall, s.Forecast, s.OwnerName, s.CallBy, s.CalledOn, s.DecideBy))
                            .FirstOrDefault(),
                        Ends = db
                            .Budgets.Where(b =>
                                b.PersonId == p.Id
                                && b.EndsOn != null
                                && b.EndReason != BudgetEndReason.Superseded
                                && !db.Budgets.Any(next =>
                                    next.PersonId == b.PersonId
                                    && next.State == BudgetState.Live
                                    && next.EndsOn == null
                                    && next.LastDay >= today
                                )
                            )
                            .OrderByDescending(b => b.EndsOn)
                            .Select(b => new OwnBudgetEnd(
                                b.EndsOn!.Value,
                                b.EndReason!.Value,
                                b.EndedBecause,
                                b.CareAfter,
                                b.Parts.Any(part => part.Model == HoldingModel.DirectPayment)
                            ))
                            .FirstOrDefault(),
                    }
            )
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var name = person.Name;
        return new(
            person.Id,
            person.Called,
            name,
            signedIn.Role == Role.Patient ? null : name,
            WhomToReach.Of(person.SiteName, person.Contacts),
            person.Safeguard is { } facts ? new(signedIn.Role == Role.Patient ? null : person.Called, person.SiteName, facts) : null,
            today
        )
        {
            ReadsAlong = signedIn.Role == Role.Supporter,
            Ends = person.Ends is { } ends ? ends with { WasInError = ends.Reason == BudgetEndReason.Died && person.DiedOn is null } : null,
        };
    }
}

/// <summary>The end of a budget as its owner reads it. It never mentions a possible offence (H07).</summary>
public sealed record OwnBudgetEnd(DateOnly On, BudgetEndReason Reason, string Because, string CareAfter, bool WasPaid)
{
    /// <summary>It ended because of a death recorded in error.</summary>
    public bool WasInError { get; init; }

    /// <summary>
    /// A person who ends their own budget needs no reconsideration unless there is a direct payment, which a representative can give up
    /// and which has a letter.
    /// </summary>
    public bool CanBeLookedAtAgain => WasInError || Reason != BudgetEndReason.Died && (WasPaid || Reason != BudgetEndReason.PersonsChoice);

    public string Headline(OwnPerson whose) => $"{whose.Your} budget {(On < whose.Today ? "ended" : "ends")} on {On.InFull()}";

    public string Why(OwnPerson whose)
    {
        var (isOwn, name) = (whose.ActingFor is null, whose.GivenName);
        return Reason switch
        {
            BudgetEndReason.PersonsChoice when WasPaid => isOwn
                ? "You, or somebody who acts for you, told us that you give it up."
                : $"{name}, or somebody who acts for them, told us that they give it up.",
            BudgetEndReason.PersonsChoice => isOwn ? "You chose to end it." : $"{name} chose to end it.",
            BudgetEndReason.NoLongerAgrees => isOwn
                ? "You told us that you do not agree any more to be paid the money."
                : $"{name} told us that they do not agree any more to be paid the money.",
            BudgetEndReason.RepresentativeWithdrew => "Whoever agreed to the payments does not agree any more, and nobody else does.",
            BudgetEndReason.MovedAway => isOwn
                ? "You moved, and another part of the NHS looks after you."
                : $"{name} moved, and another part of the NHS looks after them.",
            BudgetEndReason.NoLongerEligible when !WasPaid => "The rules do not let us go on with it.",
            BudgetEndReason.NoLongerEligible => isOwn
                ? "The rules do not let us go on paying you."
                : $"The rules do not let us go on paying {name}.",
            BudgetEndReason.PayeeNotSuitable => "The money cannot go on being paid to whoever was paid.",
            BudgetEndReason.NomineeWithdrew => "There is nobody any more to whom the money can be paid.",
            BudgetEndReason.Misuse => "Money was used for something that is not in the plan.",
            BudgetEndReason.PossibleOffence => Decision.KeptBackWords,
            BudgetEndReason.NeedsNotMet => "The help that is needed cannot be bought in this way.",
            BudgetEndReason.Died when WasInError => isOwn
                ? "We are sorry: we wrote down by mistake that you had died. Phone us today if anything about your care has "
                    + "changed. A new budget is begun with you."
                : $"We are sorry: we wrote down by mistake that {name} had died. Phone us today if anything about the care has "
                    + $"changed. A new budget is begun.",
            BudgetEndReason.Died => $"We are sorry that {name} died. Bills up to that day are still paid.",
            BudgetEndReason.Other or BudgetEndReason.Superseded => "",
            _ => throw new UnreachableException($"Nothing is said of {Reason}."),
        };
    }
}

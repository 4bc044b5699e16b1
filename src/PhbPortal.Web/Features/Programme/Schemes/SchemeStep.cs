using System.Diagnostics;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Programme.Schemes;

/// <summary>The later steps of a scheme, each once: its direction, an early end, and a lawyer's opinion on saved powers.</summary>
public sealed record SchemeStep(string Name, string Heading, string Finding, string DayLegend, string WordsLabel, string Done)
{
    private static readonly SchemeStep[] All =
    [
        new(
            "direction",
            "Record the direction",
            "The direction gives the site the power to pay directly. No payment can be before it (rule A09).",
            "Day of the direction",
            "Its reference",
            "The direction is on record"
        ),
        new(
            "end",
            "End the scheme early",
            "From its last day on the scheme awaits an independent review (rule A12).",
            "Its last day",
            "Why it ends",
            "The end of the scheme is on record"
        ),
        new(
            "powers",
            "Record that powers were saved",
            "A successor of the trusts may pay directly before 1 August 2013 only under powers that were saved for it. Record "
                + "this only when a lawyer has confirmed it (rule A17).",
            "Day on which it was confirmed",
            "Who confirmed it, and where it is written",
            "The saved powers are on record"
        ),
    ];

    public static SchemeStep? Named(string name) => Array.Find(All, step => step.Name == name);

    public bool IsTaken(PilotScheme scheme) =>
        Name switch
        {
            "direction" => scheme.DirectedOn is not null,
            "end" => scheme.EndedOn is not null,
            "powers" => scheme.PowersSavedOn is not null,
            _ => throw new UnreachableException($"Nothing is said of {Name}."),
        };

    /// <summary>What is wrong with the day, as a sentence for the user.</summary>
    public string? ObjectionTo(PilotScheme scheme, DateOnly day, DateOnly today) =>
        Name switch
        {
            "end" => PilotSite.ObjectionToEnd(scheme, day),
            _ when day < scheme.ApprovedOn => $"The scheme was approved on {scheme.ApprovedOn.InFull()}: this cannot be before it",
            _ when day > today => "The day must be today or in the past",
            _ => null,
        };

    public void Take(PilotSite site, PilotScheme scheme, DateOnly day, string words)
    {
        switch (Name)
        {
            case "direction":
                site.Directed(scheme, day, words);
                break;
            case "end":
                site.EndScheme(scheme, day, words);
                break;
            case "powers":
                site.PowersSaved(scheme, day, words);
                break;
            default:
                throw new UnreachableException($"Nothing is said of {Name}.");
        }
    }
}

public sealed record SchemeStepPage(PilotSite Site, PilotScheme Scheme, SchemeStep Step, SchemeStepForm Form);

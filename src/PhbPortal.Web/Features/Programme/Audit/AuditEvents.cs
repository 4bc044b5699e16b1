using System.Diagnostics;
using PhbPortal.Data.Audit;

namespace PhbPortal.Web.Features.Programme.Audit;

/// <summary>What an auditor searches for, in one word.</summary>
public enum AuditSubject
{
    Changes = 1,
    Reading = 2,
    Refusals = 3,
    SignIns = 4,
    Searches = 5,
    Emergencies = 6,
}

/// <summary>How the audit reads an event, and by which subjects an auditor finds it: everything that a new event needs here.</summary>
/// <param name="Words">What whoever did it did, as the rest of a sentence.</param>
internal sealed record AuditEventText(AuditedEvent What, Func<AuditLine, string> Words, params AuditSubject[] Subjects);

public static class AuditEvents
{
    private static readonly Dictionary<AuditedEvent, AuditEventText> All = new AuditEventText[]
    {
        new(AuditedEvent.Added, line => $"added {line.Thing}", AuditSubject.Changes),
        new(AuditedEvent.Removed, line => $"removed {line.Thing}", AuditSubject.Changes),
        new(AuditedEvent.Changed, line => $"changed {line.Thing}{line.WhatChanged}", AuditSubject.Changes),
        new(AuditedEvent.Read, line => $"read {line.Thing} on {line.Details}", AuditSubject.Reading),
        new(AuditedEvent.Listed, line => $"saw people named on {line.Details}", AuditSubject.Reading),
        new(AuditedEvent.Refused, line => $"asked for {line.Asked} and was refused on {line.Details}", AuditSubject.Refusals),
        new(AuditedEvent.SignedIn, line => $"signed in ({line.Details})", AuditSubject.SignIns),
        new(AuditedEvent.SignedOut, _ => "signed out", AuditSubject.SignIns),
        new(AuditedEvent.SignInRefused, line => $"was refused at sign-in ({line.Details})", AuditSubject.Refusals, AuditSubject.SignIns),
        new(AuditedEvent.PasswordAsked, line => $"was asked for a new password ({line.Details})", AuditSubject.SignIns),
        new(AuditedEvent.WayInGiven, line => $"gave a way into {line.Thing} ({line.Details})", AuditSubject.SignIns),
        new(AuditedEvent.WayInUsed, line => $"used a way into {line.Thing} ({line.Details})", AuditSubject.SignIns),
        new(AuditedEvent.Searched, line => $"searched the audit for {line.Details}", AuditSubject.Searches),
        new(
            AuditedEvent.BrokeTheGlass,
            line => $"opened the record of a person of another site in an emergency ({line.Details})",
            AuditSubject.Emergencies
        ),
        new(AuditedEvent.Ended, line => $"ended {line.Details}, {line.Thing}", AuditSubject.Changes),
        new(AuditedEvent.Exported, line => $"took out the audit as a file: {line.Details}", AuditSubject.Searches),
    }.ToDictionary(text => text.What);

    internal static string WordsOf(AuditLine line) => All[line.What].Words(line);

    public static IReadOnlyList<AuditedEvent> Events(this AuditSubject subject) =>
        [.. All.Values.Where(text => text.Subjects.Contains(subject)).Select(text => text.What)];

    public static string Words(this AuditSubject subject) =>
        subject switch
        {
            AuditSubject.Changes => "Changes",
            AuditSubject.Reading => "Who read what",
            AuditSubject.Refusals => "What was refused",
            AuditSubject.SignIns => "Signing in and out",
            AuditSubject.Emergencies => "Records opened in an emergency",
            AuditSubject.Searches => "Searches of the audit, and files taken out",
            _ => throw new UnreachableException($"Nothing is said of {subject}."),
        };
}

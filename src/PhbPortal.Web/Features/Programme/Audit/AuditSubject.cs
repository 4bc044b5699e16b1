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

internal static class AuditSubjects
{
    public static IReadOnlyList<AuditedEvent> Events(this AuditSubject subject) =>
        subject switch
        {
            AuditSubject.Changes => [AuditedEvent.Added, AuditedEvent.Changed, AuditedEvent.Removed, AuditedEvent.Ended],
            AuditSubject.Reading => [AuditedEvent.Read, AuditedEvent.Listed],
            AuditSubject.Refusals => [AuditedEvent.Refused, AuditedEvent.SignInRefused],
            AuditSubject.SignIns =>
            [
                AuditedEvent.SignedIn,
                AuditedEvent.SignedOut,
                AuditedEvent.SignInRefused,
                AuditedEvent.PasswordAsked,
                AuditedEvent.WayInGiven,
                AuditedEvent.WayInUsed,
            ],
            AuditSubject.Emergencies => [AuditedEvent.BrokeTheGlass],
            AuditSubject.Searches => [AuditedEvent.Searched, AuditedEvent.Exported],
            _ => throw new UnreachableException($"Nothing is said of {subject}."),
        };

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

using System.Globalization;
using PhbPortal.Data.Audit;
using PhbPortal.Domain.People;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;

namespace PhbPortal.Web.Features.Programme.Audit;

public sealed record AuditLine(
    DateTime WhenUtc,
    string UserName,
    Role Role,
    AuditedEvent What,
    string Kind,
    string Reference,
    string Details,
    string Why
)
{
    public string When => PortalClock.ToLondon(WhenUtc).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

    public string Sentence => $"{Who} {Did}.{(Why.Length > 0 ? $" Reason given: {Why}" : "")}";

    private string Who => Role == Role.System ? UserName : $"{UserName} ({RoleText.Of(Role)})";

    private string Thing => Reference.Length > 0 ? $"{AuditWords.Lower(Kind)} {Reference}" : AuditWords.Lower(Kind);

    private string Did =>
        What switch
        {
            AuditedEvent.Added => $"added {Thing}",
            AuditedEvent.Removed => $"removed {Thing}",
            AuditedEvent.Changed =>
                $"changed {Thing}{(Details.Length > 0 ? ": " + string.Join(", ", Details.Split(", ").Select(AuditWords.Lower)) : "")}",
            AuditedEvent.Read => $"read {Thing} on {Details}",
            AuditedEvent.Listed => $"saw people named on {Details}",
            AuditedEvent.Refused => $"asked for {(Kind == "Page" ? "a page" : Thing)} and was refused on {Details}",
            AuditedEvent.SignedIn => $"signed in ({Details})",
            AuditedEvent.SignedOut => "signed out",
            AuditedEvent.SignInRefused => $"was refused at sign-in ({Details})",
            AuditedEvent.PasswordAsked => $"was asked for a new password ({Details})",
            AuditedEvent.WayInGiven => $"gave a way into {Thing} ({Details})",
            AuditedEvent.WayInUsed => $"used a way into {Thing} ({Details})",
            AuditedEvent.Searched => $"searched the audit for {Details}",
            AuditedEvent.BrokeTheGlass => $"opened the record of a person of another site in an emergency ({Details})",
            AuditedEvent.Ended => $"ended {Details}, {Thing}",
            AuditedEvent.Exported => $"took out the audit as a file: {Details}",
            _ => throw new InvalidOperationException($"An audited {What} has no words."),
        };

    public static IQueryable<AuditLine> From(IQueryable<AuditEntry> entries) =>
        entries.Select(e => new AuditLine(e.WhenUtc, e.UserName, e.Role, e.What, e.Kind, e.Reference, e.Details, e.Why));
}

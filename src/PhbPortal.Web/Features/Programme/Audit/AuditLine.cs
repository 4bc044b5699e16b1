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

    public string Sentence => $"{Who} {AuditEvents.WordsOf(this)}.{(Why.Length > 0 ? $" Reason given: {Why}" : "")}";

    internal string Thing => Reference.Length > 0 ? $"{AuditWords.Lower(Kind)} {Reference}" : AuditWords.Lower(Kind);

    /// <summary>What was asked for: for a page that the role may not open, nothing more is said.</summary>
    internal string Asked => Kind == "Page" ? "a page" : Thing;

    /// <summary>The names of what changed, in words, after a colon.</summary>
    internal string WhatChanged => Details.Length > 0 ? ": " + string.Join(", ", Details.Split(", ").Select(AuditWords.Lower)) : "";

    private string Who => Role == Role.System ? UserName : $"{UserName} ({RoleText.Of(Role)})";

    public static IQueryable<AuditLine> From(IQueryable<AuditEntry> entries) =>
        entries.Select(e => new AuditLine(e.WhenUtc, e.UserName, e.Role, e.What, e.Kind, e.Reference, e.Details, e.Why));
}

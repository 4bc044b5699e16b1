using System.Diagnostics;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of kinds of emergency.</summary>
public static class EmergencyText
{
    public static string Of(EmergencyKind kind) =>
        kind switch
        {
            EmergencyKind.LifeOrHealth => "Somebody’s life or health is in danger",
            EmergencyKind.CareHasStopped => "Care that the person needs has stopped",
            EmergencyKind.HarmToSomebody => "Somebody may be harmed or neglected",
            _ => throw new UnreachableException($"Nothing is said of {kind}."),
        };

    /// <summary>One reading, for the person and for those who look after them.</summary>
    public static string Sentence(string who, string fromSite, DateTime beganUtc, EmergencyKind kind, bool? wasRight)
    {
        var why = Of(kind);
        var judged = wasRight switch
        {
            null => "Somebody else will look at whether that was right.",
            true => "Somebody else looked at it and found it right.",
            false => "Somebody else looked at it and found that it was not right.",
        };
        return $"{who} of {fromSite} read this record on {PortalClock.InLondon(beganUtc).InFull()} in an "
            + $"emergency: {why.Lowered()}. {judged}";
    }
}

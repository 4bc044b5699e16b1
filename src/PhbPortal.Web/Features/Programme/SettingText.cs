using System.Diagnostics;
using PhbPortal.Domain.Figures;

namespace PhbPortal.Web.Features.Programme;

/// <summary>The wording of settings.</summary>
public static class SettingText
{
    public const string Country = "The whole country";

    /// <summary>Which direction is looser, and so not allowed for a site.</summary>
    public static string Bound(DatedSetting setting) =>
        setting.Looser switch
        {
            Looser.Higher => "A site may set less for itself, never more than the national figure.",
            Looser.Lower => "A site may set more for itself, never less than the national figure.",
            Looser.Neither =>
                "A site may set what it likes: no rule gives a figure, and the national one only stands in where a site has none.",
            _ => throw new UnreachableException($"Nothing is said of {setting.Looser}."),
        };

    /// <summary>
    /// How the figure is typed: "a whole number from 1 to 30 working days", "an amount in pounds from £0.01 to £100.00".
    /// </summary>
    public static string Typed(DatedSetting setting) =>
        setting.Unit == PolicyUnit.Pence
            ? $"an amount in pounds from {PolicyUnit.Pence.InWords(DatedSetting.Least)} to {PolicyUnit.Pence.InWords(setting.Most)}"
            : $"a whole number {Range(setting)}";

    private static string Range(DatedSetting setting) =>
        string.Join(", or ", setting.Units.Select(unit => $"from {DatedSetting.Least} to {unit.InWords(setting.MostIn(unit))}"));
}

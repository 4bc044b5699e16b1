using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Shared;

/// <summary>How the person reads or hears, in words.</summary>
public static class FormatText
{
    public static string Of(AccessibleFormat format) =>
        format switch
        {
            AccessibleFormat.Standard => "Standard print",
            AccessibleFormat.LargePrint => "Large print",
            AccessibleFormat.EasyRead => "Easy read",
            AccessibleFormat.Audio => "Audio",
            AccessibleFormat.Braille => "Braille",
            AccessibleFormat.BritishSignLanguage => "British Sign Language",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Everything that helps this person to talk and read, in one line; empty if there is nothing.</summary>
    public static string Needs(string needs, AccessibleFormat format, string language)
    {
        string[] all =
        [
            needs.Trim().TrimEnd('.'),
            format == AccessibleFormat.Standard || needs.Contains(Of(format), StringComparison.OrdinalIgnoreCase) ? "" : Of(format),
            language.Length == 0 || language.Equals("English", StringComparison.OrdinalIgnoreCase) ? "" : "Language: " + language,
        ];
        var said = all.Where(part => part.Length > 0).ToArray();
        return said.Length == 0 ? "" : string.Join(". ", said) + ".";
    }
}

using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>The wording of safeguards.</summary>
public static class SafeguardText
{
    public static string Of(ShortfallCause cause) =>
        cause switch
        {
            ShortfallCause.NeedRose => "The needs rose",
            ShortfallCause.PriceRose => "A price rose",
            ShortfallCause.LatePayment => "Money was paid late",
            ShortfallCause.Misuse => "Money was used for something else",
            ShortfallCause.SumTooSmall => "The amount was too small from the start",
            _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "This cause has no name on pages."),
        };
}

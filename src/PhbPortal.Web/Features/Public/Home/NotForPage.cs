using PhbPortal.Domain.Support;

namespace PhbPortal.Web.Features.Public.Home;

public sealed record NotForLine(string What, string Why, string RuleId, string Instead);

/// <summary>What no budget may buy according to the rules, with the source of that care or help.</summary>
public sealed record NotForPage(IReadOnlyList<NotForLine> Lines)
{
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["alcohol"] = "If drinking worries you, your GP can put you in touch with an alcohol service. It is free.",
        ["tobacco"] = "Your local NHS stop smoking service helps you to give up. It is free.",
        ["gambling"] = "Your GP can tell you about help with gambling. It is free.",
        ["debt"] = "A Citizens Advice bureau helps with debts. It is free. A late bill for something in your plan can still be paid.",
        ["illegal"] = "Ask your care co-ordinator. There may be a lawful way to reach the same goal.",
        ["primary-medical"] = "Your GP practice gives this care. It is free, with or without a budget.",
        ["emergency"] = "Call 999 or go to A&E. Emergency care is always there for you.",
        ["acute"] = "Your GP or specialist refers you to hospital, as for everybody else.",
        ["nhs-charges"] =
            "Your pharmacy, dentist or GP practice tells you about help with NHS charges. Many people do not have to pay them.",
        ["nhs-programmes"] =
            "Your GP practice or a clinic gives these. Those of the NHS are free; some vaccines for travel have to be paid for, "
            + "and not from a budget.",
        ["no-alternative"] = "Your doctor prescribes or arranges it, as for everybody else.",
    };

    public static NotForPage Load(DateOnly today) =>
        new([
            .. SupportCategories
                .On(today)
                .Where(category => category.IsOutOfScope)
                .Select(category => new NotForLine(
                    category.Name,
                    category.Refusal,
                    category.RuleId!,
                    Elsewhere.GetValueOrDefault(category.Code, "Ask your care co-ordinator where this comes from.")
                )),
        ]);
}

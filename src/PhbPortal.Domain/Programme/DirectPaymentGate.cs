using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Programme;

/// <summary>
/// Whether a budget, or a part of one, may be paid to the person: the powers (A01), a body within its lifetime (A18), and then, until
/// 31 July 2013, a pilot scheme that covers the day, its direction, the need and any after-care (A02, A09, A14, A10); from 1 August 2013
/// any health body (A17). An organisation of the site is responsible for the person (A15). The site offers it by then, where its readiness
/// says from when (P10). No order of a court may keep the person from
/// it (B19 to B25).
/// </summary>
public static class DirectPaymentGate
{
    /// <summary>
    /// The rules that only refuse a direct payment; whether anyone may decide (A18) and what a site offers (P10) are about every budget.
    /// </summary>
    public static readonly IReadOnlyList<string> OwnRules =
    [
        RuleIds.A01,
        RuleIds.A02,
        RuleIds.A09,
        RuleIds.A10,
        RuleIds.A14,
        RuleIds.A15,
        RuleIds.A17,
        .. CourtOrder.OwnRules,
    ];

    private static readonly Rule Powers = Rulebook.Get(RuleIds.A01);
    private static readonly Rule SchemeNeeded = Rulebook.Get(RuleIds.A02);
    private static readonly Rule Direction = Rulebook.Get(RuleIds.A09);
    private static readonly Rule AfterCareInScheme = Rulebook.Get(RuleIds.A10);
    private static readonly Rule NeedInScheme = Rulebook.Get(RuleIds.A14);
    private static readonly Rule AnyHealthBody = Rulebook.Get(RuleIds.A17);

    public static DirectPaymentAnswer Judge(DirectPaymentFacts facts)
    {
        List<Ruling> rulings = [JudgePowers(facts)];
        if (rulings[0].IsRefused)
            return new(rulings);
        rulings.Add(JudgeBody(facts));
        if (AnyHealthBody.InForceOn(facts.Day))
            rulings.Add(JudgeHealthBody(facts));
        else
            rulings.AddRange(JudgeScheme(facts));
        if (facts.Person.Responsible?.JudgePaying(facts.Day, facts.Person.DecidesForThemselves) is { } responsible)
            rulings.Add(responsible);
        if (facts.Site.Offered?.MayHold(RuleModels.DirectPayment, facts.Day) is { } offered)
            rulings.Add(offered);
        rulings.AddRange(facts.Person.Orders.Select(order => order.Judge(facts.PaidFrom)));
        return new(rulings);
    }

    /// <summary>
    /// Whether money may go to the holder on a day, for a budget already approved: the powers (A01) and, until 31 July 2013, the direction
    /// of the scheme it was approved under (A09). What else was judged at the approval, who is responsible for the person among it, is not
    /// judged again: care goes on.
    /// </summary>
    /// <param name="facts">Of the first day of the budget, with the day of the payment as the first payment.</param>
    public static DirectPaymentAnswer JudgePayment(DirectPaymentFacts facts)
    {
        List<Ruling> rulings = [JudgePowers(facts)];
        var payment = facts.FirstPaymentOn ?? facts.Day;
        if (
            !AnyHealthBody.InForceOn(payment)
            && facts.Site.Schemes.Where(scheme => scheme.Covers(facts.Day)).MaxBy(scheme => scheme.ApprovedOn) is { } scheme
        )
            rulings.Add(JudgeDirection(facts, scheme));
        return new(rulings);
    }

    private static Ruling JudgePowers(DirectPaymentFacts facts)
    {
        var day = facts.FirstPaymentOn is { } payment && payment < facts.Day ? payment : facts.Day;
        return Powers.InForceOn(day)
            ? Ruling.Allowed(Powers, facts.Day, "The powers to pay directly are in force.", [Fact.Day("day", day)])
            : Ruling.Refused(
                Powers,
                facts.Day,
                $"The budget cannot be paid to the person on {day.InFull()}, because nobody has the power to make direct "
                    + $"payments for health care yet.",
                [Fact.Day("day", day)]
            );
    }

    private static Ruling JudgeBody(DirectPaymentFacts facts) =>
        facts.Site.Lead?.MayDecideOn(facts.Day)
        ?? Ruling.Refused(
            RuleIds.A18,
            facts.Day,
            "No organisation is on record as responsible for this site on that day.",
            [Fact.Text("responsible body", "none")],
            "Record which organisation leads the site."
        );

    private static Ruling JudgeHealthBody(DirectPaymentFacts facts) =>
        facts.Site.Lead?.Kind.IsHealthBody() == true
            ? Ruling.Allowed(
                AnyHealthBody,
                facts.Day,
                "A health body may pay directly without a pilot scheme.",
                [Fact.Choice("body", facts.Site.Lead.Kind)]
            )
            : Ruling.Refused(
                AnyHealthBody,
                facts.Day,
                "Only a clinical commissioning group, an integrated care board, NHS England or a council with public health "
                    + "powers may pay directly.",
                [Fact.Choice("body", facts.Site.Lead?.Kind, "none")],
                "Choose a budget that the NHS or another organisation holds."
            );

    private static IEnumerable<Ruling> JudgeScheme(DirectPaymentFacts facts)
    {
        if (facts.Site.Lead is { } body && body.Kind is OrganisationKind.Ccg or OrganisationKind.NhsEngland && !HasSavedPowers(facts))
        {
            yield return Ruling.Refused(
                SchemeNeeded,
                facts.Day,
                "Only a primary care trust with a pilot scheme may pay directly, and which of their powers were saved for their "
                    + "successors before 1 August 2013 must be checked by a lawyer.",
                [Fact.Choice("body", facts.Site.Lead.Kind)]
            );
            yield break;
        }

        var scheme = facts.Site.Schemes.Where(scheme => scheme.Covers(facts.Day)).MaxBy(scheme => scheme.ApprovedOn);
        if (scheme is null)
        {
            var last =
                facts.Site.Schemes.Count == 0
                    ? "There is no pilot scheme on record for this site"
                    : $"None of the pilot schemes on record for this site covers {facts.Day.InFull()}";
            yield return Ruling.Refused(
                SchemeNeeded,
                facts.Day,
                $"{last}, so the budget cannot be paid to the person.",
                [Fact.Number("schemes on record", facts.Site.Schemes.Count), Fact.Number("covering the day", 0)]
            );
            yield break;
        }

        yield return Ruling.Allowed(
            SchemeNeeded,
            facts.Day,
            "A pilot scheme covers the day.",
            [Fact.Day("scheme approved", scheme.ApprovedOn), Fact.Day(scheme.FirstDay).Beside(), Fact.Day("to", scheme.LastDay).RunningOn()]
        );
        yield return JudgeDirection(facts, scheme);
        yield return JudgeNeed(facts, scheme);
        if (facts.Person.IsAfterCare || facts.Person.Need == QualifyingNeed.Section117)
            yield return JudgeAfterCare(facts, scheme);
    }

    private static bool HasSavedPowers(DirectPaymentFacts facts) =>
        facts.Site.Schemes.Any(scheme => scheme.Covers(facts.Day) && scheme.PowersSavedOn <= facts.Day);

    private static Ruling JudgeDirection(DirectPaymentFacts facts, PilotScheme scheme)
    {
        var payment = facts.FirstPaymentOn ?? facts.Day;
        FactList direction = scheme.DirectedOn is { } on
            ? [Fact.Day("direction", on), Fact.Text(scheme.DirectionReference ?? "").RunningOn()]
            : [Fact.Text("direction", "none")];
        FactList used = [.. direction, Fact.Day("first payment", payment)];
        return scheme.DirectedOn switch
        {
            null => Ruling.Refused(
                Direction,
                facts.Day,
                "The scheme has no direction on record, so the site does not yet hold the power to pay directly.",
                used
            ),
            { } directed when payment < directed => Ruling.Refused(
                Direction,
                facts.Day,
                $"The first payment cannot be before the direction of {directed.InFull()}.",
                used
            ),
            _ => Ruling.Allowed(Direction, facts.Day, "The direction was given by the day of the first payment.", used),
        };
    }

    private static Ruling JudgeNeed(DirectPaymentFacts facts, PilotScheme scheme)
    {
        FactList used = [Fact.Choice("need", facts.Person.Need), Fact.Text("scheme covers", string.Join(", ", scheme.Terms.HealthNeeds))];
        var covered =
            scheme.Covers(facts.Person.Need) || (facts.Person.Need == QualifyingNeed.Section117 && scheme.Terms.IncludesAfterCare == true);
        if (covered)
            return Ruling.Allowed(NeedInScheme, facts.Day, "The scheme covers the person's need.", used);
        var what =
            $"This site's pilot scheme covers {string.Join(", ", scheme.Terms.HealthNeeds.Select(need => need.PlainName()))}, not the "
            + $"person's need: {facts.Person.Need.PlainName()}.";
        return facts.Person.DecidesForThemselves
            ? Ruling.Refused(NeedInScheme, facts.Day, what, used)
            : Ruling.RefusedWithoutAppeal(NeedInScheme, facts.Day, what, used);
    }

    private static Ruling JudgeAfterCare(DirectPaymentFacts facts, PilotScheme scheme) =>
        scheme.Terms.IncludesAfterCare == true
            ? Ruling.Allowed(
                AfterCareInScheme,
                facts.Day,
                "The scheme includes after-care.",
                [Fact.Text("after-care", "yes"), Fact.Text("scheme includes it", "yes")]
            )
            : Ruling.Refused(
                AfterCareInScheme,
                facts.Day,
                "Section 117 after-care cannot be paid directly here, because the site's pilot scheme does not include it.",
                [Fact.Text("after-care", "yes"), Fact.Text("scheme includes it", "no")]
            );
}

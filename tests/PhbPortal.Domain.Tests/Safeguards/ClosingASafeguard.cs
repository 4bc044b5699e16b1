using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Safeguards;

[Proves(RuleIds.G02, RuleIds.G03, RuleIds.G07)]
public sealed class ClosingASafeguard
{
    [Fact]
    public void It_closes_only_after_every_step_and_care_never_stops()
    {
        var given = Given.ALiveBudget(250);
        var safeguard = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Safeguard;
        Assert.Equal(4, safeguard.StillToDo().Count());
        Assert.Throws<InvalidOperationException>(() => Decide(given, safeguard));

        safeguard.RecordCall(Given.Today, "She is well", Given.Coordinator);
        safeguard.ConfirmCover(Given.Year.Last, "Kingfisher, every morning");
        safeguard.RecordCause(ShortfallCause.NeedRose, "Chest infection");
        Assert.Throws<InvalidOperationException>(() => Decide(given, safeguard));
        var next = safeguard.Review.Hold(
            new("Yes", "Yes", "No", "Yes", "More nights"),
            Given.Today,
            Given.Coordinator,
            Given.PoliciesOn(Given.Today).Review
        );
        var decision = Decide(given, safeguard);

        Assert.False(safeguard.IsOpen);
        Assert.Equal(RuleIds.C10, Assert.Single(decision.Rulings).RuleId);
        Assert.Equal(Given.Today.AddMonths(12), next.DueOn);
        Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(1)));
    }

    [Fact]
    public void Every_call_is_kept_and_the_first_one_meets_the_deadline()
    {
        var given = Given.ALiveBudget(250);
        var safeguard = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Safeguard;

        safeguard.RecordCall(Given.Today, "She is worried about Sunday", Given.Coordinator);
        safeguard.RecordCall(Given.Today.AddDays(3), "Sunday went well", Given.Approver);

        Assert.Equal(
            [(Given.Today, "Priya Nair", "She is worried about Sunday"), (Given.Today.AddDays(3), "Tom Beckett", "Sunday went well")],
            safeguard.Calls.Select(c => (c.On, c.By, c.Note))
        );
        Assert.Equal((Given.Today, "Priya Nair"), (safeguard.CalledOn, safeguard.CalledBy));
    }

    [Fact]
    public void A_review_needs_all_four_answers_G07()
    {
        var given = Given.ALiveBudget(250);
        var review = Assert.IsType<SpendRecordedWithSafeguard>(given.Spend(given.Needed, Money.FromPounds(400))).Safeguard.Review;

        Assert.Throws<ArgumentException>(() =>
            review.Hold(new("Yes", "Yes", "Yes", " ", ""), Given.Today, Given.Coordinator, Given.PoliciesOn(Given.Today).Review)
        );
    }

    private static Domain.Cases.Decision Decide(Given given, Safeguard safeguard) =>
        safeguard.Decide(
            given.Case,
            "The body pays £150.00 and the next budget is raised",
            "Need rose",
            Occasions.On(Given.Today, Given.Coordinator)
        );
}

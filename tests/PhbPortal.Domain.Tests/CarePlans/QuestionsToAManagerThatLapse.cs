using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.CarePlans;

public sealed class QuestionsToAManagerThatLapse
{
    private const string Because = "The payments follow her shifts exactly";

    [Theory]
    [InlineData("part 1", true)]
    [InlineData("part 2", false)]
    public void A_question_about_the_plan_lapses_when_nothing_stops_it(string stopped, bool isAsked)
    {
        var given = Given.APlan();
        var request = given.Plan.Ask(
            Ruling.Refused(RuleIds.D08, Given.Year.First, "The plan gives no interval.", [Fact.Text("part 1")]),
            null,
            Because,
            Occasions.On(Given.Today, Given.Coordinator)
        );

        given.Plan.EndQuestions([
            Ruling.Refused(RuleIds.D08, Given.Year.First, "The plan gives no interval.", [Fact.Text(stopped)]),
            Ruling.Refused(RuleIds.B11, Given.Year.First, "Nobody checked them.", [Fact.Text("part 1")]),
        ]);

        Assert.Equal(isAsked, request.IsWaiting);
    }

    [Fact]
    public void Answered_questions_and_those_about_support_stay()
    {
        var given = Given.APlan();
        var interval = Ruling.Refused(RuleIds.D08, Given.Year.First, "The plan gives no interval.", [Fact.Text("part 1")]);
        var answered = given.Plan.Ask(interval, null, Because, Occasions.On(Given.Today, Given.Coordinator));
        answered.Answer(
            given.Plan,
            true,
            Domain.Cases.DecisionGround.CareWouldStop,
            "Her helper comes when the shifts fall",
            Occasions.On(Given.Today, Given.Approver)
        );
        var kept = Assert.IsType<SupportKept>(
            given.Plan.AddSupport(
                new("A late bill", "debt", 1, "", 1, new(50_00), HowOften.Once, null, Given.Year, HoldingModel.Notional, Funder.Nhs),
                Given.Coordinator,
                askingAManager: true
            )
        );
        var line = given.Plan.Supports.Single(support => support.CategoryCode == "debt");
        var about = given.Plan.Ask(
            given.Plan.Judge(line).Single(ruling => ruling.CanBeAsked),
            line.Line,
            Because,
            Occasions.On(Given.Today, Given.Coordinator)
        );

        given.Plan.EndQuestions([]);

        Assert.NotNull(kept);
        Assert.Equal((RuleRequestState.Allowed, RuleRequestState.Waiting), (answered.State, about.State));
    }
}

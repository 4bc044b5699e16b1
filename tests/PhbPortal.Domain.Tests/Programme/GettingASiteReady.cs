using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Programme;

[Proves(RuleIds.P08)]
public sealed class GettingASiteReady
{
    private static readonly DateOnly Today = new(2012, 3, 15);
    private static readonly Signature By = new(1, "Asha Verma", new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_new_site_has_every_gap_and_does_not_go_live()
    {
        SiteReadiness readiness = new(7);

        var refused = Assert.IsType<SiteIsNotReady>(readiness.GoLive(Today, Nothing(), Today, By));

        Assert.Equal(ReadinessTasks.All, refused.Gaps);
        Assert.Equal(RuleIds.P08, refused.Ruling.RuleId);
        Assert.Contains("Contacts", refused.Ruling.Words, StringComparison.Ordinal);
        Assert.Null(readiness.LiveFrom);
        Assert.True(SiteReadiness.MayTakeOn(readiness, "Newtown", Today).IsRefused);
        Assert.True(SiteReadiness.MayTakeOn(null, "Newtown", Today).IsRefused);
    }

    [Theory]
    [InlineData(ReadinessTask.Governance)]
    [InlineData(ReadinessTask.People)]
    [InlineData(ReadinessTask.BudgetTypes)]
    [InlineData(ReadinessTask.Thresholds)]
    [InlineData(ReadinessTask.Contacts)]
    [InlineData(ReadinessTask.AccessibleInformation)]
    [InlineData(ReadinessTask.Partnership)]
    [InlineData(ReadinessTask.Training)]
    public void One_gap_is_enough_to_stop_it(ReadinessTask missing)
    {
        var (readiness, beside) = AllBut(missing);

        Assert.Equal([missing], Assert.IsType<SiteIsNotReady>(readiness.GoLive(Today, beside, Today, By)).Gaps);
    }

    [Fact]
    public void With_everything_done_it_is_live_from_that_day()
    {
        var (readiness, beside) = AllBut(null);

        Assert.Equal(new SiteIsLive(Today.AddDays(3)), readiness.GoLive(Today.AddDays(3), beside, Today, By));

        Assert.True(SiteReadiness.MayTakeOn(readiness, "Newtown", Today.AddDays(2)).IsRefused);
        Assert.False(SiteReadiness.MayTakeOn(readiness, "Newtown", Today.AddDays(3)).IsRefused);
        Assert.Throws<InvalidOperationException>(() => readiness.GoLive(Today.AddDays(4), beside, Today, By));
    }

    [Fact]
    public void A_task_done_later_does_not_count_before()
    {
        var (readiness, beside) = AllBut(ReadinessTask.Training);
        readiness.Answer(ReadinessTask.Training, "Ann", Today.AddDays(10), "Three days for everybody", BudgetTypesOffered.None, Today, By);

        Assert.Equal([ReadinessTask.Training], readiness.GapsOn(Today.AddDays(9), beside));
        Assert.Empty(readiness.GapsOn(Today.AddDays(10), beside));
    }

    [Fact]
    public void It_never_goes_live_in_the_past()
    {
        var (readiness, beside) = AllBut(null);

        Assert.Throws<InvalidOperationException>(() => readiness.GoLive(Today.AddDays(-1), beside, Today, By));
    }

    [Fact]
    public void A_later_answer_replaces_an_earlier_one_and_both_are_kept()
    {
        SiteReadiness readiness = new(7);
        readiness.Answer(ReadinessTask.People, "Ann", Today, "One co-ordinator", BudgetTypesOffered.None, Today, By);
        readiness.Answer(
            ReadinessTask.People,
            "Ann",
            Today,
            "Two co-ordinators",
            BudgetTypesOffered.None,
            Today,
            By with
            {
                AtUtc = By.AtUtc.AddMinutes(1),
            }
        );

        Assert.Equal("Two co-ordinators", readiness.AnswerTo(ReadinessTask.People)!.Fact);
        Assert.Equal(2, readiness.Answers.Count);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_task_postponed_past_the_first_day_withdraws_that_day(int late, bool stays)
    {
        var (readiness, beside) = AllBut(null);
        var live = Today.AddDays(20);
        readiness.GoLive(live, beside, Today, By with { Name = "Frances Hope" });

        Assert.Equal(stays, readiness.ObjectionTo(ReadinessTask.Training, live.AddDays(late), BudgetTypesOffered.None, Today) is null);
        readiness.Answer(
            ReadinessTask.Training,
            "Ann",
            live.AddDays(late),
            "The trainer is ill",
            BudgetTypesOffered.None,
            Today,
            By with
            {
                AtUtc = By.AtUtc.AddHours(1),
            }
        );

        Assert.Equal(stays ? live : null, readiness.LiveFrom);
        Assert.Equal(stays, SiteReadiness.MayTakeOn(readiness, "Newtown", live) is { IsRefused: false });
        if (stays)
            return;
        Assert.Equal("Asha Verma", readiness.LiveTakenBackBy);
        Assert.Equal(
            "Training is done on 5 April 2012 only. The site was to take people on from 4 April 2012, as Frances Hope had decided.",
            readiness.LiveTakenBackBecause
        );
        Assert.IsType<SiteIsNotReady>(readiness.GoLive(live, beside, Today, By));
        Assert.IsType<SiteIsLive>(readiness.GoLive(live.AddDays(late), beside, Today, By));
    }

    [Fact]
    public void Ways_of_holding_that_start_after_the_first_day_withdraw_it()
    {
        var (readiness, beside) = AllBut(null);
        readiness.GoLive(Today.AddDays(20), beside, Today, By);

        Assert.Equal(
            RuleIds.P08,
            readiness.ObjectionTo(ReadinessTask.BudgetTypes, Today, new(Today.AddDays(21), null, null), Today)?.RuleId
        );
        readiness.Answer(
            ReadinessTask.BudgetTypes,
            "Ann",
            Today,
            "Later",
            new(Today.AddDays(21), null, null),
            Today,
            By with
            {
                AtUtc = By.AtUtc.AddHours(1),
            }
        );

        Assert.Null(readiness.LiveFrom);
        Assert.StartsWith(
            "Ways of holding a budget, and from when is done on 5 April 2012 only.",
            readiness.LiveTakenBackBecause,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_live_site_stays_live_whatever_is_postponed()
    {
        var (readiness, beside) = AllBut(null);
        readiness.GoLive(Today, beside, Today, By);

        readiness.Answer(
            ReadinessTask.Training,
            "Ann",
            Today.AddDays(40),
            "A second course",
            BudgetTypesOffered.None,
            Today,
            By with
            {
                AtUtc = By.AtUtc.AddHours(1),
            }
        );

        Assert.Equal(Today, readiness.LiveFrom);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    [InlineData(null, false)]
    public void A_way_that_is_open_at_a_live_site_stays_open(int? later, bool fits)
    {
        var (readiness, beside) = AllBut(null);
        readiness.GoLive(Today, beside, Today, By);
        BudgetTypesOffered types = new(later is { } days ? Today.AddDays(days) : null, Today.AddDays(60), null);

        var objection = readiness.ObjectionToWay(RuleModels.Notional, types, Today);

        Assert.Equal(fits ? null : RuleIds.P10, objection?.RuleId);
        Assert.Null(readiness.ObjectionToWay(RuleModels.ThirdParty, types, Today));
        var answer = () =>
            readiness.Answer(ReadinessTask.BudgetTypes, "Ann", Today, "Otherwise", types, Today, By with { AtUtc = By.AtUtc.AddHours(1) });
        if (!fits)
            Assert.Throws<ArgumentException>(answer);
        else
            answer();
    }

    private static ReadyBeside Nothing() => new(GivenASite.Named("Newtown"), []);

    private static (SiteReadiness Readiness, ReadyBeside Beside) AllBut(ReadinessTask? missing)
    {
        SiteReadiness readiness = new(7);
        foreach (
            var task in ReadinessTasks.All.Where(task =>
                task != missing && task is not (ReadinessTask.Contacts or ReadinessTask.Partnership)
            )
        )
            readiness.Answer(
                task,
                "Ann",
                Today,
                "Done",
                task == ReadinessTask.BudgetTypes ? new(Today, null, null) : BudgetTypesOffered.None,
                Today,
                By
            );
        var site = GivenASite.Named("Newtown");
        site.NameContact(SiteContactKind.Lead, "Ann", "01632 960 001", null, Today);
        if (missing != ReadinessTask.Contacts)
            site.NameContact(SiteContactKind.OutOfHours, "The line", "01632 960 002", null, Today);
        return (readiness, new(site, missing == ReadinessTask.Partnership ? [] : [new(7, WorkingWithTheCouncil.Alone, Today, By)]));
    }
}

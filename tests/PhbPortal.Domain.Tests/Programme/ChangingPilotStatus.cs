using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Tests.Programme;

public class ChangingPilotStatus
{
    private static readonly DateOnly Today = new(2012, 3, 15);
    private static readonly DateTime Now = new(2012, 3, 15, 9, 0, 0, DateTimeKind.Utc);

    private readonly PilotSite site = GivenASite.Named("Doncaster");

    [Fact]
    public void The_status_on_a_day_is_the_last_that_started_by_then()
    {
        Record(PilotStatus.Interest, new(2009, 2, 1));
        Record(PilotStatus.Provisional, new(2009, 5, 1));
        Record(PilotStatus.Pilot, new(2010, 6, 28));
        Record(PilotStatus.Left, new(2011, 4, 1));

        Assert.Equal(
            [
                PilotStatus.NotInPilot,
                PilotStatus.Interest,
                PilotStatus.Interest,
                PilotStatus.Provisional,
                PilotStatus.Provisional,
                PilotStatus.Pilot,
                PilotStatus.Left,
            ],
            new DateOnly[]
            {
                new(2009, 1, 31),
                new(2009, 2, 1),
                new(2009, 4, 30),
                new(2009, 5, 1),
                new(2010, 6, 27),
                new(2011, 3, 31),
                Today,
            }.Select(site.StatusOn)
        );
    }

    [Theory]
    [InlineData(PilotStatus.Pilot, "2009-05-02", "After “Not part of the pilot” cannot come “Full pilot site”")]
    [InlineData(PilotStatus.Interest, "2008-12-31", "The programme began on 1 January 2009")]
    [InlineData(PilotStatus.Interest, "2012-03-16", "The day must be today or in the past")]
    [InlineData(PilotStatus.Interest, "2012-03-15", null)]
    [InlineData(PilotStatus.Interest, "2009-01-01", null)]
    public void An_impossible_next_status_is_refused(PilotStatus status, string day, string? expected) =>
        Assert.Equal(expected, site.ObjectionToStatus(status, DateOnly.Parse(day), Today));

    [Fact]
    public void Nothing_is_inserted_before_the_recorded_history()
    {
        Record(PilotStatus.Interest, new(2009, 2, 1));

        Assert.Contains(
            "1 February 2009",
            site.ObjectionToStatus(PilotStatus.Provisional, new(2009, 1, 31), Today),
            StringComparison.Ordinal
        );
        Assert.Null(site.ObjectionToStatus(PilotStatus.Provisional, new(2009, 2, 1), Today));
    }

    [Fact]
    public void A_count_is_shown_from_the_day_it_was_published()
    {
        Assert.Null(PublishedCounts.On(PublishedCounts.Sites, new(2012, 2, 29)));
        Assert.Equal("66", PublishedCounts.On(PublishedCounts.Sites, new(2012, 3, 1))!.Words);
        Assert.Equal(
            ["8", "9", "34"],
            new DateOnly[] { new(2010, 12, 30), new(2010, 12, 31), Today }.Select(day =>
                PublishedCounts.On(PublishedCounts.Approved, day)!.Words
            )
        );
    }

    private void Record(PilotStatus status, DateOnly day) => site.RecordStatus(status, day, "A reason", "A source", "Somebody", Now);
}

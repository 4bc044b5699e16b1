using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Tests.Figures;

/// <summary>
/// Whatever is set, in whatever order, the last figure with a first day up to the given day applies, and no later one reaches back.
/// </summary>
[Proves(RuleIds.A11, RuleIds.P07)]
public sealed class SiteFigureNeverGivesLess
{
    private const string Key = PolicyKeys.OverspendDecide;

    [Property(Arbitrary = [typeof(Settings)])]
    public void The_latest_figure_applies_unless_the_site_would_give_less(Setting[] settings)
    {
        var versions = Versions(settings);
        var book = GivenPolicies.Book(versions);
        for (var day = GivenPolicies.ServiceStart; day <= GivenPolicies.ServiceStart.AddDays(401); day = day.AddDays(1))
        {
            var national = Last(null, day) ?? 10;
            var own = Last(7, day);
            Assert.Equal(own is { } stricter && stricter <= national ? stricter : national, book.On(day).Overspend.DecideWithinWorkingDays);
        }

        long? Last(long? site, DateOnly day) => versions.Where(v => v.SiteId == site && v.FirstDay <= day).MaxBy(v => v.FirstDay)?.Value;
    }

    [Property(Arbitrary = [typeof(Settings)])]
    public void No_later_setting_changes_a_day_before_its_own(Setting[] settings)
    {
        var versions = Versions(settings);
        for (var known = 1; known < versions.Length; known++)
        {
            var (before, after) = (GivenPolicies.Book(versions[..known]), GivenPolicies.Book(versions[..(known + 1)]));
            for (var day = GivenPolicies.ServiceStart; day < versions[known].FirstDay; day = day.AddDays(1))
                Assert.Equal(before.On(day).Figure(Key), after.On(day).Figure(Key));
        }
    }

    [Fact]
    public void A_site_below_a_later_national_figure_gets_that_one()
    {
        var book = GivenPolicies.Book(
            GivenPolicies.Local(Key, 9, PolicyUnit.WorkingDays, new(2011, 4, 1)),
            GivenPolicies.Figure(Key, 5, PolicyUnit.WorkingDays, new(2012, 1, 1))
        );

        Assert.Equal(9, book.On(new(2011, 12, 31)).Overspend.DecideWithinWorkingDays);
        Assert.Equal(5, book.On(new(2012, 1, 1)).Overspend.DecideWithinWorkingDays);
        Assert.Equal(9, book.Local(Key, new(2012, 1, 1))!.Value);
    }

    private static PolicyVersion[] Versions(Setting[] settings) => [.. settings.DistinctBy(s => (s.Local, s.Day)).Select(Version)];

    // A site's 0 means that it gives up its own figure.
    private static PolicyVersion Version(Setting step)
    {
        var from = GivenPolicies.ServiceStart.AddDays(step.Day);
        return step.Local
            ? GivenPolicies.Local(Key, step.Value == 0 ? null : step.Value, PolicyUnit.WorkingDays, from)
            : GivenPolicies.Figure(Key, Math.Max(1, step.Value), PolicyUnit.WorkingDays, from);
    }

    public sealed record Setting(bool Local, int Day, int Value);

    private static class Settings
    {
        public static Arbitrary<Setting> Any() =>
            (
                from local in Gen.Elements(true, false)
                from day in Gen.Choose(1, 400)
                from value in Gen.Choose(0, 20)
                select new Setting(local, day, value)
            ).ToArbitrary();
    }
}

using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>
/// What refuses a setting: it would change a day that has started or a figure that is already set, give people less than the national
/// figure, or add a row to a list on a day when its rule does not apply or the list is full.
/// </summary>
internal static class SettingRules
{
    /// <summary>The last day for which a figure can be set.</summary>
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    public static IReadOnlyList<Ruling> Against(DatedSetting setting, long? siteId, NewFigure figure, PolicyBook book, DateOnly today) =>
        [
            .. Retired(setting, figure, today),
            .. Past(figure, today),
            .. TooEarly(setting, figure),
            .. Full(setting, figure, book),
            .. Taken(setting, siteId, figure, book, today),
            .. siteId is null ? [] : Loosening(setting, figure, book),
        ];

    /// <summary>Only what stands on a list on the day is taken off it.</summary>
    public static bool IsNotListed(DatedSetting setting, NewFigure figure, PolicyBook book) =>
        figure is { Value: null, Row: { } row }
        && !book.Rows(setting.Key, new(figure.FirstDay, figure.FirstDay)).Any(listed => listed.Row.Key == row.Key);

    private static IEnumerable<Ruling> Retired(DatedSetting setting, NewFigure figure, DateOnly today)
    {
        if (setting.IsRetired)
            yield return Ruling.Refused(
                RuleIds.P06,
                today,
                "Nothing follows from this figure any more, so no decision could be made by it.",
                figure.Facts
            );
    }

    private static IEnumerable<Ruling> Past(NewFigure figure, DateOnly today)
    {
        FactList facts = [.. figure.Facts, Fact.Day("today", today)];
        if (figure.FirstDay <= today)
            yield return Ruling.Refused(
                RuleIds.P06,
                today,
                $"A setting cannot hold from {figure.FirstDay.InFull()}, because decisions of that day may have been made by "
                    + $"the figure that held.",
                facts,
                $"Choose {today.AddDays(1).InFull()} or a later day."
            );
        else if (figure.FirstDay > LastDay)
            yield return Ruling.Refused(
                RuleIds.P06,
                today,
                $"A setting cannot hold from {figure.FirstDay.InFull()}, because nobody knows the rules of that day.",
                facts,
                $"Choose a day until {LastDay.InFull()}."
            );
    }

    private static IEnumerable<Ruling> TooEarly(DatedSetting setting, NewFigure figure) =>
        setting.IsList
            ? setting
                .Serves.Select(Rulebook.Get)
                .Where(rule => !rule.InForceOn(figure.FirstDay))
                .Select(rule => Ruling.NotInForce(rule, figure.FirstDay, figure.Facts))
            : [];

    private static IEnumerable<Ruling> Full(DatedSetting setting, NewFigure figure, PolicyBook book)
    {
        if (figure is not { Value: not null, Row: { } row })
            yield break;
        var others = book.Rows(setting.Key, new(figure.FirstDay, figure.FirstDay)).Count(listed => listed.Row.Key != row.Key);
        if (others >= NotBought.MostRows)
            yield return Ruling.Refused(
                NotBought.RuleId,
                figure.FirstDay,
                $"A list holds at most {NotBought.MostRows} rows on a day.",
                [.. figure.Facts, Fact.Number("other rows", others)],
                "Take a row off the list first, or put two into one."
            );
    }

    private static IEnumerable<Ruling> Taken(DatedSetting setting, long? siteId, NewFigure figure, PolicyBook book, DateOnly today)
    {
        if (book.SetFrom(setting.Key, siteId, figure) is not { } set)
            yield break;
        var there = set.Figure;
        yield return Ruling.Refused(
            RuleIds.P06,
            today,
            $"{(setting.IsList ? "The row" : "A figure")} from {figure.FirstDay.InFull()} is set already: {there.InWords}. What "
                + $"is set is never changed.",
            [.. figure.Facts, Fact.Text("set"), .. there.Facts.Select(fact => fact.RunningOn())],
            "Choose another day, or leave it as it is."
        );
    }

    private static IEnumerable<Ruling> Loosening(DatedSetting setting, NewFigure figure, PolicyBook book)
    {
        if (figure.Value is not { } value || book.National(setting.Key, figure.FirstDay) is not { } national)
            yield break;
        PolicyFigure local = new(setting.Key, value, figure.Unit, figure.FirstDay, "", IsLocal: true);
        if (!setting.IsLooser(local, national))
            yield break;
        var rule = Rulebook.Speaking(RuleIds.A11, setting.Models, figure.FirstDay);
        var way = setting.Looser == Looser.Higher ? "at most" : "at least";
        yield return Ruling.Refused(
            rule,
            figure.FirstDay,
            $"{local.InWords} would give people less than the national figure, which is {national.InWords} ({national.Citation}).",
            [
                .. figure.Facts,
                Fact.Number("national", national.Value),
                Fact.Choice(national.Unit).RunningOn(),
                Fact.Day("from", national.FirstDay).RunningOn(),
                Fact.Choice("looser is", setting.Looser),
            ],
            $"Choose {way} {national.InWords}, or ask the programme team to change the national figure."
        );
    }
}

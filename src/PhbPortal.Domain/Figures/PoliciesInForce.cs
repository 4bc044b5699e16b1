using System.Diagnostics.CodeAnalysis;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Figures;

/// <summary>The policies of one day. A policy without a figure on that day throws; it never uses the nearest one.</summary>
public sealed class PoliciesInForce
{
    private readonly PolicyBook book;

    internal PoliciesInForce(PolicyBook book, DateOnly day)
    {
        this.book = book;
        Day = day;
    }

    public DateOnly Day { get; }

    /// <exception cref="NotInForceException">No such figure on this day.</exception>
    public OverspendPolicy Overspend => new(Figure(PolicyKeys.OverspendCall), Figure(PolicyKeys.OverspendDecide));

    /// <inheritdoc cref="Overspend"/>
    public ReviewPolicy Review => new(Figure(PolicyKeys.ReviewFirst), Figure(PolicyKeys.ReviewLater), Figure(PolicyKeys.ReviewCompulsory));

    /// <inheritdoc cref="Overspend"/>
    public BillPolicy Bill => new(Figure(PolicyKeys.BillDecide));

    /// <inheritdoc cref="Overspend"/>
    public NoticePolicy Notice => new(Figure(PolicyKeys.NoticeOfReduction));

    /// <summary>False when there is no such figure on this day, or a version says "no rule".</summary>
    public bool TryFigure(string key, [NotNullWhen(true)] out PolicyFigure? figure) => book.TryFigure(key, Day, out figure);

    /// <summary>The figures that apply one after another on those days; empty if there are none.</summary>
    public IReadOnlyList<PolicyFigure> Over(string key, DateSpan days) => book.Over(key, days);

    /// <summary>What is on the site's list on the first of those days, or is added to it during them.</summary>
    public IEnumerable<ListedRow> Rows(string key, DateSpan days) => book.Rows(key, days);

    /// <summary>The first day of the national figure of that day, whatever the site has set; null if there is none.</summary>
    public DateOnly? NationalSince(string key, DateOnly day) => book.National(key, day)?.FirstDay;

    /// <inheritdoc cref="Overspend"/>
    public PolicyFigure Figure(string key) =>
        TryFigure(key, out var figure) ? figure : throw new NotInForceException($"The policy {key} is not in force on {Day:yyyy-MM-dd}.");
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PhbPortal.Web.Ui;

/// <summary>One page of a list. A page that does not exist is the first one.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Page, int Pages, int Total)
{
    private const int Size = 25;

    /// <param name="page">As it stands in the address.</param>
    /// <param name="ordered">Ordered so that no two rows can change places.</param>
    public static async Task<Paged<T>> LoadAsync(IQueryable<T> ordered, string? page, CancellationToken cancellationToken)
    {
        var total = await ordered.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var shown =
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked >= 1 && asked <= pages ? asked : 1;
        var rows = total == 0 ? [] : await ordered.Skip((shown - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        return new(rows, shown, pages, total);
    }
}

using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// What every page must be: one h1 and a title; no sideways scrolling, nothing cut off and no id twice, at three widths; nothing that axe
/// objects
/// to, at the widest and the narrowest. Axe is asked about each shape of page once in a run: it judges elements and their attributes, so
/// another name in the same cell is nothing new to it, and asking again took most of the time.
/// </summary>
internal static class Look
{
    /// <summary>The widths at which axe is asked, too, are the first and the last.</summary>
    private static readonly int[] Widths = [1280, 800, 320];

    private const int Height = 900;

    private static readonly ConcurrentDictionary<string, byte> Judged = new(StringComparer.Ordinal);

    /// <summary>
    /// Whoever needs more room between letters, words and lines may take as much as this (WCAG 1.4.12); it is wider than any font that
    /// stands in for Arial.
    /// </summary>
    private const string WithRoom =
        "*, *::before, *::after { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }";

    /// <summary>Every kind of element of the page, with what stands above it and what of it axe could judge, in no order.</summary>
    private const string ShapeOf = """
        () => {
          const judged = /^(type|role|scope|headers|lang|dir|alt|title|href|target|for|id|name|autocomplete|inputmode|tabindex|hidden|open|disabled|required|checked|selected|aria-.*|width|height|colspan|rowspan)$/;
          const itsValue = /^(class|type|role|scope|autocomplete|inputmode|tabindex|lang|aria-(current|expanded|hidden|invalid|live|checked|selected|pressed|haspopup|sort|busy|modal))$/;
          const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName[1]).join('').replace(/(.)\1+/g, '$1');
          const shape = new Set([levels]);
          for (const element of document.querySelectorAll('*')) {
            let above = '';
            for (let up = element.parentElement; up; up = up.parentElement) above = up.tagName + '>' + above;
            const its = [...element.attributes].filter(a => judged.test(a.name) || itsValue.test(a.name))
              .map(a => itsValue.test(a.name) ? a.name + '=' + a.value : a.name).sort().join(' ');
            shape.add(above + element.tagName + ' ' + its + (element.textContent.trim() ? '' : ' empty'));
          }
          return [...shape].sort().join('\n');
        }
        """;

    private const string FaultsOfLayout = """
        () => {
          const faults = [];
          const wide = document.documentElement.clientWidth;
          const told = e => e.outerHTML.slice(0, 120);
          if (document.documentElement.scrollWidth > wide) faults.push('scrolls sideways: ' + document.documentElement.scrollWidth);
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push('has the id ' + id + ' twice');
          let unseen = null;
          for (const e of document.body.querySelectorAll('*')) {
            if (unseen?.contains(e)) continue;
            const box = e.getBoundingClientRect();
            // For screen readers alone, with all that is in it.
            if (box.width === 1 && box.height === 1) unseen = e;
            // Nothing to see, or waiting outside until it has the focus.
            if (box.width <= 1 || box.height <= 1 || box.right <= 0 || e instanceof SVGElement) continue;
            if (box.right > wide + 1) faults.push('stands out to the right: ' + told(e));
            // Boxes for typing move along with what is typed.
            if (['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName) || e.clientWidth === 0) continue;
            const style = getComputedStyle(e);
            if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) faults.push('is cut off or scrolls by itself: ' + told(e));
            if (['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1) faults.push('is cut off below: ' + told(e));
          }
          return faults.slice(0, 5);
        }
        """;

    /// <param name="withRoom">Whether its layout is looked at once more with the most room between letters.</param>
    /// <param name="atEach">Done at each width.</param>
    /// <returns>What is wrong with the page.</returns>
    public static async Task<IReadOnlyList<string>> AtAsync(IPage page, bool withRoom = false, Func<int, Task>? atEach = null)
    {
        List<string> faults = [];
        var isNew = Judged.TryAdd(await page.EvaluateAsync<string>(ShapeOf), 0);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Height);
            faults.AddRange(await LayoutAsync(page, $"at {width}"));
            if (isNew && (width == Widths[0] || width == Widths[^1]))
                faults.AddRange(await AxeAsync(page, width));
            if (atEach is not null)
                await atEach(width);
        }

        if (withRoom)
        {
            await page.AddStyleTagAsync(new() { Content = WithRoom });
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, Height);
                faults.AddRange(await LayoutAsync(page, $"at {width} with more room"));
            }
        }

        await page.SetViewportSizeAsync(Widths[0], Height);
        return faults;
    }

    public static async Task<IReadOnlyList<string>> HeadingAsync(IPage page)
    {
        List<string> faults = [];
        if (await page.Locator("h1").CountAsync() != 1)
            faults.Add("has not one h1");
        if ((await page.TitleAsync()).Length == 0)
            faults.Add("has no title");
        return faults;
    }

    private static async Task<IEnumerable<string>> LayoutAsync(IPage page, string when) =>
        (await page.EvaluateAsync<string[]>(FaultsOfLayout)).Select(fault => $"{when} {fault}");

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, int width)
    {
        // The way that replaces it opens a second page at every look, for the sake of frames. These pages have none, and walks took twice
        // as long.
#pragma warning disable CS0618 // Old and faster; see above.
        var found = await page.Locator("html")
            .RunAxeLegacy(
                new AxeRunOptions
                {
                    RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
                    ResultTypes = [ResultType.Violations],
                }
            );
#pragma warning restore CS0618
        return found.Violations.Select(v => $"at {width} {v.Id} on {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}");
    }
}

using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>
/// What every page must be: one h1 and a title; no sideways scrolling, nothing cut off and no id twice, at three widths; nothing that axe
/// objects to, at the widest and the narrowest. Axe judges elements and their attributes, the order of headings and the landmarks, so
/// another name in the same cell is nothing new to it, and asking again took most of the time: it is asked about each page on which
/// something is that was on none before. Contrast, half of what axe costs, is judged once for each kind of element: the same classes in the
/// same place have the same colours on every page. In a journey the layout of a page with nothing new is looked at where words have the
/// least room.
/// </summary>
internal static class Look
{
    /// <summary>Axe also runs at the first and the last of these widths.</summary>
    private static readonly int[] Widths = [1280, 800, Narrowest];

    public const int Narrowest = 320;

    public const int Height = 900;

    private static readonly ConcurrentDictionary<string, byte> JudgedKinds = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(int Width, string Kind), byte> JudgedColours = [];

    /// <summary>
    /// The text spacing that WCAG 1.4.12 says a reader may set. It takes more room than any font that a browser may use instead of Arial.
    /// </summary>
    private const string WithRoom =
        "*, *::before, *::after { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }";

    /// <summary>The kind of an element: its ancestors and the attributes that axe can judge.</summary>
    private const string KindOf = """
        const judged = /^(type|role|scope|headers|lang|dir|alt|title|href|target|for|id|name|autocomplete|inputmode|tabindex|hidden|open|disabled|required|checked|selected|aria-.*|width|height|colspan|rowspan)$/;
        const itsValue = /^(class|style|type|role|scope|autocomplete|inputmode|tabindex|lang|aria-(current|expanded|hidden|invalid|live|checked|selected|pressed|haspopup|sort|busy|modal))$/;
        const ways = new Map();
        const wayTo = element => {
          if (!element) return '';
          if (!ways.has(element))
            ways.set(element, wayTo(element.parentElement) + element.tagName + '.' + element.getAttribute('class') + (element.getAttribute('style') ?? '')
              + (element.open ? ' open' : '') + (element.hidden ? ' hidden' : '') + '>');
          return ways.get(element);
        };
        const kindOf = element => {
          const its = [...element.attributes].filter(a => judged.test(a.name) || itsValue.test(a.name))
            .map(a => itsValue.test(a.name) ? a.name + '=' + a.value : a.name).sort().join(' ');
          const isNamed = element.labels ? ' labels ' + element.labels.length : '';
          const lost = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].filter(name =>
            (element.getAttribute(name) ?? '').split(' ').some(id => id && !document.getElementById(id)));
          return wayTo(element.parentElement) + element.tagName + ' ' + its + isNamed + (lost.length ? ' lost ' + lost : '')
            + (element.textContent.trim() ? '' : ' empty');
        };
        """;

    private const string KindsOfElements = $$"""
        () => {
          {{KindOf}}
          const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName[1]).join('').replace(/(.)\1+/g, '$1');
          const landmarks = [...document.querySelectorAll('header,nav,main,footer,aside,section,form,[role]')]
            .map(e => [e.tagName, e.getAttribute('role'), e.getAttribute('aria-label')].join(' ')).join(';');
          return [levels, landmarks, ...new Set([...document.querySelectorAll('*')].map(kindOf))].sort();
        }
        """;

    private const string FaultsOfLayout = """
        withRoom => {
          const faults = faultsNow('');
          if (withRoom) {
            const room = document.createElement('style');
            room.textContent = withRoom;
            document.head.append(room);
            faults.push(...faultsNow('with more room '));
            room.remove();
          }
          return faults;

          function faultsNow(when) {
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
              // Visually hidden text, for screen readers only.
              if (box.width === 1 && box.height === 1) unseen = e;
              // Invisible elements, and skip links that are off screen until they have the focus.
              if (box.width <= 1 || box.height <= 1 || box.right <= 0 || e instanceof SVGElement) continue;
              if (box.right > wide + 1) faults.push('stands out to the right: ' + told(e));
              // Text boxes scroll with what is typed.
              if (['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName) || e.clientWidth === 0) continue;
              const style = getComputedStyle(e);
              if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) faults.push('is cut off or scrolls by itself: ' + told(e));
              if (['hidden', 'clip'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1) faults.push('is cut off below: ' + told(e));
            }
            return faults.slice(0, 5).map(fault => when + fault);
          }
        }
        """;

    private const string ViolationsOfAxe = $$"""
        async ([tags, newKinds]) => {
          {{KindOf}}
          const resultTypes = ['violations'];
          const found = (await axe.run(document, {
            runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: false } }, resultTypes, preload: false,
          })).violations;
          const isNew = new Set(newKinds);
          const showsText = e => /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(e.tagName)
            || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
          const include = [...document.body.querySelectorAll('*')].filter(e => showsText(e) && isNew.has(kindOf(e)));
          if (include.length > 0)
            found.push(...(await axe.run({ include }, { runOnly: ['color-contrast'], resultTypes, preload: false })).violations);
          return found.map(v => v.id + ' on ' + v.nodes.slice(0, 3).map(n => n.html).join(', '));
        }
        """;

    private static readonly string[] AxeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    /// <param name="isSweep">Whether it is looked at for its own sake; its layout then with the most room between letters as well.</param>
    /// <param name="atEach">Done at each width.</param>
    /// <returns>What is wrong with the page.</returns>
    public static async Task<IReadOnlyList<string>> AtAsync(IPage page, bool isSweep = false, Func<int, Task>? atEach = null)
    {
        List<string> faults = [];
        var kinds = await page.EvaluateAsync<string[]>(KindsOfElements);
        var isNew = kinds.Count(kind => JudgedKinds.TryAdd(kind, 0)) > 0;
        foreach (var width in isNew || isSweep || atEach is not null ? Widths : Widths[^1..])
        {
            if (page.ViewportSize!.Width != width)
                await page.SetViewportSizeAsync(width, Height);
            faults.AddRange(await LayoutAsync(page, width, withRoom: isSweep));
            if (isNew && (width == Widths[0] || width == Widths[^1]))
                faults.AddRange(await AxeAsync(page, width, [.. kinds.Where(kind => JudgedColours.TryAdd((width, kind), 0))]));
            if (atEach is not null)
                await atEach(width);
        }

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

    private static async Task<IEnumerable<string>> LayoutAsync(IPage page, int width, bool withRoom) =>
        (await page.EvaluateAsync<string[]>(FaultsOfLayout, withRoom ? WithRoom : null)).Select(fault => $"at {width} {fault}");

    // The library's own method opens a second page at every check, to support frames, and injects axe again at every width. Our pages have
    // no frames, and with it journeys took twice as long.
    private static async Task<IEnumerable<string>> AxeAsync(IPage page, int width, string[] newKinds)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
            await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<string[]>(ViolationsOfAxe, new object[] { AxeTags, newKinds });
        return found.Select(violation => $"at {width} {violation}");
    }
}

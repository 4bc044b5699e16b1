using Microsoft.Playwright;

namespace PhbPortal.Browser.Tests;

/// <summary>Pages on A4: nothing that only a screen can open stays closed, and sums side by side do not run together.</summary>
[Collection(WithThePortal.Name)]
public sealed class PrintingAPage(PortalProcess portal)
{
    /// <summary>A4 without its margins, in CSS pixels.</summary>
    private const int PaperWidth = 680;

    private const string ClosedDetails = """
        () => [...document.querySelectorAll('main details')].filter(d => !d.open)
          .filter(d => [...d.children].some(e => e.tagName !== 'SUMMARY' && (e.getBoundingClientRect().height === 0 || !e.checkVisibility({ contentVisibilityAuto: true }))))
          .map(d => d.textContent.trim().slice(0, 40))
        """;

    private const string SumsThatRunTogether = """
        () => [...document.querySelectorAll('main tr')].flatMap(row => {
          const faults = [];
          let before = null;
          for (const cell of row.cells) {
            const box = shown(cell);
            if (before && box && box.left - before.right < 5 && box.top < before.bottom)
              faults.push(row.textContent.replace(/\s+/g, ' ').trim().slice(0, 100));
            before = box ?? before;
          }
          return faults;

          function shown(cell) {
            const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
            while (texts.nextNode()) {
              const of = texts.currentNode.parentElement.getBoundingClientRect();
              if (!texts.currentNode.data.trim() || of.width <= 1 || of.height <= 1) continue;
              const range = document.createRange();
              range.selectNodeContents(texts.currentNode);
              const box = range.getBoundingClientRect();
              left = Math.min(left, box.left), right = Math.max(right, box.right), top = Math.min(top, box.top), bottom = Math.max(bottom, box.bottom);
            }
            return right > left ? { left, right, top, bottom } : null;
          }
        })
        """;

    [SkippableTheory]
    [InlineData("", "/three-ways-to-hold-a-budget")]
    [InlineData("patient@hull.example", "/my-plan")]
    [InlineData("patient@hull.example", "/my-plan/money")]
    [InlineData("commissioner@hull.example", "/dashboard")]
    public async Task Everything_is_open_and_apart(string account, string address)
    {
        Skip.If(portal.Missing is not null, portal.Missing);
        await using var walker = account.Length == 0 ? await Walker.StartAsync(portal) : await Walker.SignInAsync(portal, account);
        await walker.GoAsync(address);
        await walker.Page.SetViewportSizeAsync(PaperWidth, 960);
        await walker.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await walker.Page.EvaluateAsync<string[]>(ClosedDetails));
        Assert.Empty(await walker.Page.EvaluateAsync<string[]>(SumsThatRunTogether));
    }
}

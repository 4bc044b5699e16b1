using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.Rules;

public sealed class RulesPage
{
    public RulesPage(RulesForm form, DateOnly today)
    {
        Form = form;
        Today = today;
        var found = Rulebook.All.Where(Fits).ToList();
        Found = found.Count;
        Groups =
        [
            .. RuleSection
                .All.Select(section => (section, Rules: found.Where(rule => rule.Section == section.Letter).ToList()))
                .Where(group => group.Rules.Count > 0),
        ];
    }

    public RulesForm Form { get; }

    public DateOnly Today { get; }

    public int Found { get; }

    public IReadOnlyList<(RuleSection Section, List<Rule> Rules)> Groups { get; }

    public bool IsNarrowed => Found != Rulebook.All.Count || Form.Word.Tidy().Length > 0;

    public string Finding =>
        IsNarrowed
            ? $"{(Found == 1 ? "1 rule fits" : $"{Found} rules fit")} what you asked for, of {Rulebook.All.Count}."
            : $"{Rulebook.All.Count} rules, {Rulebook.InForceOn(Today).Count()} of them in force today, {Today.InFull()}.";

    public IEnumerable<SelectListItem> Sections =>
        [
            new("All parts", ""),
            .. RuleSection.All.Select(section => new SelectListItem($"{section.Letter}: {section.Name}", section.Letter.ToString())),
        ];

    public IEnumerable<SelectListItem> Models =>
        [
            new("All ways", ""),
            new(RuleWords.Of(RuleModels.Notional), nameof(RuleModels.Notional)),
            new(RuleWords.Of(RuleModels.ThirdParty), nameof(RuleModels.ThirdParty)),
            new(RuleWords.Of(RuleModels.DirectPayment), nameof(RuleModels.DirectPayment)),
        ];

    public string Uptake
    {
        get
        {
            var uses = Rulebook.All.ToLookup(rule => Rulebook.UseOf(rule).Use);
            return $"The service enforces {uses[RuleUse.Enforced].Count()} of them, keeps what {uses[RuleUse.Recorded].Count()} ask to "
                + $"be kept, and puts what {uses[RuleUse.Scheduled].Count()} want done on somebody’s list. About the "
                + $"other {uses[RuleUse.NotYet].Count()} it does nothing yet.";
        }
    }

    public IEnumerable<SelectListItem> Uses =>
        [
            new("Any", ""),
            .. Enum.GetValues<RuleUse>().OrderDescending().Select(use => new SelectListItem(RuleWords.Of(use), use.ToString())),
        ];

    public IEnumerable<SelectListItem> Marks =>
        [
            new("Any", ""),
            .. Enum.GetValues<EvidenceMark>()
                .Select(mark => new SelectListItem($"{mark.Letter()}: {mark.InWords()}", mark.Letter().ToString())),
        ];

    private bool Fits(Rule rule) =>
        (Form.Section.Tidy().Length != 1 || char.ToUpperInvariant(Form.Section.Tidy()[0]) == rule.Section)
        && (Form.Mark.Tidy().Length != 1 || char.ToUpperInvariant(Form.Mark.Tidy()[0]) == rule.Mark.Letter())
        && (Form.ChosenUse is not { } use || Rulebook.UseOf(rule).Use == use)
        && (Form.ChosenModel is not { } model || rule.Models.HasFlag(model))
        && (Form.Day.Value is not { } day || rule.InForceOn(day))
        && Form.Word.Tidy().Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Speaks(rule, word));

    private static bool Speaks(Rule rule, string word) =>
        new[] { rule.Id, rule.Title, rule.Sentence, rule.Source, rule.OtherRoute ?? "" }.Any(text =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
}

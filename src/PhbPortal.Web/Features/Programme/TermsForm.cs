using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme;

/// <summary>The terms of a pilot scheme, as proposed or as made. A draft proposal may omit any of them.</summary>
public abstract class TermsForm : IVersionedForm
{
    public int Version { get; set; }

    public string? Area { get; set; }

    public List<string> Needs { get; set; } = [];

    public string? AfterCare { get; set; }

    public string? OtherCriteria { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public string? OtherProvisions { get; set; }

    public SchemeTerms ToTerms() =>
        new(
            Area.Tidy(),
            [.. QualifyingNeeds.All.Where(need => Needs.Contains(need.ToString(), StringComparer.Ordinal))],
            AfterCare switch
            {
                ChoiceRules.Yes => true,
                ChoiceRules.No => false,
                _ => null,
            },
            OtherCriteria.Tidy(),
            FirstDay.Value,
            LastDay.Value,
            OtherProvisions.Tidy()
        );

    public void FillFrom(SchemeTerms terms)
    {
        Area = terms.Area;
        Needs = [.. terms.HealthNeeds.Select(need => need.ToString())];
        AfterCare = terms.IncludesAfterCare switch
        {
            true => ChoiceRules.Yes,
            false => ChoiceRules.No,
            _ => null,
        };
        OtherCriteria = terms.OtherCriteria;
        FirstDay = DateField.From(terms.FirstDay);
        LastDay = DateField.From(terms.LastDay);
        OtherProvisions = terms.OtherProvisions;
    }

    /// <summary>The field that a ruling is about.</summary>
    public static string FieldOf(Ruling ruling) =>
        ruling.RuleId switch
        {
            RuleIds.A05 => "Form.Lead",
            RuleIds.A06 => "Form.LastDay",
            RuleIds.A08 => "Form.Area",
            RuleIds.P09 => "Form.FirstDay",
            _ => "",
        };

    protected IEnumerable<Answer> TermAnswers() =>
        [
            Answer.To(nameof(Area), "Area", Area),
            Chosen(nameof(Needs), "Health needs", Needs, NeedsInWords(Needs)),
            Answer.To(nameof(AfterCare), "After-care (section 117)", AfterCare),
            Answer.To(nameof(OtherCriteria), "Other criteria", OtherCriteria),
            Answer.To(nameof(FirstDay), "First day", FirstDay),
            Answer.To(nameof(LastDay), "Last day", LastDay),
            Answer.To(nameof(OtherProvisions), "Other provisions", OtherProvisions),
        ];

    // If nothing is chosen an empty answer is posted, so that taking it removes the other's choices.
    protected static Answer Chosen(string field, string label, IReadOnlyList<string> chosen, string words) =>
        new(
            field,
            label,
            words,
            chosen.Count == 0 ? [new(field, "")] : [.. chosen.Select(value => new KeyValuePair<string, string>(field, value))]
        );

    private static string NeedsInWords(List<string> needs) =>
        string.Join(
            ", ",
            QualifyingNeeds.All.Where(need => needs.Contains(need.ToString(), StringComparer.Ordinal)).Select(need => need.PlainName())
        );
}

/// <summary>What can be checked about the terms by field; the rules are in the domain.</summary>
public abstract class TermsFormValidator<TForm> : AbstractValidator<TForm>
    where TForm : TermsForm
{
    private static readonly DateOnly Latest = new(2100, 12, 31);

    protected TermsFormValidator()
    {
        RuleFor(form => form.Area).AtMost(TextLength.Line, "The area");
        RuleFor(form => form.OtherCriteria).AtMost(TextLength.Note, "Other criteria");
        RuleFor(form => form.OtherProvisions).AtMost(TextLength.Note, "Other provisions");
        RuleFor(form => form.FirstDay)
            .RealDayOrNothing("The first day")
            .NotBefore(
                _ => Rulebook.ProgrammeStart,
                $"The programme began on {Rulebook.ProgrammeStart.InFull()}: the first day cannot be before that"
            )
            .NotAfter(_ => Latest, $"The first day must be at the latest {Latest.InFull()}");
        RuleFor(form => form.LastDay)
            .RealDayOrNothing("The last day")
            .NotBefore(form => form.FirstDay.Value, "The last day must be the same as or after the first day")
            .NotAfter(_ => Latest, $"The last day must be at the latest {Latest.InFull()}");
    }

    /// <summary>All parts are present (rule A04).</summary>
    protected void BeWhole(Func<TForm, bool> when)
    {
        When(
            when,
            () =>
            {
                RuleFor(form => form.Area).Given("Enter the area of the scheme");
                RuleFor(form => form.Needs)
                    .Must(needs => needs.Exists(need => QualifyingNeeds.All.Any(known => known.ToString() == need)))
                    .WithMessage("Choose the health needs that the scheme covers");
                RuleFor(form => form.AfterCare).YesOrNo("Choose whether section 117 after-care is included");
                RuleFor(form => form.OtherCriteria).Given("Enter any other criteria for choosing people, or write “none”");
                RuleFor(form => form.FirstDay).Must(day => !day.IsEmpty).WithMessage("Enter the first day of the scheme");
                RuleFor(form => form.LastDay).Must(day => !day.IsEmpty).WithMessage("Enter the last day of the scheme");
                RuleFor(form => form.OtherProvisions).Given("Enter any other provisions, or write “none”");
            }
        );
    }
}

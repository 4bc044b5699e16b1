using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Succession;

public sealed class EndOrganisationForm
{
    public static readonly DateOnly Latest = new(2100, 12, 31);

    public int Version { get; set; }

    public DateField LastDay { get; set; } = new();

    /// <summary>The successor, by the organisation's word in addresses.</summary>
    public string? Successor { get; set; }

    /// <summary>Its sites as shown on the page, by their words in addresses.</summary>
    public List<string?> Sites { get; set; } = [];

    /// <summary>For each of those sites, who takes it over; empty for the successor.</summary>
    public List<string?> Takers { get; set; } = [];

    public string? TakerOf(int site, string? successor) =>
        site < Takers.Count && Takers[site].Tidy() is { Length: > 0 } chosen ? chosen : successor;
}

public sealed class EndOrganisationFormValidator : AbstractValidator<EndOrganisationForm>
{
    public EndOrganisationFormValidator()
    {
        RuleFor(form => form.LastDay)
            .RealDay("The last day", "Enter its last day")
            .NotBefore(
                _ => Rulebook.ProgrammeStart,
                $"The programme began on {Rulebook.ProgrammeStart.InFull()}: enter that day or a later one"
            )
            .NotAfter(_ => EndOrganisationForm.Latest, $"Enter a day up to {EndOrganisationForm.Latest.InFull()}");
        RuleFor(form => form.Successor).Given("Choose who follows it");
    }
}

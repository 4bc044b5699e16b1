using System.Text.RegularExpressions;
using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Organisations;

public sealed class AddOrganisationForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? OdsCode { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public string? Source { get; set; }

    /// <summary>yes or no: whether people's budgets are recorded here.</summary>
    public string? OpenSite { get; set; }

    public string? SiteName { get; set; }

    public bool OpensSite => OpenSite == "yes";

    public string? CleanCode => string.IsNullOrWhiteSpace(OdsCode) ? null : OdsCode.Tidy().ToUpperInvariant();

    public OrganisationKind? ChosenKind =>
        Enum.GetNames<OrganisationKind>().Contains(Kind, StringComparer.Ordinal) ? Enum.Parse<OrganisationKind>(Kind.Tidy()) : null;

    /// <summary>The organisation a valid form describes.</summary>
    public Organisation ToOrganisation() =>
        new(Name.TidyName(), ChosenKind!.Value, FirstDay.Value!.Value, new(Source.Tidy()) { OdsCode = CleanCode }, LastDay.Value);

    /// <summary>
    /// The site that a valid form opens, led by the organisation once it is saved; null if no budgets are recorded here.
    /// </summary>
    public PilotSite? ToSite(Organisation lead)
    {
        if (!OpensSite)
            return null;
        PilotSite site = new(PilotSite.ReferenceFrom(SiteName.Tidy()), SiteName.Tidy(), Source.Tidy());
        site.TakenOnBy(lead.Id, lead.FirstDay, isLead: true);
        return site;
    }
}

public sealed partial class AddOrganisationFormValidator : AbstractValidator<AddOrganisationForm>
{
    public AddOrganisationFormValidator()
    {
        RuleFor(form => form.Name).NameGiven("Enter the name of the organisation").AtMost(200, "The name");
        RuleFor(form => form.Kind).Must((form, _) => form.ChosenKind is not null).WithMessage("Choose what kind of organisation it is");
        RuleFor(form => form.OdsCode)
            .Must(code => string.IsNullOrWhiteSpace(code) || Code().IsMatch(code.Trim()))
            .WithMessage("The code must be 3 to 6 letters and numbers, like 5NX");
        RuleFor(form => form.FirstDay).RealDay("The first day", "Enter the first day of the organisation");
        RuleFor(form => form.LastDay).RealDayOrNothing("The last day");
        RuleFor(form => form.LastDay).NotBefore(form => form.FirstDay.Value, "The last day must be the same as or after the first day");
        RuleFor(form => form.FirstDay).Custom(FitTheKind);
        RuleFor(form => form.Source).Given("Say where these facts come from").AtMost(1000, "The source");
        RuleFor(form => form.OpenSite).Must(answer => answer is "yes" or "no").WithMessage("Choose yes if budgets are kept here, or no");
        RuleFor(form => form.SiteName)
            .NameGiven("Enter the name of the site")
            .AtMost(60, "The name of the site")
            .Must(name => PilotSite.ReferenceFrom(name ?? "").Length is > 2 and <= 60)
            .WithMessage("The name of the site must have at least 3 letters or numbers")
            .When(form => form.OpensSite);
    }

    private static void FitTheKind(DateField first, ValidationContext<AddOrganisationForm> context)
    {
        var form = context.InstanceToValidate;
        if (form.ChosenKind is not { } kind || first.Value is not { } firstDay || form.LastDay.Value < firstDay)
            return;
        if (Organisation.ObjectionTo(kind, firstDay, null) is { } objection)
            context.AddFailure(nameof(form.FirstDay), objection);
        else if (Organisation.ObjectionTo(kind, firstDay, form.LastDay.Value) is { } lateObjection)
            context.AddFailure(nameof(form.LastDay), lateObjection);
    }

    [GeneratedRegex("^[A-Za-z0-9]{3,6}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Code();
}

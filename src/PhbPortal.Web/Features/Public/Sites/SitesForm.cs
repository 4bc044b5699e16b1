using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Public.Sites;

public sealed class SitesForm
{
    public string? Word { get; set; }

    public string? Page { get; set; }

    /// <summary>The day for which the register is read; today if omitted.</summary>
    public DateField On { get; set; } = new();

    /// <summary>From 1; an unknown page is the first.</summary>
    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;
}

public sealed class SitesFormValidator : AbstractValidator<SitesForm>
{
    private static readonly DateOnly LastDay = new(2100, 12, 31);

    public SitesFormValidator()
    {
        RuleFor(form => form.Word).AtMost(100, "The name to look for");
        RuleFor(form => form.On).RealDayOrNothing("The day");
        RuleFor(form => form.On)
            .NotBefore(
                _ => Rulebook.ProgrammeStart,
                $"The programme began on {Rulebook.ProgrammeStart.InFull()}: choose that day or a later one"
            );
        RuleFor(form => form.On).NotAfter(_ => LastDay, $"Choose a day up to {LastDay.InFull()}");
    }
}

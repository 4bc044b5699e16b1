using System.Globalization;
using FluentValidation;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Organisations;

public sealed class OrganisationsForm
{
    public string? Word { get; set; }

    public string? Page { get; set; }

    /// <summary>From 1; an unknown page is the first.</summary>
    public int PageNumber =>
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;
}

public sealed class OrganisationsFormValidator : AbstractValidator<OrganisationsForm>
{
    public OrganisationsFormValidator() => RuleFor(form => form.Word).AtMost(100, "The name to look for");
}

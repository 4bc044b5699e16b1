using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.DeclinedProposals;

public sealed class DeclineForm
{
    public int Version { get; set; }

    public DateField DeclinedOn { get; set; } = new();

    public string? Reason { get; set; }

    public string? Source { get; set; }
}

/// <summary>The site itself judges on which days it can have been declined.</summary>
public sealed class DeclineFormValidator : AbstractValidator<DeclineForm>
{
    public DeclineFormValidator()
    {
        RuleFor(form => form.DeclinedOn).RealDay("The day", "Enter the day on which it was declined");
        RuleFor(form => form.Reason).Given("Say why it was declined").AtMost(TextLength.Note, "The reason");
        RuleFor(form => form.Source).Given("Say where this is written down").AtMost(TextLength.Line, "The source");
    }
}

public sealed record DeclinePage(PilotSite Site, PilotProposal Proposal, DeclineForm Form);

using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Partnerships;

public sealed class PartnershipForm
{
    /// <summary>The value for "no council takes part".</summary>
    public const string Alone = "none";

    public string? Council { get; set; }

    public string? Leads { get; set; }

    public bool SharesInformation { get; set; }

    public bool SharesMoney { get; set; }

    public bool SharesStaff { get; set; }

    public string? ComplaintsLead { get; set; }

    public string? What { get; set; }

    public DateField FirstDay { get; set; } = new();

    public bool IsAlone => Council == Alone;

    public long? CouncilId => long.TryParse(Council, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The terms in a valid form.</summary>
    public PartnershipTerms ToTerms() =>
        new(CouncilId, Side(Leads.Tidy()), SharesInformation, SharesMoney, SharesStaff, Side(ComplaintsLead.Tidy()), What.Tidy());

    public static PartnershipForm From(Partnership? now, DateOnly today) =>
        now is null
            ? new() { FirstDay = DateField.From(today) }
            : new()
            {
                Council = now.CouncilId?.ToString(CultureInfo.InvariantCulture) ?? Alone,
                Leads = now.Leads.ToString(),
                SharesInformation = now.SharesInformation,
                SharesMoney = now.SharesMoney,
                SharesStaff = now.SharesStaff,
                ComplaintsLead = now.ComplaintsLead.ToString(),
                What = now.What,
                FirstDay = DateField.From(today),
            };

    private PartnerSide Side(string side) => !IsAlone && side == nameof(PartnerSide.Council) ? PartnerSide.Council : PartnerSide.Nhs;
}

public sealed class PartnershipFormValidator : AbstractValidator<PartnershipForm>
{
    private static readonly string[] Sides = Enum.GetNames<PartnerSide>();

    public PartnershipFormValidator(PortalClock clock)
    {
        RuleFor(form => form.Council)
            .Must((form, _) => form.IsAlone || form.CouncilId is not null)
            .WithMessage("Choose the council, or that none takes part");
        RuleFor(form => form.Leads).OneOf(Sides, "Choose who leads").When(form => !form.IsAlone);
        RuleFor(form => form.ComplaintsLead).OneOf(Sides, "Choose who answers complaints about both").When(form => !form.IsAlone);
        RuleFor(form => form.SharesInformation)
            .Equal(toCompare: false)
            .When(form => form.IsAlone)
            .WithMessage("Nothing can be shared where no council takes part. Take the ticks away, or choose the council");
        RuleFor(form => form.SharesInformation)
            .Must((form, shares) => !form.SharesMoney && !form.SharesStaff)
            .When(form => form.IsAlone && !form.SharesInformation)
            .WithMessage("Nothing can be shared where no council takes part. Take the ticks away, or choose the council");
        RuleFor(form => form.What)
            .Given("Say in a few words what you do together, or why no council takes part")
            .AtMost(TextLength.Note, "The words");
        RuleFor(form => form.FirstDay)
            .RealDay("The first day", "Enter the first day on which it holds")
            .NotBefore(_ => clock.Today, "The first day must be today or later")
            .NotAfter(_ => new(2100, 12, 31), "The first day must be in 2100 or earlier");
    }
}

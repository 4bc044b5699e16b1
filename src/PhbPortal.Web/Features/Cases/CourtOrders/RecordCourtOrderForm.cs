using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Cases.CourtOrders;

public sealed class RecordCourtOrderForm
{
    public const string None = "None";

    public static readonly IReadOnlyList<CourtOrderKind> Kinds = Enum.GetValues<CourtOrderKind>();

    public DateField CheckedOn { get; set; } = new();

    public string? AskedOf { get; set; }

    /// <summary>The order that was found, or <see cref="None"/>.</summary>
    public string? Found { get; set; }

    public DateField FirstDay { get; set; } = new();

    public DateField LastDay { get; set; } = new();

    public int Version { get; set; }

    public CourtOrderKind? Kind => Kinds.Cast<CourtOrderKind?>().FirstOrDefault(kind => kind.ToString() == Found);

    /// <summary>For use after validation.</summary>
    public CourtOrder? ToOrder() => Kind is { } kind ? new(kind, FirstDay.Value!.Value, LastDay.Value) : null;

    public bool IsRecordedAs(CourtOrderCheck check) =>
        (CheckedOn.Value, AskedOf.Tidy(), ToOrder()) == (check.CheckedOn, check.AskedOf, check.Order);
}

public sealed class RecordCourtOrderFormValidator : AbstractValidator<RecordCourtOrderForm>
{
    public RecordCourtOrderFormValidator(PortalClock clock)
    {
        RuleFor(f => f.CheckedOn)
            .RealDay("Day you asked", "Enter the day you asked")
            .NotAfter(_ => clock.Today, "Day you asked must be today or in the past");
        RuleFor(f => f.AskedOf).Given("Enter who or what you asked").AtMost(TextLength.Line, "Who or what you asked");
        RuleFor(f => f.Found)
            .Must((form, found) => found == RecordCourtOrderForm.None || form.Kind is not null)
            .WithMessage("Say what you found");
        When(
            f => f.Kind is not null,
            () =>
            {
                RuleFor(f => f.FirstDay)
                    .RealDay("First day of the order", "Enter the first day of the order")
                    .NotAfter(_ => clock.Today, "First day of the order must be today or in the past");
                RuleFor(f => f.LastDay).RealDayOrNothing("Last day of the order");
                RuleFor(f => f.LastDay)
                    .NotBefore(f => f.FirstDay.Value, "Last day of the order must be the same as or after its first day");
            }
        );
    }
}

using FluentValidation;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Safeguards;

public sealed class CallForm : IVersionedForm
{
    public int Version { get; set; }

    public DateField? On { get; set; }

    public string? Note { get; set; }

    internal static CallForm From(Safeguard safeguard, DateOnly today) => new() { Version = safeguard.Version, On = DateField.From(today) };

    internal void RecordIn(Safeguard safeguard, Actor by) => safeguard.RecordCall(On!.Value!.Value, Note.Tidy(), by);
}

public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    public CallFormValidator(PortalClock clock)
    {
        RuleFor(f => f.On)
            .RealDay("The day", "Enter the day of the call")
            .NotAfter(_ => clock.Today, "The day must be today or in the past");
        RuleFor(f => f.Note).Given("Say how the person is and what they said").AtMost(TextLength.Page, "The note");
    }
}

public sealed class CoverForm : IVersionedForm
{
    public int Version { get; set; }

    public DateField? Until { get; set; }

    public string? Note { get; set; }

    internal static CoverForm From(Safeguard safeguard) =>
        new()
        {
            Version = safeguard.Version,
            Until = DateField.From(safeguard.CoverConfirmedUntil),
            Note = safeguard.CoverNote,
        };

    internal void RecordIn(Safeguard safeguard) => safeguard.ConfirmCover(Until!.Value!.Value, Note.Tidy());
}

public sealed class CoverFormValidator : AbstractValidator<CoverForm>
{
    public CoverFormValidator(PortalClock clock)
    {
        RuleFor(f => f.Until)
            .RealDay("The day", "Enter the day until which the support is confirmed")
            .NotBefore(_ => clock.Today, "The day must be today or later");
        RuleFor(f => f.Note).Given("Say who comes and what they do").AtMost(TextLength.Page, "The note");
    }
}

public sealed class CauseForm : IVersionedForm
{
    public int Version { get; set; }

    public string? Cause { get; set; }

    public string? Note { get; set; }

    internal ShortfallCause? Chosen => Enum.GetValues<ShortfallCause>().Cast<ShortfallCause?>().FirstOrDefault(c => c.ToString() == Cause);

    internal static CauseForm From(Safeguard safeguard) =>
        new()
        {
            Version = safeguard.Version,
            Cause = safeguard.Cause?.ToString(),
            Note = safeguard.CauseNote,
        };

    internal void RecordIn(Safeguard safeguard) => safeguard.RecordCause(Chosen!.Value, Note.Tidy());
}

public sealed class CauseFormValidator : AbstractValidator<CauseForm>
{
    public CauseFormValidator()
    {
        RuleFor(f => f.Cause).Must((form, _) => form.Chosen is not null).WithMessage("Choose why the money ran short");
        RuleFor(f => f.Note).Given("Say what happened").AtMost(TextLength.Page, "The note");
    }
}

public sealed class DecideSafeguardForm : IVersionedForm
{
    public int Version { get; set; }

    /// <summary>One of <see cref="Outcomes"/>, by its position in the list.</summary>
    public int? Outcome { get; set; }

    public string? Reasons { get; set; }

    public static IReadOnlyList<string> Outcomes { get; } =
    [
        "More money is put into the budget",
        "The plan is changed, and the amount with it",
        "The amount stays, and what was paid beyond it stays paid",
        "Money moves between parts of the plan",
    ];

    internal static DecideSafeguardForm From(Safeguard safeguard) => new() { Version = safeguard.Version };

    internal Decision DecideIn(Safeguard safeguard, Occasion occasion) =>
        safeguard.Decide(safeguard.Case, Outcomes[Outcome!.Value], Reasons.Tidy(), occasion);
}

public sealed class DecideSafeguardFormValidator : AbstractValidator<DecideSafeguardForm>
{
    public DecideSafeguardFormValidator()
    {
        RuleFor(f => f.Outcome)
            .Must(o => o >= 0 && o < DecideSafeguardForm.Outcomes.Count)
            .WithMessage("Choose what happens with the money");
        RuleFor(f => f.Reasons).Given("Give the reasons").AtMost(TextLength.Page, "The reasons");
    }
}

/// <summary>The form of a step, with the safeguard as it is now.</summary>
/// <param name="Meanwhile">What someone else recorded while this form was open.</param>
public sealed record SafeguardStepPage<TForm>(SafeguardPage Page, TForm Form, string? Meanwhile = null);

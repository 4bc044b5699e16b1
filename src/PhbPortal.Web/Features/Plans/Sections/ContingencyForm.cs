using System.Diagnostics;
using FluentValidation;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Sections;

/// <summary>One answer for each of the four events, always in the order of <see cref="ContingencyEvent"/>.</summary>
public sealed class ContingencyForm : IComparedForm
{
    public static readonly IReadOnlyList<ContingencyEvent> Events = Enum.GetValues<ContingencyEvent>();

    public int Version { get; set; }

    public ArrangementField CarerIll { get; set; } = new();

    public ArrangementField ProviderFails { get; set; } = new();

    public ArrangementField MoneyShort { get; set; } = new();

    public ArrangementField EquipmentBreaks { get; set; } = new();

    public string? Completed { get; set; }

    public static ContingencyForm From(CarePlan plan) =>
        new()
        {
            Version = plan.Version,
            CarerIll = ArrangementField.From(plan, ContingencyEvent.CarerIll),
            ProviderFails = ArrangementField.From(plan, ContingencyEvent.ProviderFails),
            MoneyShort = ArrangementField.From(plan, ContingencyEvent.MoneyShort),
            EquipmentBreaks = ArrangementField.From(plan, ContingencyEvent.EquipmentBreaks),
            Completed = SectionText.Field(plan.CompletedSections.HasFlag(PlanSections.Contingency)),
        };

    public ArrangementField For(ContingencyEvent when) =>
        when switch
        {
            ContingencyEvent.CarerIll => CarerIll,
            ContingencyEvent.ProviderFails => ProviderFails,
            ContingencyEvent.MoneyShort => MoneyShort,
            ContingencyEvent.EquipmentBreaks => EquipmentBreaks,
            _ => throw new UnreachableException($"Nothing is said of {when}."),
        };

    public IEnumerable<Answer> Answers() =>
        [.. Events.SelectMany(when => For(when).Answers(when)), SectionText.Answer(nameof(Completed), Completed)];

    public void WriteTo(CarePlan plan)
    {
        foreach (var when in Events)
        {
            var kept = plan.Contingencies.Any(arrangement => arrangement.When == when);
            if (For(when) is { } field && (kept || !field.IsEmpty))
                plan.SaveContingency(when, field.WhatHappens.Tidy(), field.Name.TidyName(), field.Phone.Tidy());
        }

        plan.MarkSection(PlanSections.Contingency, Completed == ChoiceRules.Yes);
    }
}

public sealed class ArrangementField
{
    public string? WhatHappens { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public bool IsEmpty => WhatHappens.Tidy().Length + Name.TidyName().Length + Phone.Tidy().Length == 0;

    public static ArrangementField From(CarePlan plan, ContingencyEvent when) =>
        plan.Contingencies.FirstOrDefault(arrangement => arrangement.When == when) is { } kept
            ? new()
            {
                WhatHappens = kept.WhatHappens,
                Name = kept.ContactName,
                Phone = kept.ContactPhone,
            }
            : new();

    public IEnumerable<Answer> Answers(ContingencyEvent when) =>
        [
            Answer.To($"{when}.{nameof(WhatHappens)}", $"{PlanText.Of(when)}: what happens", WhatHappens),
            Answer.To($"{when}.{nameof(Name)}", $"{PlanText.Of(when)}: whom to phone", Name),
            Answer.To($"{when}.{nameof(Phone)}", $"{PlanText.Of(when)}: phone number", Phone),
        ];
}

public sealed class ContingencyFormValidator : AbstractValidator<ContingencyForm>
{
    public ContingencyFormValidator()
    {
        RuleFor(f => f.CarerIll).SetValidator(new ArrangementFieldValidator());
        RuleFor(f => f.ProviderFails).SetValidator(new ArrangementFieldValidator());
        RuleFor(f => f.MoneyShort).SetValidator(new ArrangementFieldValidator());
        RuleFor(f => f.EquipmentBreaks).SetValidator(new ArrangementFieldValidator());
        RuleFor(f => f.MoneyShort.WhatHappens)
            .Given("Say what happens when the money runs short, or say that you will come back")
            .When(f => f.Completed == ChoiceRules.Yes && f.MoneyShort.IsEmpty);
        RuleFor(f => f.Completed).SaysIfCompleted();
    }
}

public sealed class ArrangementFieldValidator : AbstractValidator<ArrangementField>
{
    public ArrangementFieldValidator()
    {
        RuleFor(f => f.WhatHappens).AtMost(TextLength.Note, "What happens");
        RuleFor(f => f.Name).AtMost(TextLength.Line, "The name");
        RuleFor(f => f.Phone).AtMost(TextLength.Line, "The phone number");
        When(
            f => !f.IsEmpty,
            () =>
            {
                RuleFor(f => f.WhatHappens).Given("Say what happens");
                RuleFor(f => f.Name).NameGiven("Enter the name of the person to phone");
                RuleFor(f => f.Phone).Given("Enter the phone number");
                RuleFor(f => f.Phone)
                    .Must(phone => phone.Tidy().Count(char.IsAsciiDigit) is >= 3 and <= 20)
                    .WithMessage("Enter a phone number, like 01482 335 500")
                    .When(f => f.Phone.Tidy().Length > 0);
            }
        );
    }
}

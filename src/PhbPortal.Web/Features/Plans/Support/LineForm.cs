using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Plans.Support;

public sealed class LineForm : IComparedForm
{
    public int Version { get; set; }

    public string? What { get; set; }

    public string? Category { get; set; }

    public string? Outcome { get; set; }

    public string? Provider { get; set; }

    public string? Quantity { get; set; }

    public string? UnitCost { get; set; }

    public string? HowOften { get; set; }

    public string? OnDay { get; set; }

    public DateField? FirstDay { get; set; }

    public DateField? LastDay { get; set; }

    public string? Model { get; set; }

    public string? Funder { get; set; }

    public string? WhoPays { get; set; }

    /// <summary>The paid person's relationship to the person; empty if an organisation is paid or nobody has been chosen.</summary>
    public string? Paid { get; set; }

    public string? Household { get; set; }

    public string? Receives { get; set; }

    /// <summary>The second button for support that a rule stops: keep it in the draft and ask a manager.</summary>
    public string? Ask { get; set; }

    internal bool AsksAManager => Ask == ChoiceRules.Yes;

    internal bool IsAboutAPerson => Enum.TryParse<Relationship>(Paid, out _);

    /// <summary>For use after validation.</summary>
    internal SupportDetails ToDetails() =>
        new(
            What.Tidy(),
            Category!,
            int.Parse(Outcome!, CultureInfo.InvariantCulture),
            Provider.TidyName(),
            TypedNumber.TryRead(Quantity, out var quantity) ? quantity : 0,
            Money.TryParse(UnitCost, out var cost) ? cost : Money.Zero,
            Enum.Parse<HowOften>(HowOften!),
            Enum.TryParse<DayOfWeek>(OnDay, out var day) ? day : null,
            new(FirstDay!.Value!.Value, LastDay!.Value!.Value),
            Enum.Parse<HoldingModel>(Model!),
            Enum.Parse<Funder>(Funder!)
        )
        {
            Paid = IsAboutAPerson ? new(Enum.Parse<Relationship>(Paid!), Household == ChoiceRules.Yes, Receives == ChoiceRules.Yes) : null,
            WhoPays = Enum.Parse<WhoPays>(WhoPays!),
        };

    public static LineForm New(CarePlan plan) =>
        new()
        {
            Version = plan.Version,
            Quantity = "1",
            HowOften = nameof(Domain.CarePlans.HowOften.EveryWeek),
            FirstDay = DateField.From(plan.FirstDay),
            LastDay = DateField.From(plan.LastDay),
            Model = nameof(HoldingModel.Notional),
            Funder = nameof(Domain.CarePlans.Funder.Nhs),
            WhoPays = nameof(Domain.Support.WhoPays.BudgetOnly),
            Paid = "",
        };

    public static LineForm From(CarePlan plan, PlannedSupport line) =>
        new()
        {
            Version = plan.Version,
            What = line.What,
            Category = line.CategoryCode,
            Outcome = line.OutcomeNumber.ToString(CultureInfo.InvariantCulture),
            Provider = line.Provider,
            Quantity = line.Quantity.ToString("0.###", CultureInfo.InvariantCulture),
            UnitCost = line.UnitCost.ToField(),
            HowOften = line.HowOften.ToString(),
            OnDay = line.OnDay?.ToString() ?? "",
            FirstDay = DateField.From(line.FirstDay),
            LastDay = DateField.From(line.LastDay),
            Model = line.Model.ToString(),
            Funder = line.Funder.ToString(),
            WhoPays = line.WhoPays.ToString(),
            Paid = line.PaidRelationship?.ToString() ?? "",
            Household = line.Paid is null ? null : SectionText.Field(line.PaidSameHousehold),
            Receives = line.Paid is null ? null : SectionText.Field(line.PaidReceivesThePayment),
        };

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(What), "What it is", What),
            Answer.To(nameof(Category), "Kind of support", Category, PlanText.Category),
            Answer.To(nameof(Outcome), "What it helps with", Outcome, number => "Outcome " + number),
            Answer.To(nameof(Provider), "Who provides it", Provider),
            Answer.To(nameof(Quantity), "How much each time", Quantity),
            Answer.To(nameof(UnitCost), "Cost of one", UnitCost, PlanText.Amount),
            Answer.To(
                nameof(HowOften),
                "How often",
                HowOften,
                name => Enum.TryParse<HowOften>(name, out var often) ? PlanText.Of(often) : name
            ),
            Answer.To(nameof(OnDay), "On which day", OnDay),
            Answer.To(nameof(FirstDay), "First day", FirstDay),
            Answer.To(nameof(LastDay), "Last day", LastDay),
            Answer.To(
                nameof(Model),
                "Who holds the money",
                Model,
                name => Enum.TryParse<HoldingModel>(name, out var model) ? PlanText.Of(model) : name
            ),
            Answer.To(nameof(Funder), "Whose money", Funder),
            Answer.To(
                nameof(WhoPays),
                "Who pays for it",
                WhoPays,
                name => Enum.TryParse<WhoPays>(name, out var pays) ? PlanText.Of(pays) : name
            ),
            Answer.To(
                nameof(Paid),
                "Who is paid",
                Paid,
                name => Enum.TryParse<Relationship>(name, out var relationship) ? PlanText.Of(relationship) : name
            ),
            Answer.To(nameof(Household), "Same household", Household),
            Answer.To(nameof(Receives), "Receives the direct payment", Receives),
        ];

    /// <summary>What the form alone cannot know: the plan's outcomes and days.</summary>
    public void JudgeAgainst(CarePlan plan, ModelStateDictionary state)
    {
        if (Outcome is { Length: > 0 } && plan.Outcomes.All(outcome => outcome.Number.ToString(CultureInfo.InvariantCulture) != Outcome))
            state.AddModelError("Form.Outcome", "Choose what this support helps with");
        if (FirstDay?.Value < plan.FirstDay)
            state.AddModelError("Form.FirstDay", $"The first day must be on or after {plan.FirstDay.InFull()}, when the plan starts");
        if (LastDay?.Value > plan.LastDay)
            state.AddModelError("Form.LastDay", $"The last day must be on or before {plan.LastDay.InFull()}, when the plan ends");
        if (state.IsValid && ToDetails() is var details && Occurrences.In(details.Period, details.HowOften, details.OnDay) == 0)
            state.AddModelError("Form.OnDay", $"There is no {OnDay} between the first and the last day");
    }
}

public sealed class LineFormValidator : AbstractValidator<LineForm>
{
    private const decimal MostAtOnce = 10_000;

    private static readonly string[] Weekdays = ["", .. Enum.GetNames<DayOfWeek>()];

    public LineFormValidator()
    {
        RuleFor(f => f.What).Given("Say what the support is").AtMost(TextLength.Line, "What it is");
        RuleFor(f => f.Category).Must(code => SupportCategories.TryGet(code, out _)).WithMessage("Choose the kind of support");
        RuleFor(f => f.Outcome).Given("Choose what this support helps with");
        RuleFor(f => f.Provider).AtMost(TextLength.Line, "Who provides it");
        RuleFor(f => f.Quantity).NumberUpTo(MostAtOnce, "How much each time", "Enter how much each time as a number, like 2 or 1.5");
        RuleFor(f => f.UnitCost).Pounds();
        RuleFor(f => f.HowOften).OneOf(Enum.GetNames<HowOften>(), "Choose how often it happens");
        RuleFor(f => f.OnDay).OneOf(Weekdays, "Choose a day of the week, or any day");
        RuleFor(f => f.FirstDay).RealDay("The first day");
        RuleFor(f => f.LastDay).RealDay("The last day");
        RuleFor(f => f.LastDay).NotBefore(f => f.FirstDay?.Value, "The last day must be on or after the first day");
        RuleFor(f => f.Model).OneOf(Enum.GetNames<HoldingModel>(), "Choose who holds the money");
        RuleFor(f => f.Funder).OneOf(Enum.GetNames<Funder>(), "Choose whose money it is");
        RuleFor(f => f.WhoPays).OneOf(Enum.GetNames<WhoPays>(), "Say who pays for it");
        RuleFor(f => f.Paid)
            .Must(paid => string.IsNullOrEmpty(paid) || Enum.GetNames<Relationship>().Contains(paid, StringComparer.Ordinal))
            .WithMessage("Choose who is paid from the list");
        RuleFor(f => f.Household).YesOrNo("Say whether the paid person lives in the same household").When(f => f.IsAboutAPerson);
        RuleFor(f => f.Receives).YesOrNo("Say whether the paid person receives the direct payment as well").When(f => f.IsAboutAPerson);
    }
}

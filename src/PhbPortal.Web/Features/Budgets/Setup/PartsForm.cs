using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>How much goes into each part. It may be saved unfinished, so an empty amount is none.</summary>
public sealed class PartsForm : IComparedForm
{
    public int Version { get; set; }

    public string? NhsTotal { get; set; }

    public string? CouncilTotal { get; set; }

    public IList<PartForm> Parts { get; set; } = [];

    /// <summary>yes or no: whether the section is complete.</summary>
    public string? Completed { get; set; }

    internal Money Nhs => PartForm.Pounds(NhsTotal);

    internal Money Council => PartForm.Pounds(CouncilTotal);

    internal bool SaysCompleted => Completed == ChoiceRules.Yes;

    /// <summary>The parts that have an entry; if only one way was chosen, its part even before that.</summary>
    internal IEnumerable<PartDetails> ToDetails()
    {
        var isOneWay = Parts.DistinctBy(p => p.Model).Count() == 1;
        return Parts.Where(p => !p.IsEmpty || (isOneWay && p.Funder == Funder.Nhs)).Select(p => p.ToDetails());
    }

    /// <summary>The message once it is saved: whether the section is complete, and who else sees a part.</summary>
    internal string Told(bool stands, IEnumerable<PartDetails> parts)
    {
        var words = SaysCompleted && !stands ? "Saved. The section is not completed yet, because something does not add up." : "Saved.";
        return parts.FirstOrDefault(part => part.Model == HoldingModel.ThirdParty && part.Holder.Length > 0) is not { } third ? words
            : third.HolderOrganisationId is null
                ? $"{words} {third.Holder} is not on record as a holder of budgets, so nobody there sees its part."
            : $"{words} People of {third.Holder} see its part once the plan is agreed.";
    }

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(NhsTotal), "NHS budget", NhsTotal),
            Answer.To(nameof(CouncilTotal), "Council budget", CouncilTotal),
            .. Parts.SelectMany((part, i) => part.Answers($"{nameof(Parts)}[{i}].")),
        ];
}

public sealed class PartForm
{
    public HoldingModel Model { get; set; }

    public Funder Funder { get; set; }

    public string? Holder { get; set; }

    public string? Amount { get; set; }

    public string? OnCosts { get; set; }

    public bool OneOff { get; set; }

    public string? Payment { get; set; }

    public string? PaidEvery { get; set; }

    public DateField? FirstPaymentOn { get; set; }

    internal bool IsEmpty => new[] { Amount, OnCosts, Payment }.All(string.IsNullOrWhiteSpace);

    internal HowOften? Every => Enum.GetValues<HowOften>().Cast<HowOften?>().FirstOrDefault(h => h.ToString() == PaidEvery);

    internal PartDetails ToDetails() =>
        new(
            Model,
            Funder,
            Holder.Tidy(),
            Pounds(Amount),
            Pounds(OnCosts),
            OneOff,
            Model == HoldingModel.DirectPayment && Money.TryParse(Payment, out var payment) ? payment : null,
            Model == HoldingModel.DirectPayment ? Every : null,
            Model == HoldingModel.DirectPayment ? FirstPaymentOn?.Value : null
        );

    internal static PartForm From(PartDetails part) =>
        new()
        {
            Model = part.Model,
            Funder = part.Funder,
            Holder = part.Holder,
            Amount = part.Amount.IsZero ? "" : part.Amount.ToField(),
            OnCosts = part.OnCosts.IsZero ? "" : part.OnCosts.ToField(),
            OneOff = part.IsOneOff,
            Payment = part.Payment?.ToField() ?? "",
            PaidEvery = part.PaidEvery?.ToString() ?? "",
            FirstPaymentOn = DateField.From(part.FirstPaymentOn),
        };

    internal static Money Pounds(string? typed) => Money.TryParse(typed, out var amount) ? amount : Money.Zero;

    internal IEnumerable<Answer> Answers(string prefix)
    {
        var name = BudgetText.Of(Model) + (Funder == Funder.Council ? ", council money" : "");
        yield return Answer.To(prefix + nameof(Model), name, Model.ToString());
        yield return Answer.To(prefix + nameof(Funder), name + ", funder", Funder.ToString());
        yield return Answer.To(prefix + nameof(Holder), name + ", holder", Holder);
        yield return Answer.To(prefix + nameof(Amount), name + ", amount", Amount);
        yield return Answer.To(prefix + nameof(OnCosts), name + ", on-costs", OnCosts);
        yield return Answer.To(
            prefix + nameof(OneOff),
            name + ", one single sum",
            OneOff ? "true" : "false",
            v => v == "true" ? "Yes" : "No"
        );
        if (Model != HoldingModel.DirectPayment)
            yield break;
        yield return Answer.To(prefix + nameof(Payment), name + ", each payment", Payment);
        yield return Answer.To(
            prefix + nameof(PaidEvery),
            name + ", how often",
            PaidEvery,
            _ => Every is { } every ? PlanText.Of(every) : ""
        );
        yield return Answer.To(prefix + nameof(FirstPaymentOn), name + ", first payment", FirstPaymentOn);
    }
}

public sealed class PartsFormValidator : AbstractValidator<PartsForm>
{
    public PartsFormValidator()
    {
        RuleFor(f => f.NhsTotal).PoundsOrNothing();
        RuleFor(f => f.CouncilTotal).PoundsOrNothing();
        RuleFor(f => f.Completed).YesOrNo("Say whether you have completed this section");
        RuleForEach(f => f.Parts)
            .ChildRules(part =>
            {
                part.RuleFor(p => p.Holder).AtMost(TextLength.Line, "The name of the holder");
                part.RuleFor(p => p.Amount).PoundsOrNothing();
                part.RuleFor(p => p.OnCosts)
                    .PoundsOrNothing()
                    .Must((p, onCosts) => PartForm.Pounds(onCosts) <= PartForm.Pounds(p.Amount) || !Money.TryParse(onCosts, out _))
                    .WithMessage("The on-costs are inside the amount, so they cannot be more than it");
                part.RuleFor(p => p.Payment).PoundsOrNothing();
                part.RuleFor(p => p.PaidEvery)
                    .Must((p, every) => string.IsNullOrEmpty(every) || p.Every is not null)
                    .WithMessage("Choose how often it is paid");
                part.RuleFor(p => p.FirstPaymentOn).RealDayOrNothing("The day");
            });
    }
}

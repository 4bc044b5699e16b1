using System.Diagnostics;
using FluentValidation;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Budgets.Setup;

/// <summary>How the person wants the money held: all in one way, in parts, or not decided.</summary>
public enum Way
{
    Notional,
    ThirdParty,
    DirectPayment,
    Split,
    Undecided,
}

public static class Ways
{
    /// <summary>The ways that hold all the money in the same way.</summary>
    public static readonly IReadOnlyList<Way> Single = [Way.Notional, Way.ThirdParty, Way.DirectPayment];

    /// <summary>The single way of holding the money; null if it is split or not decided.</summary>
    public static HoldingModel? Model(this Way way) =>
        way switch
        {
            Way.Notional => HoldingModel.Notional,
            Way.ThirdParty => HoldingModel.ThirdParty,
            Way.DirectPayment => HoldingModel.DirectPayment,
            Way.Split or Way.Undecided => null,
            _ => throw new UnreachableException($"Nothing is said of {way}."),
        };

    /// <summary>Whether a part set up before remains with this choice.</summary>
    public static bool Keeps(this Way way, HoldingModel model) => way.Model() is not { } only || only == model;

    public static Way? Named(string? name) =>
        Enum.GetValues<Way>().Cast<Way?>().FirstOrDefault(w => string.Equals(w.ToString(), name, StringComparison.OrdinalIgnoreCase));

    public static string Words(string name) =>
        Named(name) switch
        {
            Way.Notional => "The NHS holds the money",
            Way.ThirdParty => "Another organisation holds the money",
            Way.DirectPayment => "The money is paid to the person",
            Way.Split => "Part of each",
            Way.Undecided or null => "Not decided",
            var way => throw new UnreachableException($"Nothing is said of {way}."),
        };
}

public sealed class ChooseHoldingForm : IComparedForm
{
    public int Version { get; set; }

    public string? Held { get; set; }

    public string? Said { get; set; }

    internal Way Way => Ways.Named(Held) ?? Way.Undecided;

    /// <summary>
    /// Sets the budget up as chosen: parts that this way keeps are unchanged, and if one way holds everything, its part is started.
    /// </summary>
    internal void WriteTo(Budget budget, CarePlan plan, string siteName)
    {
        var kept = budget.Parts.Select(part => part.Details).Where(part => Way.Keeps(part.Model)).ToList();
        if (kept.Count == 0 && Way.Model() is { } only)
            kept.Add(new(only, Funder.Nhs, only == HoldingModel.Notional ? siteName : "", Money.Zero, Money.Zero, false, null, null, null));
        budget.SetParts(plan, budget.NhsTotal, budget.CouncilTotal, kept, Said.Tidy());
        if (!plan.WantsBudget)
            plan.ChooseBudget(true);
    }

    public IEnumerable<Answer> Answers() =>
        [Answer.To(nameof(Held), "How the money is held", Held, Ways.Words), Answer.To(nameof(Said), "What the person said", Said)];
}

public sealed class ChooseHoldingFormValidator : AbstractValidator<ChooseHoldingForm>
{
    public ChooseHoldingFormValidator()
    {
        RuleFor(f => f.Held).Must(held => Ways.Named(held) is not null).WithMessage("Choose how the money will be held");
        RuleFor(f => f.Said).AtMost(TextLength.Page, "What the person said");
    }
}

using System.Diagnostics;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The facts of a ruling as people read them. They are stored as values, and only worded here.</summary>
public static class RulingText
{
    // One choice has the same name everywhere in the domain: a way of holding has the same name in rules and in plans.
    private static readonly Dictionary<string, string> Choices = Enum.GetValues<HowOften>()
        .Select(often => (Name: often.ToString(), Words: PlanText.Of(often).ToLowerInvariant()))
        .Concat(Enum.GetValues<HoldingModel>().Select(model => (Name: model.ToString(), Words: BudgetText.Of(model).ToLowerInvariant())))
        .Concat(
            Enum.GetValues<Relationship>()
                .Select(relationship => (Name: relationship.ToString(), Words: PlanText.Of(relationship).ToLowerInvariant()))
        )
        .Append((Name: nameof(Funder.Nhs), Words: PlanText.Of(Funder.Nhs)))
        .ToDictionary(pair => pair.Name, pair => pair.Words, StringComparer.Ordinal);

    public static string Of(FactList facts) => facts.InLine(Of);

    /// <summary>The stored facts; those from before facts were stored one by one, in their stored words.</summary>
    public static string Facts(FactList? facts, string line) => facts is null ? line : Of(facts);

    private static string Of(Fact fact) =>
        fact switch
        {
            AmountFact amount => Named(amount.Name, amount.Sum.ToString()),
            DayFact day => Named(day.Name, day.On.InFull()),
            YesNoFact answer => $"{answer.Name}: {(answer.IsSo ? "yes" : "no")}",
            ChoiceFact { Name: "" } choice => Choices.GetValueOrDefault(choice.Chosen, choice.Chosen),
            ChoiceFact or NumberFact or TextFact => fact.InLine,
            _ => throw new UnreachableException($"{fact.GetType().Name} has no words."),
        };

    private static string Named(string name, string value) => name.Length == 0 ? value : $"{name} {value}";
}

using System.Diagnostics;
using System.Globalization;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Web.Features.Cases.Exceptions;

/// <summary>The wording of questions to managers and their answers.</summary>
public static class ExceptionText
{
    public static string StatusOf(RuleRequest request) =>
        request.State switch
        {
            RuleRequestState.Waiting when request.FirstUserId is not null => "Waiting for the second approver",
            RuleRequestState.Waiting => "Waiting for the approver",
            RuleRequestState.Allowed => "Agreed",
            RuleRequestState.Refused => "Not agreed",
            RuleRequestState.Withdrawn => "Ended",
            _ => throw new UnreachableException($"Nothing is said of {request.State}."),
        };

    /// <summary>Who refused, when and why, as a sentence.</summary>
    public static string Refusal(RuleRequest request) =>
        $"{request.AnsweredBy} did not allow it on {request.AnsweredOn!.Value.InFull()}: {request.Reasons}";

    public static string InForce(Rule rule) =>
        (rule.FirstDay, rule.LastDay) switch
        {
            ({ } first, { } last) => $"From {first.InFull()} to {last.InFull()}",
            ({ } first, null) => $"From {first.InFull()}, with no end known",
            _ => "Without a known first day",
        };

    public static string Instead(Ruling ruling) =>
        ruling.Instead is { } instead ? $"{instead} {ruling.Offer}".TrimEnd() : "Change what the rule stops.";

    /// <summary>The rule as it was on the day that was judged.</summary>
    public static string RuleHref(string rule, DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"/rules/{rule}?On.Day={on.Day}&On.Month={on.Month}&On.Year={on.Year}");
}

using System.Diagnostics;
using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Readiness;

public sealed class TaskForm
{
    public string? Who { get; set; }

    public DateField DoneOn { get; set; } = new();

    public string? Fact { get; set; }

    public DateField NotionalFrom { get; set; } = new();

    public DateField ThirdPartyFrom { get; set; } = new();

    public DateField DirectPaymentFrom { get; set; } = new();

    /// <summary>
    /// The site is waiting for its first day, and the user confirms that this day is withdrawn if the task is not done by then.
    /// </summary>
    public bool TakesLiveDayBack { get; set; }

    public BudgetTypesOffered Types => new(NotionalFrom.Value, ThirdPartyFrom.Value, DirectPaymentFrom.Value);

    public bool IsRecordedAs(ReadinessAnswer answer) =>
        (Who.TidyName(), DoneOn.Value, Fact.Tidy(), Types)
        == (
            answer.Who,
            answer.DoneOn,
            answer.Fact,
            new BudgetTypesOffered(answer.NotionalFrom, answer.ThirdPartyFrom, answer.DirectPaymentFrom)
        );

    public BudgetTypesOffered TypesOf(ReadinessTask task) => task == ReadinessTask.BudgetTypes ? Types : BudgetTypesOffered.None;

    /// <summary>The objections to the answer, by field. The site's first day may be withdrawn if they confirmed it.</summary>
    public IReadOnlyList<(string Field, string Words)> ObjectionsOf(SiteReadiness readiness, ReadinessTask task, DateOnly today)
    {
        var shut = ShutWays(readiness, TypesOf(task), today);
        return
            shut.Count == 0 && !TakesLiveDayBack && readiness.ObjectionTo(task, DoneOn.Value!.Value, TypesOf(task), today) is { } objection
            ? [("Form." + nameof(DoneOn), objection.Words)]
            : shut;
    }

    // The fields that would close a way that is already open, with a message each; empty for any other task.
    private static IReadOnlyList<(string Field, string Words)> ShutWays(SiteReadiness readiness, BudgetTypesOffered types, DateOnly today)
    {
        (string Field, RuleModels Way)[] fields =
        [
            (nameof(NotionalFrom), RuleModels.Notional),
            (nameof(ThirdPartyFrom), RuleModels.ThirdParty),
            (nameof(DirectPaymentFrom), RuleModels.DirectPayment),
        ];
        return types == BudgetTypesOffered.None
            ? []
            :
            [
                .. fields
                    .Select(field => (Field: "Form." + field.Field, Ruling: readiness.ObjectionToWay(field.Way, types, today)))
                    .Where(judged => judged.Ruling is not null)
                    .Select(judged => (judged.Field, judged.Ruling!.Words)),
            ];
    }

    /// <summary>The task as addresses name it.</summary>
    public static string Word(ReadinessTask task) =>
        task switch
        {
            ReadinessTask.BudgetTypes => "budget-types",
            ReadinessTask.AccessibleInformation => "accessible-information",
            ReadinessTask.Governance => "governance",
            ReadinessTask.People => "people",
            ReadinessTask.Thresholds => "thresholds",
            ReadinessTask.Contacts => "contacts",
            ReadinessTask.Partnership => "partnership",
            ReadinessTask.Training => "training",
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };

    /// <summary>The task with that word; null for those with pages of their own.</summary>
    public static ReadinessTask? TaskNamed(string word) =>
        ReadinessTasks
            .All.Where(task => task is not (ReadinessTask.Contacts or ReadinessTask.Partnership) && Word(task) == word)
            .Select(task => (ReadinessTask?)task)
            .FirstOrDefault();

    public static TaskForm From(ReadinessAnswer? answer) =>
        answer is null
            ? new()
            : new()
            {
                Who = answer.Who,
                DoneOn = DateField.From(answer.DoneOn),
                Fact = answer.Fact,
                NotionalFrom = DateField.From(answer.NotionalFrom),
                ThirdPartyFrom = DateField.From(answer.ThirdPartyFrom),
                DirectPaymentFrom = DateField.From(answer.DirectPaymentFrom),
            };
}

public sealed class TaskFormValidator : AbstractValidator<TaskForm>
{
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public TaskFormValidator()
    {
        RuleFor(form => form.Who).NameGiven("Enter who sees to it").AtMost(TextLength.Line, "The name");
        RuleFor(form => form.DoneOn)
            .RealDay("The day", "Enter the day on which it was done, or will be")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The day must be in 2009 or later")
            .NotAfter(_ => Latest, "The day must be in 2100 or earlier");
        RuleFor(form => form.NotionalFrom)
            .RealDayOrNothing("The day")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The day must be in 2009 or later")
            .NotAfter(_ => Latest, "The day must be in 2100 or earlier");
        RuleFor(form => form.ThirdPartyFrom)
            .RealDayOrNothing("The day")
            .NotBefore(_ => Rulebook.ProgrammeStart, "The day must be in 2009 or later")
            .NotAfter(_ => Latest, "The day must be in 2100 or earlier");
        RuleFor(form => form.DirectPaymentFrom)
            .RealDayOrNothing("The day")
            .NotBefore(_ => Rulebook.Get(RuleIds.A01).FirstDay, "Nobody could be paid directly before 1 June 2010 (rule A01)")
            .NotAfter(_ => Latest, "The day must be in 2100 or earlier");
        RuleFor(form => form.Fact).Given("Say in a sentence what was done").AtMost(TextLength.Note, "The sentence");
    }
}

public sealed class LiveForm
{
    public DateField From { get; set; } = new();
}

public sealed class LiveFormValidator : AbstractValidator<LiveForm>
{
    public LiveFormValidator(Time.PortalClock clock)
    {
        RuleFor(form => form.From)
            .RealDay("The first day", "Enter the first day on which people are taken on")
            .NotBefore(_ => clock.Today, "The first day must be today or later")
            .NotAfter(_ => new(2100, 12, 31), "The first day must be in 2100 or earlier");
    }
}

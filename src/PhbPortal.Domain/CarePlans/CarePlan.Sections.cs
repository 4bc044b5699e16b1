using PhbPortal.Domain.People;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;

namespace PhbPortal.Domain.CarePlans;

/// <summary>Writing the sections. Every change removes the person's agreement, because they agreed to something else (D15).</summary>
public sealed partial class CarePlan
{
    /// <summary>How many rows of one kind a plan may have; more is a mistake or an attack.</summary>
    public const int MostRows = 60;

    public void SaveWhatMatters(string whatMatters, string goodDay, string badDay)
    {
        Edit();
        (WhatMatters, GoodDay, BadDay) = (whatMatters, goodDay, badDay);
    }

    public Need AddNeed(string description, string watchedBy, string outcomeInOwnWords, string sign, DateOnly? targetDay)
    {
        Edit();
        RequireRoom(needs.Count);
        var need = new Need(SiteId, NextAfter(needs.Select(n => n.Number)), description, watchedBy);
        needs.Add(need);
        need.AddOutcome(NextAfter(Outcomes.Select(o => o.Number)), outcomeInOwnWords, sign, targetDay);
        return need;
    }

    public void ChangeNeed(int number, string description, string watchedBy)
    {
        Edit();
        FindNeed(number).Describe(description, watchedBy);
    }

    public void AddOutcome(int needNumber, string ownWords, string sign, DateOnly? targetDay)
    {
        Edit();
        RequireRoom(Outcomes.Count());
        FindNeed(needNumber).AddOutcome(NextAfter(Outcomes.Select(o => o.Number)), ownWords, sign, targetDay);
    }

    public void ChangeOutcome(int number, string ownWords, string sign, DateOnly? targetDay)
    {
        Edit();
        Outcomes.Single(o => o.Number == number).Describe(ownWords, sign, targetDay);
    }

    /// <summary>Returns false, with nothing changed, if support serves it: move the support first.</summary>
    public bool RemoveOutcome(int number)
    {
        if (supports.Exists(s => s.OutcomeNumber == number))
            return false;
        Edit();
        var need = needs.Single(n => n.Outcomes.Any(o => o.Number == number));
        need.Remove(need.Outcomes.Single(o => o.Number == number));
        return true;
    }

    /// <summary>Returns false, with nothing changed, if support serves one of its outcomes: move the support first.</summary>
    public bool RemoveNeed(int number)
    {
        var need = FindNeed(number);
        if (supports.Exists(s => need.Outcomes.Any(o => o.Number == s.OutcomeNumber)))
            return false;
        Edit();
        needs.Remove(need);
        return true;
    }

    /// <summary>
    /// Adds an item of support, or refuses it with the rule that stops it: excluded, however the money is held (E02 to E11, E26, E27),
    /// partly paid for by the person (A24, A25), or paid to someone in the household (E15 to E18).
    /// </summary>
    /// <param name="askingAManager">Keep it in the draft anyway if a manager can be asked; the plan is not submitted before they
    /// answer.</param>
    public SupportOutcome AddSupport(SupportDetails details, Actor author, bool askingAManager = false)
    {
        if (Stopping(details, NextAfter(supports.Select(s => s.Line)), author, askingAManager) is { } refused)
            return new SupportRefused(refused);
        Edit();
        RequireRoom(supports.Count);
        var support = new PlannedSupport(SiteId, NextAfter(supports.Select(s => s.Line)), details, author);
        supports.Add(support);
        return new SupportKept(support);
    }

    /// <summary>
    /// Like <see cref="AddSupport"/>. An item recorded as not essential becomes essential again, because the record was about something
    /// else.
    /// </summary>
    public SupportOutcome ChangeSupport(int line, SupportDetails details, Actor author, bool askingAManager = false)
    {
        if (Stopping(details, line, author, askingAManager) is { } refused)
            return new SupportRefused(refused);
        Edit();
        var support = FindSupport(line);
        if (support.Details != details)
            support.RecordEssential();
        support.Take(details, author);
        WithdrawAbout(line);
        return new SupportKept(support);
    }

    public void RemoveSupport(int line)
    {
        Edit();
        supports.Remove(FindSupport(line));
        WithdrawAbout(line);
    }

    /// <summary>
    /// Records the checks of the payee of an item. The person agreed to the support, not to these checks, so the agreement remains.
    /// </summary>
    public void RecordChecks(int line, PayeeChecks seen)
    {
        RequireOpen();
        FindSupport(line).Check(seen);
        Changed();
    }

    /// <summary>
    /// Records that an item is not essential. Only a second person can, with a reason; returns false, with nothing changed, for the item's
    /// own author.
    /// </summary>
    public bool RecordNotEssential(int line, string because, Actor second)
    {
        var support = FindSupport(line);
        if (string.IsNullOrWhiteSpace(because))
            throw new ArgumentException("A reason is needed.", nameof(because));
        if (second.UserId == support.AuthorUserId)
            return false;
        Edit();
        support.RecordNotEssential(because, second);
        return true;
    }

    public void AddRisk(RiskDetails details)
    {
        Edit();
        RequireRoom(risks.Count);
        risks.Add(new Risk(SiteId, NextAfter(risks.Select(r => r.Number)), details));
    }

    public void ChangeRisk(int number, RiskDetails details)
    {
        Edit();
        risks.Single(r => r.Number == number).Take(details);
    }

    public void RemoveRisk(int number)
    {
        Edit();
        risks.RemoveAll(r => r.Number == number);
    }

    public void SaveContingency(ContingencyEvent when, string whatHappens, string contactName, string contactPhone)
    {
        Edit();
        if (contingencies.Find(c => c.When == when) is { } kept)
            kept.Change(whatHappens, contactName, contactPhone);
        else
            contingencies.Add(new ContingencyArrangement(SiteId, when, whatHappens, contactName, contactPhone));
    }

    public void SavePeople(string coordinatorName, string coordinatorPhone, DateOnly? firstReviewOn, string reviewHow, int? noticeDays)
    {
        Edit();
        (CoordinatorName, CoordinatorPhone) = (coordinatorName, coordinatorPhone);
        (FirstReviewOn, ReviewHow, NoticeDays) = (firstReviewOn, reviewHow, noticeDays);
        WithdrawAboutNotice();
    }

    public void ChooseBudget(bool wantsBudget)
    {
        Edit();
        WantsBudget = wantsBudget;
    }

    public void MarkSection(PlanSections section, bool completed)
    {
        RequireOpen();
        CompletedSections = completed ? CompletedSections | section : CompletedSections & ~section;
        Changed();
    }

    /// <summary>The plan's money changed (its budget's parts or amounts), so the person must agree again.</summary>
    internal void MoneyChanged() => Edit();

    private Ruling? Stopping(SupportDetails details, int line, Actor author, bool askingAManager)
    {
        RequireOpen();
        if (Outcomes.All(o => o.Number != details.OutcomeNumber))
            throw new ArgumentException("The line serves no outcome of this plan.", nameof(details));
        return Judge(new PlannedSupport(SiteId, line, details, author))
            .FirstOrDefault(ruling => ruling.IsRefused && !(askingAManager && ruling.CanBeAsked));
    }

    private Need FindNeed(int number) => needs.Single(n => n.Number == number);

    private PlannedSupport FindSupport(int line) => supports.Single(s => s.Line == line);

    private void Edit()
    {
        RequireOpen();
        (AgreedOn, AgreedBy, AgreedAs, AgreedHow) = (null, "", null, null);
        Changed();
    }

    private static int NextAfter(IEnumerable<int> numbers) => numbers.DefaultIfEmpty().Max() + 1;

    private static void RequireRoom(int count)
    {
        if (count >= MostRows)
            throw new InvalidOperationException($"A plan holds at most {MostRows} of these.");
    }
}

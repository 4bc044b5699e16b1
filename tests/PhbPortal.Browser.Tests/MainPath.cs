using System.Globalization;
using PhbPortal.Domain.Rules;

namespace PhbPortal.Browser.Tests;

/// <summary>What differs between journeys along the main path: the days of the plan, the need and how the money is held.</summary>
internal sealed record Course(DateOnly First, DateOnly Last, string Need = "Copd", string Model = "Notional")
{
    public static readonly Course Usual = new(new(2012, 3, 1), new(2013, 2, 28));
}

/// <summary>
/// The steps from a new person to recorded spend, so that a journey reads like the work it describes. The demonstration's date is 15 March
/// 2012.
/// </summary>
internal static class MainPath
{
    public static readonly DateOnly Today = new(2012, 3, 15);

    /// <summary>Adds a person and returns the address of their record.</summary>
    public static async Task<string> AddPersonAsync(
        Walker walker,
        string givenName,
        string familyName,
        DateOnly bornOn,
        Course? course = null
    )
    {
        course ??= Course.Usual;
        await walker.GoAsync("/people/add");
        await walker.PressAsync("Add this person");
        await walker.SeesAsync("There is a problem");
        await walker.TypeAsync("GivenName", givenName);
        await walker.TypeAsync("FamilyName", familyName);
        await walker.DayAsync("BornOn", bornOn);
        await walker.TickAsync("NhsNumberNotKnown");
        await walker.TypeAsync("Address", "3 Harbour View, Hull");
        await walker.TypeAsync("Phone", "01632 960777");
        await walker.TypeAsync("ReachBy", "Phone, mornings");
        await walker.TypeAsync("GpPractice", "Dr Farid Khan");
        await walker.ChooseAsync("Need", course.Need);
        await walker.TickAsync("IsAfterCare", "false");
        await walker.ChooseFirstAsync("OrganisationId");
        await walker.TypeAsync("EnquirySource", "Her nurse");
        await walker.DayAsync("EnquiredOn", course.First);
        await walker.PressAsync("Add this person");
        await walker.SeesAsync(givenName);
        return walker.At;
    }

    public static async Task OfferAndTellAsync(Walker walker, string person, Course? course = null)
    {
        course ??= Course.Usual;
        await walker.ToAsync(person, "/offer");
        await walker.DayAsync("OfferedOn", course.First);
        await walker.TypeAsync("ExplainedBy", "Priya Nair");
        await walker.TypeAsync("InformationGiven", "The leaflet, read aloud");
        await walker.TickAsync("Answer", "Yes");
        await walker.DayAsync("AnsweredOn", course.First);
        await walker.PressAsync("Save the answer");

        await walker.ToAsync(person, "/consent");
        await walker.TickAsync("Kind", "ShareInformation");
        await walker.TickAsync("Given", "true");
        await walker.TypeAsync("Detail", "Her nurse and Kingfisher");
        await walker.TypeAsync("By", "Edith Marlow");
        await walker.DayAsync("On", course.First);
        await walker.PressAsync("Save the consent");

        await walker.ToAsync(person, "/capacity");
        await walker.TypeAsync("Decision", "Having a personal health budget");
        await walker.TickAsync("HasCapacity", "true");
        await walker.DayAsync("AssessedOn", course.First);
        await walker.TypeAsync("Assessor", "Sandra Cole, nurse");
        await walker.TypeAsync("Evidence", "She weighed it up and told us why");
        await walker.PressAsync("Save the assessment");

        await walker.ToAsync(person, "/amount");
        await walker.ChooseAsync("Method", "CostOfCurrentCare");
        await walker.DayAsync("FirstDay", course.First);
        await walker.DayAsync("LastDay", course.Last);
        await walker.TypeAsync("Lines[0].What", "Help at home, hours");
        await walker.TypeAsync("Lines[0].Source", "Contract 2011-12");
        await walker.TypeAsync("Lines[0].Quantity", "100");
        await walker.TypeAsync("Lines[0].UnitCost", "14.50");
        await walker.PressAsync("Save the amount");
        await walker.ToAsync(person, "/tell");
        await walker.SeesAsync("£1,450.00");
        await walker.DayAsync("ToldOn", course.First);
        await walker.TypeAsync("How", "In person");
        await walker.PressAsync("Save");
    }

    /// <summary>Writes the whole plan and returns its address.</summary>
    public static async Task<string> WritePlanAsync(Walker walker, string person, Course? course = null)
    {
        course ??= Course.Usual;
        await walker.ToAsync(person, "/plans/start");
        await walker.DayAsync("FirstDay", course.First);
        await walker.DayAsync("LastDay", course.Last);
        await walker.TickAsync("Budget", "yes");
        await walker.PressAsync("Start the plan");
        var plan = walker.At;

        await walker.GoAsync(plan + "/what-matters");
        await walker.TypeAsync("WhatMatters", "To sleep through the night and see the sea on Sundays.");
        await walker.TickAsync("Completed", "yes");
        await walker.PressSaveAsync();

        await walker.GoAsync(plan + "/needs/add");
        await walker.TypeAsync("Description", "Breathlessness at night");
        await walker.TypeAsync("WatchedBy", "Sandra Cole, respiratory nurse");
        await walker.TypeAsync("OwnWords", "Sleep without fear");
        await walker.PressSaveAsync();

        await AddSupportAsync(walker, plan, "A bottle of sherry for the evening", "alcohol", course: course);
        await walker.SeesAsync(RuleIds.E02);
        await AddSupportAsync(walker, plan, "Waking nights", "personal-care", course: course);

        await walker.GoAsync(plan + "/risks/add");
        await walker.TypeAsync("Wants", "To stay at home");
        await walker.TypeAsync("CouldHappen", "She could be alone in an attack");
        await walker.TickAsync("Significant", "yes");
        await walker.TypeAsync("Response", "A pendant alarm, tried every week");
        await walker.TypeAsync("Owner", "Sandra Cole");
        await walker.DayAsync("LookAgainOn", course.First.AddDays(92));
        await walker.PressSaveAsync();

        await walker.GoAsync(plan + "/contingency");
        foreach (var happening in new[] { "CarerIll", "ProviderFails", "MoneyShort", "EquipmentBreaks" })
        {
            await walker.TypeAsync(happening + ".WhatHappens", "Priya arranges cover the same day");
            await walker.TypeAsync(happening + ".Name", "Priya Nair");
            await walker.TypeAsync(happening + ".Phone", "01632 960215");
        }

        await walker.TickAsync("Completed", "yes");
        await walker.PressSaveAsync();

        await walker.GoAsync(plan + "/people");
        await walker.TypeAsync("CoordinatorName", "Priya Nair");
        await walker.TypeAsync("CoordinatorPhone", "01632 960215");
        await walker.DayAsync("FirstReviewOn", course.First.AddDays(80));
        await walker.TypeAsync("ReviewHow", "At home");
        await walker.TypeAsync("NoticeDays", "28");
        await walker.TickAsync("Completed", "yes");
        await walker.PressSaveAsync();
        return plan;
    }

    public static async Task AddSupportAsync(
        Walker walker,
        string plan,
        string what,
        string category,
        DateOnly? on = null,
        Course? course = null
    )
    {
        course ??= Course.Usual;
        await walker.GoAsync(plan + "/support/add");
        await walker.TypeAsync("What", what);
        await walker.ChooseAsync("Category", category);
        await walker.TickAsync("Outcome", "1");
        await walker.TypeAsync("Quantity", "10");
        await walker.TypeAsync("UnitCost", "89.00");
        await walker.ChooseAsync("HowOften", "Once");
        await walker.DayAsync("FirstDay", on ?? course.First);
        await walker.DayAsync("LastDay", on ?? course.Last);
        await walker.TickAsync("Model", course.Model);
        await walker.TickAsync("Funder", "Nhs");
        await walker.PressSaveAsync();
    }

    /// <summary>Chooses how the money is held, reads the plan, records agreement on paper and submits it.</summary>
    public static async Task SendForApprovalAsync(Walker walker, string plan)
    {
        var reference = plan.Split('/')[^1];
        await walker.GoAsync($"/budgets/choose/{reference}");
        await walker.SeesAsync(RuleIds.A02);
        await walker.TickAsync("Held", "Notional");
        await walker.TypeAsync("Said", "She wants no money to look after. All three ways were explained.");
        await walker.PressAsync("Continue");
        await walker.TypeAsync("NhsTotal", "890");
        await walker.TypeAsync("Parts[0].Amount", "890");
        await walker.TickAsync("Completed", "yes");
        await walker.PressSaveAsync();
        await AgreeAndSendAsync(walker, plan, new(2012, 3, 14));
    }

    public static async Task AgreeAndSendAsync(Walker walker, string plan, DateOnly agreedOn)
    {
        await walker.GoAsync(plan + "/check");
        await walker.GoAsync(plan + "/agreement");
        await walker.TypeAsync("By", "Edith Marlow");
        await walker.TickAsync("AsWho", "Person");
        await walker.DayAsync("On", agreedOn);
        await walker.PressAsync("Record the agreement");
        await walker.GoAsync(plan + "/submit");
        await walker.PressAsync("Send for approval");
    }

    public static async Task ApproveAsync(Walker approver, string plan)
    {
        await approver.GoAsync("/work");
        await approver.GoAsync("/approvals/" + plan.Split('/')[^1]);
        await approver.TypeAsync("Reasons", "It fits her life and is safe enough.");
        await approver.PressAsync("Approve");
        await approver.SeesAsync("There is a problem");
        await approver.TickAsync("MeetsNeeds");
        await approver.TickAsync("CoversCost");
        await approver.PressAsync("Approve");
        Assert.StartsWith("/decisions/", approver.At, StringComparison.Ordinal);
        await approver.SeesAsync(RuleIds.P02);
        await approver.SeesAsync(RuleIds.C13);
    }

    /// <summary>Records spend on the person's first support item; the page that follows shows the outcome.</summary>
    public static async Task SpendAsync(Walker walker, string person, decimal pounds, string what)
    {
        await walker.GoAsync(person);
        await walker.GoAsync(await walker.HrefAsync("a[href*='/budgets/']") + "/spending/record");
        await walker.ChooseLastAsync("Line");
        await walker.TypeAsync("Amount", pounds.ToString("0.00", CultureInfo.InvariantCulture));
        await walker.DayAsync("SpentOn", new(2012, 3, 14));
        await walker.TypeAsync("What", what);
        await walker.PressAsync("Record");
        if (await walker.Page.Locator("main button[name='Form.Confirmed']").CountAsync() > 0)
            await walker.PressAsync("Continue");
    }
}

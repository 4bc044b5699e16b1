using System.Collections.Frozen;
using Microsoft.AspNetCore.Mvc.Controllers;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Access;

/// <summary>
/// What each role can do, in words, taken from the pages' own metadata, so that the help page neither promises nor omits anything.
/// </summary>
public static class RoleWork
{
    private const string InAnEmergency =
        "Read one person’s record for a few hours in an emergency, with a reason, at another site of their organisation";
    private const string WhoReadInAnEmergency = "See who read a record in an emergency, and why";

    private static readonly FrozenDictionary<(Type Access, Act Act), string> AboutOneRecord = new Dictionary<(Type, Act), string>
    {
        [(typeof(OwnAccess), Act.Read)] = "Read and print the person’s own plan and money",
        [(typeof(OwnAccess), Act.Write)] = "Agree the plan",
        [(typeof(OwnAccess), Act.Invite)] = "See who helps with the plan, and let somebody read it",
        [(typeof(CircleAccess), Act.Write)] = "End at any time that somebody helps with the plan or reads it",
        [(typeof(HeldAccess), Act.Read)] = "Read what their organisation holds for a person, and what the plan buys from it",
        [(typeof(HeldAccess), Act.Pay)] = "Record what their organisation spent for a person",
        [(typeof(PersonAccess), Act.Read)] = "Read what is known of a person, and the decisions about them",
        [(typeof(PersonAccess), Act.Write)] = "Correct what is known of a person, and record that somebody has died",
        [(typeof(PersonAccess), Act.Decide)] =
            "Correct or withdraw what was recorded of a death; where a budget ended by it an approver does",
        [(typeof(PersonAccess), Act.Invite)] =
            "Make an account for a person, or for whoever acts for them or reads along on their word; an administrator sends "
            + "the invitation. Name who helps to write the plan",
        [(typeof(AccountAccess), Act.Read)] = "See an account, its roles and how it is used",
        [(typeof(AccountAccess), Act.Write)] = "End roles and accounts, open them again, and propose roles",
        [(typeof(AccountAccess), Act.Invite)] = "Send invitations, and letters to whoever forgot their password",
        [(typeof(AccountAccess), Act.Decide)] = "Confirm what another administrator proposed",
        [(typeof(CaseAccess), Act.Read)] = "See what is required of a direct payment",
        [(typeof(CaseAccess), Act.Write)] =
            "Offer a budget and record consent, representatives and the amount; start a plan; hand a person over to a colleague",
        [(typeof(CaseAccess), Act.Assess)] = "Record capacity",
        [(typeof(CaseAccess), Act.Ask)] = "Write down that somebody asks for a budget",
        [(typeof(CaseAccess), Act.Decide)] = "Say what else is required of a direct payment",
        [(typeof(BudgetRequestAccess), Act.Read)] = "Read who asked for a budget, and by when the answer is due",
        [(typeof(BudgetRequestAccess), Act.Write)] = "Write down that whoever asked for a budget took it back",
        [(typeof(BudgetRequestAccess), Act.Decide)] = "Answer whoever asks for a budget, with reasons",
        [(typeof(PlanAccess), Act.Assess)] = "Write down that the person agrees to the plan",
        [(typeof(PlanAccess), Act.Draft)] = "Write needs, outcomes and support into a plan in the making",
        [(typeof(PlanAccess), Act.Warn)] = "Write down risks and what makes them safer",
        [(typeof(DecisionAccess), Act.Read)] = "Read a decision and its reasons, and print its letter",
        [(typeof(DecisionAccess), Act.Write)] =
            "Record how the letter of a decision was given, and who asks for the decision to be looked at again",
        [(typeof(OwnDecisionAccess), Act.Read)] = "Read what was decided about the person, and the letter",
        [(typeof(OwnDecisionAccess), Act.Write)] = "Ask for a decision to be looked at again",
        [(typeof(LookAccess), Act.Read)] = "Read who asked for a decision to be looked at again",
        [(typeof(LookAccess), Act.Decide)] = "Look at a decision again that somebody else made, and answer with reasons",
        [(typeof(PlanAccess), Act.Read)] = "Read and compare care plans",
        [(typeof(PlanAccess), Act.Write)] = "Write care plans with people, send them for approval and set up the budget",
        [(typeof(PlanAccess), Act.Second)] = "Say that no need depends on a line of a plan",
        [(typeof(PlanAccess), Act.Decide)] = "Approve plans, or refuse them with reasons, but never their own",
        [(typeof(RuleRequestAccess), Act.Read)] = "Read what a manager was asked about a rule",
        [(typeof(RuleRequestAccess), Act.Decide)] =
            "Let something go on that an unconfirmed rule stops, or that a rule knows an exception for, with reasons",
        [(typeof(BudgetAccess), Act.Read)] = "Read budgets, spending and orders",
        [(typeof(BudgetAccess), Act.Pay)] = "Record spending, orders, payments and corrections",
        [(typeof(BudgetAccess), Act.Decide)] = "Change the amount of a budget, end it, and ask for money of a direct payment back",
        [(typeof(RepaymentAccess), Act.Decide)] = "Hand what was asked back to whoever collects debts, and call it back",
        [(typeof(BillAccess), Act.Read)] = "Read bills that wait",
        [(typeof(BillAccess), Act.Decide)] = "Decide bills that wait",
        [(typeof(SafeguardAccess), Act.Read)] = "Read what keeps care going when money runs out",
        [(typeof(SafeguardAccess), Act.Write)] = "Take the steps that keep care going: call, cover, cause",
        [(typeof(SafeguardAccess), Act.Decide)] = "Decide about the money when it runs out",
        [(typeof(SettingProposalAccess), Act.Read)] = "See settings that wait for a second person",
        [(typeof(SettingProposalAccess), Act.Decide)] = "Confirm or refuse settings that somebody else proposed",
        [(typeof(SiteAccess), Act.Read)] = "See what a site still needs before it takes people on",
        [(typeof(SiteAccess), Act.Write)] = "Record a site’s readiness, its contacts and its partnership with the council",
        [(typeof(SiteAccess), Act.Decide)] = "Decide from when a new site takes people on",
        [(typeof(EmergencyAccess), Act.Read)] = InAnEmergency,
        [(typeof(EmergencyReadingAccess), Act.Read)] = WhoReadInAnEmergency,
        [(typeof(EmergencyReadingAccess), Act.Decide)] =
            "Say whether it was right to read a record in an emergency, but never of their own reading",
        [(typeof(ProgrammeAccess), Act.Read)] = "Read a site’s part in the pilot: its history, proposals and schemes",
        [(typeof(ProgrammeAccess), Act.Second)] = "Record that a site asks to take part, is taken on or leaves",
        [(typeof(ProgrammeAccess), Act.Write)] = "Write and send a pilot proposal",
        [(typeof(ProgrammeAccess), Act.Decide)] =
            "Answer pilot proposals, and record schemes, their directions, ends and published reviews",
        [(typeof(ReviewAccess), Act.Read)] = "Read reviews",
        [(typeof(ReviewAccess), Act.Write)] = "Hold reviews",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["work"] = "See what needs their action",
        ["helping"] = "See the people whom they help",
        ["holding"] = "See for whom their organisation holds money",
        ["moderation"] = "Read what moderators will do once people can talk to each other here",
        ["people"] = "Find a person",
        ["people/add"] = "Add a person",
        ["emergency"] = InAnEmergency,
        ["emergency/readings"] = WhoReadInAnEmergency,
        ["safeguards"] = "See whose money runs out",
        ["dashboard"] = "Read figures",
        ["dashboard/list"] = "Read the lists behind the figures, with references and without names",
        ["exceptions"] = "See everything that was let go on although a rule stops it",
        ["programme"] = "See where each site stands in the pilot, and what waits",
        ["settings"] = "Read the limits and days by which the portal judges",
        ["settings/{key}"] = "Read the limits and days by which the portal judges",
        ["settings/list.not-bought"] = "Read what sites do not buy, and from when",
        ["settings/list.not-bought/propose"] = "Propose rows of the list of what the site does not buy",
        ["settings/{key}/propose"] =
            "Propose limits and days: the programme team for the country, approvers and administrators for their site",
        ["organisations"] = "See organisations and their sites",
        ["organisations/add"] = "Add organisations",
        ["organisations/{organisation}"] = "See organisations and their sites",
        ["organisations/{organisation}/end"] = "End organisations and hand their sites over to whoever follows",
        ["accounts"] = "See the accounts that they look after",
        ["accounts/invite"] = "Invite colleagues",
        ["audit"] = "Search the record of who did what and who read what",
        ["audit/export"] = "Take out what was found, with a reason",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What this role can do beyond what everyone can; reading first.</summary>
    public static IReadOnlyList<string> Of(Role role, IEnumerable<Endpoint> endpoints) =>
        [
            .. endpoints
                .Where(endpoint => RolesOf(endpoint)?.Contains(role) == true)
                .OrderBy(endpoint => endpoint.Metadata.GetMetadata<IOpens>()?.Act ?? Act.Read)
                .Select(WordsFor)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>What the page is for, in the words of the list; null if it is not listed.</summary>
    public static string? WordsFor(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IOpens>() is { } page)
            return AboutOneRecord.GetValueOrDefault((page.Access.GetType(), page.Act));
        var template = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.AttributeRouteInfo?.Template;
        return template is null ? null : Others.GetValueOrDefault(template);
    }

    /// <summary>The roles that a page is for; null if it is for everyone.</summary>
    private static IEnumerable<Role>? RolesOf(Endpoint endpoint)
    {
        var lists = endpoint.Metadata.GetOrderedMetadata<ForAttribute>().Select(list => list.For).ToList();
        if (endpoint.Metadata.GetMetadata<IOpens>() is { } page)
            lists.Add(page.Access.RolesFor(page.Act));
        return lists.Count == 0 ? null : lists.Aggregate((one, other) => [.. one.Intersect(other)]);
    }
}

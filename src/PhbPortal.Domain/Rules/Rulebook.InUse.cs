namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private const string Choosing = "when a way of holding the budget is chosen, and when the plan is approved";
    private const string Proposing = "when a pilot scheme is put on record";
    private const string Sending = "when a plan is sent for approval";
    private const string Approving = "when a plan is approved";
    private const string Planning = "when support is added to a plan";
    private const string Setting = "when a setting is proposed, and when it is confirmed";
    private const string Paying = "when somebody is chosen who is paid from a direct payment, and when the plan is approved";
    private const string Checking =
        "with each line of support that another than the NHS pays for, and when the plan is checked and approved";
    private const string Answering = "when a request for a budget is answered, with reasons";
    private const string Ending = "when a budget ends";
    private const string AskingBack = "when money of a direct payment is asked back";
    private const string LookingAgain = "when somebody asks for a decision to be looked at again";

    private static readonly RuleInUse NotActedOn = new(RuleUse.NotYet, "");

    private static readonly Dictionary<string, string> OwnPlaces = new(StringComparer.Ordinal)
    {
        ["P06"] = Setting,
        ["P07"] = Setting + "; where a later national figure is stricter, that one holds",
        ["P08"] = "when a site goes live, and when a person is added",
        ["P09"] = Proposing,
        ["P10"] = Choosing,
        ["P11"] = "when something is offered, worked out, asked for, planned, sent or approved",
    };

    private static readonly Dictionary<string, RuleInUse> InUse = new(StringComparer.Ordinal)
    {
        ["A01"] = Enforced(Choosing),
        ["A02"] = Enforced(Choosing),
        ["A03"] = Enforced(Proposing),
        ["A04"] = Enforced(Proposing),
        ["A05"] = Enforced(Proposing),
        ["A06"] = Enforced(Proposing),
        ["A07"] = Recorded("in the site's proposals and schemes, which are kept apart"),
        ["A08"] = Enforced(Proposing),
        ["A09"] = Enforced("when a way of holding the budget is chosen, when the plan is approved, and when money is paid to the holder"),
        ["A10"] = Enforced(Choosing),
        ["A11"] = Enforced(Setting + "; other terms of a scheme are not compared"),
        ["A12"] = Scheduled("when a pilot scheme ends: its review stays on the list until the findings are published"),
        ["A13"] = Recorded("in the published review of a scheme, which says why a comparison is missing"),
        ["A14"] = Enforced(Choosing),
        ["A15"] = Enforced(
            Choosing
                + ": a direct payment is refused, other ways are warned of; a payment from a budget approved before is warned of and goes on"
        ),
        ["A16"] = Recorded(
            "when a way of holding the budget is chosen: no scheme is asked for where the NHS or another organisation holds the money"
        ),
        ["A17"] = Enforced(Choosing),
        ["A18"] = Enforced(
            "when a way of holding the budget is chosen, when a plan is approved, and when an organisation is added or ended"
        ),
        ["A19"] = Recorded(
            Answering
                + "; a request is kept from the day it is recorded, with the day by which it is answered, and is on the list of the approvers until it is answered or taken back"
        ),
        ["A20"] = Enforced(Answering + ": a refusal names its reason in law, chosen from a list and explained"),
        ["A21"] = Enforced(Answering + ": a refusal names its reason in law, chosen from a list and explained"),
        ["A22"] = Enforced(Approving),
        ["A23"] = Recorded("when a budget is offered, and when the person gives it up"),
        ["A24"] = Enforced(Planning + ": money that the person would add; the portal has no way of paying it in"),
        ["A25"] = Enforced(Planning),
        ["A26"] = Recorded("in a plan without a budget, which is counted apart"),
        ["B01"] = Enforced(Approving),
        ["B02"] = Enforced(Approving),
        ["B03"] = Enforced(Approving),
        ["B11"] = Enforced(Approving),
        ["B12"] = Recorded("with the check of somebody who acts for the person, which is called by its name of that day"),
        ["B15"] = Recorded(
            "where a manager or an approver refuses to pay directly: reasons, letter, and whoever asks for another look; what a rule alone closes when a way of holding is chosen is shown with its reason and not kept as a decision"
        ),
        ["B16"] = Enforced(LookingAgain + ": within six months it need not be, and the approver says why it is or is not"),
        ["B19"] = Enforced(Choosing),
        ["B20"] = Enforced(Choosing),
        ["B21"] = Enforced(Choosing),
        ["B22"] = Enforced(Choosing),
        ["B23"] = Enforced(Choosing),
        ["B24"] = Enforced(Choosing),
        ["B25"] = Enforced(Choosing),
        ["B26"] = Enforced(Choosing),
        ["C01"] = Enforced(Approving),
        ["C04"] = Enforced("when surplus is set against a later payment"),
        ["C06"] = Recorded(LookingAgain + " about an amount that was lowered, with a warning that the smaller amount holds meanwhile"),
        ["C07"] = Enforced("when a plan is begun, sent and approved"),
        ["C08"] = Recorded("in the working of the amount, which the person sees"),
        ["C09"] = Recorded("with the amount, which has a record and a method of its own, apart from the need that makes somebody eligible"),
        ["C10"] = Enforced("when money is spent: needed support is paid for whatever is left, and a safeguard opens"),
        ["C13"] = Enforced(Approving),
        ["C14"] = Recorded("in the lines and parts of a budget: council money is never added to NHS money"),
        ["D01"] = Enforced("when a plan is approved, which alone makes a budget live, and when money is spent"),
        ["D04"] = Enforced(Approving),
        ["D05"] = Enforced("when a plan is approved, which alone makes a budget live, and when money is spent"),
        ["D06"] = Enforced(Sending),
        ["D08"] = Enforced(Approving),
        ["D09"] = Enforced(Sending),
        ["D10"] = Enforced(Sending),
        ["D11"] = Enforced(Approving),
        ["D12"] = Enforced(Sending),
        ["D13"] = Enforced(Sending),
        ["D15"] = Enforced(Sending),
        ["D16"] = Recorded("when a case is handed over"),
        ["D17"] = Recorded("in what was asked for and not agreed: reasons, letter, and whoever asks for another look"),
        ["E01"] = Enforced("when money is spent"),
        ["E02"] = Enforced(Planning),
        ["E03"] = Enforced(Planning),
        ["E04"] = Enforced(Planning),
        ["E05"] = Enforced(Planning),
        ["E06"] = Enforced(Planning),
        ["E07"] = Enforced(Planning),
        ["E08"] = Enforced(Planning),
        ["E09"] = Enforced(Planning + ", beside rule E26"),
        ["E10"] = Enforced(Planning),
        ["E11"] = Enforced(Planning),
        ["E12"] = Enforced(
            "when support is planned, checked and approved: what is on the site’s own list is warned of; and where it is asked whether a budget can be used for something. Nothing is stopped by it"
        ),
        ["E13"] = Recorded(
            "in each line of support, which names the outcome it serves, and in the risks of the plan; that something is on no list is no reason to refuse it"
        ),
        ["E14"] = Enforced(Checking + ": contract and pay, which are warned of"),
        ["E15"] = Enforced(Paying),
        ["E16"] = Enforced(Paying),
        ["E17"] = Enforced(Paying),
        ["E18"] = Enforced(Paying),
        ["E19"] = Recorded("with whoever is paid for a line of support: what they are to the person"),
        ["E20"] = Recorded("with whoever is paid for a line of support: two approvers sign where they would pay themselves"),
        ["E21"] = Enforced(Checking + ": the number of a provider of personal care, which is warned of"),
        ["E22"] = Recorded(Checking + ": who employs whoever gives personal care"),
        ["E23"] = Enforced(Checking + ": register, number and the day it was looked at, which are warned of"),
        ["E24"] = Enforced(
            "when an approver requires it of a direct payment, with the care that follows where the plan in force pays that provider; then with each line of support that is paid directly, with its orders, and when what was spent is recorded, unless it was ordered before or a manager was asked and allowed it, also while the plan runs"
        ),
        ["E25"] = Enforced(Checking + ": insurance and its last day, which are warned of"),
        ["E26"] = Enforced(Planning),
        ["E27"] = Enforced(Planning),
        ["F13"] = Enforced(
            "when a plan is checked and approved: more set aside than the limit is warned of; and when surplus is looked for"
        ),
        ["F15"] = Enforced(
            "where the holder is paid, or surplus is moved: the page asks to talk about what has built up; nothing is taken back by itself"
        ),
        ["G02"] = Scheduled(Approving),
        ["G03"] = Scheduled("when a review has been held"),
        ["G06"] = Scheduled("when needed support costs more than is left"),
        ["G07"] = Enforced("when a review is held"),
        ["H01"] = Enforced(Ending),
        ["H02"] = Enforced(Ending),
        ["H03"] = Recorded(Ending),
        ["H04"] = Enforced(Ending),
        ["H05"] = Enforced(Ending),
        ["H06"] = Enforced(Ending),
        ["H07"] = Enforced(
            Ending + ", and when money is asked back; what is written of it is read by approvers alone, and never by the person"
        ),
        ["H08"] = Recorded(Ending),
        ["H09"] = Recorded(Ending),
        ["H10"] = Enforced(Ending),
        ["H11"] = Enforced(
            "when a budget ends because the person died, and when money is asked back after that: whom letters go to; what was recorded of a death is corrected or withdrawn with a reason"
        ),
        ["H12"] = Enforced(Ending),
        ["H13"] = Enforced(AskingBack),
        ["H14"] = Enforced(AskingBack),
        ["H15"] = Recorded(
            LookingAgain
                + " about money that was asked back, with the word that nothing is collected meanwhile; what was handed on is called back"
        ),
        ["H16"] = Recorded(
            "when what was asked back is handed to whoever collects debts: not before its time has run, not while it is looked at again, and no pound twice"
        ),
        ["H17"] = Enforced(AskingBack),
        ["I03"] = Enforced(
            "when anything is decided against somebody: no such decision can be made without who, when, reasons, letter and route to challenge, and the letter waits until it is given"
        ),
        ["I07"] = Recorded(
            "in the partnership of a site: who answers complaints about health and council care together; complaints themselves are not kept yet"
        ),
        ["I11"] = Recorded("in every decision: rule, version, facts and result"),
    };

    /// <summary>What the portal does about the rule today, and where. A safeguard of its own is always enforced.</summary>
    public static RuleInUse UseOf(Rule rule) =>
        rule.IsOurOwn ? Enforced(OwnPlaces.GetValueOrDefault(rule.Id, Approving)) : InUse.GetValueOrDefault(rule.Id, NotActedOn);

    private static RuleInUse Enforced(string where) => new(RuleUse.Enforced, where);

    private static RuleInUse Recorded(string where) => new(RuleUse.Recorded, where);

    private static RuleInUse Scheduled(string where) => new(RuleUse.Scheduled, where);
}

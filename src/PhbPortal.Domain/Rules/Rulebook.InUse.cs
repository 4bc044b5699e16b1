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
        [RuleIds.P06] = Setting,
        [RuleIds.P07] = Setting + "; where a later national figure is stricter, that one holds",
        [RuleIds.P08] = "when a site goes live, and when a person is added",
        [RuleIds.P09] = Proposing,
        [RuleIds.P10] = Choosing,
        [RuleIds.P11] = "when something is offered, worked out, asked for, planned, sent or approved",
    };

    private static readonly Dictionary<string, RuleInUse> InUse = new(StringComparer.Ordinal)
    {
        [RuleIds.A01] = Enforced(Choosing),
        [RuleIds.A02] = Enforced(Choosing),
        [RuleIds.A03] = Enforced(Proposing),
        [RuleIds.A04] = Enforced(Proposing),
        [RuleIds.A05] = Enforced(Proposing),
        [RuleIds.A06] = Enforced(Proposing),
        [RuleIds.A07] = Recorded("in the site's proposals and schemes, which are kept apart"),
        [RuleIds.A08] = Enforced(Proposing),
        [RuleIds.A09] = Enforced(
            "when a way of holding the budget is chosen, when the plan is approved, and when money is paid to the holder"
        ),
        [RuleIds.A10] = Enforced(Choosing),
        [RuleIds.A11] = Enforced(Setting + "; other terms of a scheme are not compared"),
        [RuleIds.A12] = Scheduled("when a pilot scheme ends: its review stays on the list until the findings are published"),
        [RuleIds.A13] = Recorded("in the published review of a scheme, which says why a comparison is missing"),
        [RuleIds.A14] = Enforced(Choosing),
        [RuleIds.A15] = Enforced(
            Choosing
                + ": a direct payment is refused, other ways are warned of; a payment from a budget approved before is warned of "
                + "and goes on"
        ),
        [RuleIds.A16] = Recorded(
            "when a way of holding the budget is chosen: no scheme is asked for where the NHS or another organisation holds the money"
        ),
        [RuleIds.A17] = Enforced(Choosing),
        [RuleIds.A18] = Enforced(
            "when a way of holding the budget is chosen, when a plan is approved, and when an organisation is added or ended"
        ),
        [RuleIds.A19] = Recorded(
            Answering
                + "; a request is kept from the day it is recorded, with the day by which it is answered, and is on the list of "
                + "the approvers until it is answered or taken back"
        ),
        [RuleIds.A20] = Enforced(Answering + ": a refusal names its reason in law, chosen from a list and explained"),
        [RuleIds.A21] = Enforced(Answering + ": a refusal names its reason in law, chosen from a list and explained"),
        [RuleIds.A22] = Enforced(Approving),
        [RuleIds.A23] = Recorded("when a budget is offered, and when the person gives it up"),
        [RuleIds.A24] = Enforced(Planning + ": money that the person would add; the portal has no way of paying it in"),
        [RuleIds.A25] = Enforced(Planning),
        [RuleIds.A26] = Recorded("in a plan without a budget, which is counted apart"),
        [RuleIds.B01] = Enforced(Approving),
        [RuleIds.B02] = Enforced(Approving),
        [RuleIds.B03] = Enforced(Approving),
        [RuleIds.B11] = Enforced(Approving),
        [RuleIds.B12] = Recorded("with the check of somebody who acts for the person, which is called by its name of that day"),
        [RuleIds.B15] = Recorded(
            "where a manager or an approver refuses to pay directly: reasons, letter, and whoever asks for another look; what a "
                + "rule alone closes when a way of holding is chosen is shown with its reason and not kept as a decision"
        ),
        [RuleIds.B16] = Enforced(LookingAgain + ": within six months it need not be, and the approver says why it is or is not"),
        [RuleIds.B19] = Enforced(Choosing),
        [RuleIds.B20] = Enforced(Choosing),
        [RuleIds.B21] = Enforced(Choosing),
        [RuleIds.B22] = Enforced(Choosing),
        [RuleIds.B23] = Enforced(Choosing),
        [RuleIds.B24] = Enforced(Choosing),
        [RuleIds.B25] = Enforced(Choosing),
        [RuleIds.B26] = Enforced(Choosing),
        [RuleIds.C01] = Enforced(Approving),
        [RuleIds.C04] = Enforced("when surplus is set against a later payment"),
        [RuleIds.C06] = Recorded(
            LookingAgain + " about an amount that was lowered, with a warning that the smaller amount holds meanwhile"
        ),
        [RuleIds.C07] = Enforced("when a plan is begun, sent and approved"),
        [RuleIds.C08] = Recorded("in the working of the amount, which the person sees"),
        [RuleIds.C09] = Recorded(
            "with the amount, which has a record and a method of its own, apart from the need that makes somebody eligible"
        ),
        [RuleIds.C10] = Enforced("when money is spent: needed support is paid for whatever is left, and a safeguard opens"),
        [RuleIds.C13] = Enforced(Approving),
        [RuleIds.C14] = Recorded("in the lines and parts of a budget: council money is never added to NHS money"),
        [RuleIds.D01] = Enforced("when a plan is approved, which alone makes a budget live, and when money is spent"),
        [RuleIds.D04] = Enforced(Approving),
        [RuleIds.D05] = Enforced("when a plan is approved, which alone makes a budget live, and when money is spent"),
        [RuleIds.D06] = Enforced(Sending),
        [RuleIds.D08] = Enforced(Approving),
        [RuleIds.D09] = Enforced(Sending),
        [RuleIds.D10] = Enforced(Sending),
        [RuleIds.D11] = Enforced(Approving),
        [RuleIds.D12] = Enforced(Sending),
        [RuleIds.D13] = Enforced(Sending),
        [RuleIds.D15] = Enforced(Sending),
        [RuleIds.D16] = Recorded("when a case is handed over"),
        [RuleIds.D17] = Recorded("in what was asked for and not agreed: reasons, letter, and whoever asks for another look"),
        [RuleIds.E01] = Enforced("when money is spent"),
        [RuleIds.E02] = Enforced(Planning),
        [RuleIds.E03] = Enforced(Planning),
        [RuleIds.E04] = Enforced(Planning),
        [RuleIds.E05] = Enforced(Planning),
        [RuleIds.E06] = Enforced(Planning),
        [RuleIds.E07] = Enforced(Planning),
        [RuleIds.E08] = Enforced(Planning),
        [RuleIds.E09] = Enforced(Planning + ", beside rule E26"),
        [RuleIds.E10] = Enforced(Planning),
        [RuleIds.E11] = Enforced(Planning),
        [RuleIds.E12] = Enforced(
            "when support is planned, checked and approved: what is on the site’s own list is warned of; and where it is asked "
                + "whether a budget can be used for something. Nothing is stopped by it"
        ),
        [RuleIds.E13] = Recorded(
            "in each line of support, which names the outcome it serves, and in the risks of the plan; that something is on no "
                + "list is no reason to refuse it"
        ),
        [RuleIds.E14] = Enforced(Checking + ": contract and pay, which are warned of"),
        [RuleIds.E15] = Enforced(Paying),
        [RuleIds.E16] = Enforced(Paying),
        [RuleIds.E17] = Enforced(Paying),
        [RuleIds.E18] = Enforced(Paying),
        [RuleIds.E19] = Recorded("with whoever is paid for a line of support: what they are to the person"),
        [RuleIds.E20] = Recorded("with whoever is paid for a line of support: two approvers sign where they would pay themselves"),
        [RuleIds.E21] = Enforced(Checking + ": the number of a provider of personal care, which is warned of"),
        [RuleIds.E22] = Recorded(Checking + ": who employs whoever gives personal care"),
        [RuleIds.E23] = Enforced(Checking + ": register, number and the day it was looked at, which are warned of"),
        [RuleIds.E24] = Enforced(
            "when an approver requires it of a direct payment, with the care that follows where the plan in force pays that "
                + "provider; then with each line of support that is paid directly, with its orders, and when what was spent is "
                + "recorded, unless it was ordered before or a manager was asked and allowed it, also while the plan runs"
        ),
        [RuleIds.E25] = Enforced(Checking + ": insurance and its last day, which are warned of"),
        [RuleIds.E26] = Enforced(Planning),
        [RuleIds.E27] = Enforced(Planning),
        [RuleIds.F13] = Enforced(
            "when a plan is checked and approved: more set aside than the limit is warned of; and when surplus is looked for"
        ),
        [RuleIds.F15] = Enforced(
            "where the holder is paid, or surplus is moved: the page asks to talk about what has built up; nothing is taken back by itself"
        ),
        [RuleIds.G02] = Scheduled(Approving),
        [RuleIds.G03] = Scheduled("when a review has been held"),
        [RuleIds.G06] = Scheduled("when needed support costs more than is left"),
        [RuleIds.G07] = Enforced("when a review is held"),
        [RuleIds.H01] = Enforced(Ending),
        [RuleIds.H02] = Enforced(Ending),
        [RuleIds.H03] = Recorded(Ending),
        [RuleIds.H04] = Enforced(Ending),
        [RuleIds.H05] = Enforced(Ending),
        [RuleIds.H06] = Enforced(Ending),
        [RuleIds.H07] = Enforced(
            Ending + ", and when money is asked back; what is written of it is read by approvers alone, and never by the person"
        ),
        [RuleIds.H08] = Recorded(Ending),
        [RuleIds.H09] = Recorded(Ending),
        [RuleIds.H10] = Enforced(Ending),
        [RuleIds.H11] = Enforced(
            "when a budget ends because the person died, and when money is asked back after that: whom letters go to; what was "
                + "recorded of a death is corrected or withdrawn with a reason"
        ),
        [RuleIds.H12] = Enforced(Ending),
        [RuleIds.H13] = Enforced(AskingBack),
        [RuleIds.H14] = Enforced(AskingBack),
        [RuleIds.H15] = Recorded(
            LookingAgain
                + " about money that was asked back, with the word that nothing is collected meanwhile; what was handed on is called back"
        ),
        [RuleIds.H16] = Recorded(
            "when what was asked back is handed to whoever collects debts: not before its time has run, not while it is looked "
                + "at again, and no pound twice"
        ),
        [RuleIds.H17] = Enforced(AskingBack),
        [RuleIds.I03] = Enforced(
            "when anything is decided against somebody: no such decision can be made without who, when, reasons, letter and "
                + "route to challenge, and the letter waits until it is given"
        ),
        [RuleIds.I07] = Recorded(
            "in the partnership of a site: who answers complaints about health and council care together; complaints themselves "
                + "are not kept yet"
        ),
        [RuleIds.I11] = Recorded("in every decision: rule, version, facts and result"),
    };

    /// <summary>What the portal does about the rule today, and where. A safeguard of its own is always enforced.</summary>
    public static RuleInUse UseOf(Rule rule) =>
        rule.IsOurOwn ? Enforced(OwnPlaces.GetValueOrDefault(rule.Id, Approving)) : InUse.GetValueOrDefault(rule.Id, NotActedOn);

    private static RuleInUse Enforced(string where) => new(RuleUse.Enforced, where);

    private static RuleInUse Recorded(string where) => new(RuleUse.Recorded, where);

    private static RuleInUse Scheduled(string where) => new(RuleUse.Scheduled, where);
}

namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionD() =>
        [
            new(
                RuleIds.D01,
                "A care plan before a direct payment",
                "There must be a care plan before a direct payment, covering only the services the payment will buy.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(1)(a); SI 2013/1617 reg.8",
                "T",
                EvidenceMark.TextRead,
                "BLOCK activation unless an approved plan covers the date"
            )
            {
                OtherRoute = "Have the plan approved first. Support that somebody needs goes on meanwhile, paid for by the NHS.",
                Accepts = "Plan approved 1 Apr, pay 10 Apr",
                Refuses = "Payment with draft plan",
            },
            new(
                RuleIds.D02,
                "Risks are explained before paying",
                "Before paying, the body tells the person or payee of the significant risks, what could follow and fair ways to "
                    + "lessen them.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(1)(b)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK activation until a risk briefing is recorded (date, who, items)"
            )
            {
                Accepts = "Briefing 2011-02-10, 4 items",
                Refuses = "Risk form filed, person never told",
            },
            new(
                RuleIds.D03,
                "The risks to talk through",
                "Risks to talk through include: harm to health; medical or surgical risk of the chosen service; risks of being "
                    + "an employer; a provider with a weak complaints process; and further provider risks.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(2)(a)-(d) (list continues; later items not read)",
                "T (part)",
                EvidenceMark.TextRead,
                "OFFER these as a checklist; each answered yes/no/not relevant"
            )
            {
                Accepts = "All answered",
                Refuses = "Employer risk blank where a PA is planned",
            },
            new(
                RuleIds.D04,
                "The approver is satisfied on needs and cost",
                "Before paying, the body must be satisfied that the plan services can meet the plan needs and that the amount "
                    + "covers their full cost.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(1)(d)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK approval without both statements signed by the approver"
            )
            {
                Accepts = "Both signed",
                Refuses = "Only the cost statement",
            },
            new(
                RuleIds.D05,
                "Other budgets rest on an agreed plan too",
                "Notional and third-party budgets also rest on a plan agreed by the person and the professional.",
                RuleModels.Notional | RuleModels.ThirdParty,
                new(2009, 1, 1),
                null,
                "DH feature (N. Watt) 2009; DH toolkit 2012",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK status 'active' without agreed plan"
            )
            {
                OtherRoute = "Have the plan approved first. Support that somebody needs goes on meanwhile, paid for by the NHS.",
                Accepts = "Both signatures",
                Refuses = "Professional signature only",
            },
            new(
                RuleIds.D06,
                "The plan states needs and outcomes",
                "The plan states the health needs it will meet and the outcomes wanted.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(1)(d)(i) (health needs identified in the plan); South Tyneside health direct payment page "
                    + "(needs and outcomes)",
                "T (needs) / S (outcomes)",
                EvidenceMark.SecondaryRead,
                "BLOCK approval: at least one need, each linked to at least one outcome"
            )
            {
                Accepts = "Need 'breathlessness' to outcome 'walk to shop'",
                Refuses = "Outcome list empty",
            },
            new(
                RuleIds.D07,
                "The plan lists the services to be bought",
                "The plan lists the services to be bought with the payment.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 regs.11(1)(d), 16(1)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK purchase codes not tied to a plan line"
            )
            {
                Accepts = "Physio 10 x 40",
                Refuses = "Purchase with no plan line",
            },
            new(
                RuleIds.D08,
                "The plan gives the payment and how often",
                "The plan gives the size of the payment and how often it is paid.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.8 as set out on the South Tyneside page",
                "S (2013) / K (2010)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK approval if amount or interval is blank"
            )
            {
                OtherRoute = "Fill in the size of the payment, how often it is paid and the day of the first one.",
                YieldsUntil = new(2013, 7, 31),
                Accepts = "2,100 every 4 weeks",
                Refuses = "Amount 'to be agreed'",
            },
            new(
                RuleIds.D09,
                "The plan names the care co-ordinator",
                "The plan names the care co-ordinator.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11 and SI 2013/1617 reg.8 (both titled care plan and care co-ordinator); South Tyneside page",
                "T (titles) / S",
                EvidenceMark.SecondaryRead,
                "BLOCK approval with no named, active co-ordinator; ALERT when they leave"
            )
            {
                Accepts = "Nurse A named",
                Refuses = "Team mailbox named",
            },
            new(
                RuleIds.D10,
                "The plan says who watches each condition",
                "The plan says who watches each health condition.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "South Tyneside page (SI 2013/1617 reg.8); duty to monitor conditions SI 2010/1000 reg.17(1)(b)",
                "T (17) / S",
                EvidenceMark.SecondaryRead,
                "BLOCK approval if a condition has no monitor"
            )
            {
                Accepts = "COPD nurse for COPD",
                Refuses = "Diabetes with no monitor",
            },
            new(
                RuleIds.D11,
                "The plan dates the first review",
                "The plan gives the expected date of the first review and how it will be done.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "South Tyneside page (SI 2013/1617 reg.8); SI 2010/1000 reg.17(2)(a)",
                "S / T",
                EvidenceMark.SecondaryRead,
                "BLOCK if blank or later than first payment + 3 months"
            )
            {
                Accepts = "Pay 1 Apr, review 20 Jun",
                Refuses = "Review 1 Aug",
            },
            new(
                RuleIds.D12,
                "The plan states the notice of a reduction",
                "The plan states the notice that will be given before a reduction.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "South Tyneside page (SI 2013/1617 reg.8)",
                "S (2013) / K (2010)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK if blank; feed the notice check"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "28 days",
                Refuses = "0 days",
            },
            new(
                RuleIds.D13,
                "Significant risks have an agreed response",
                "Where there is significant risk, the plan holds a way to manage it agreed with the person or payee.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.11(1)(c); DH toolkit 'Choice, risk and decision making' 2012 for other models",
                "T / S",
                EvidenceMark.SecondaryRead,
                "BLOCK approval if any risk is rated significant without response, owner, date"
            )
            {
                Accepts = "Choking risk: trained PAs, owner SLT",
                Refuses = "High risk, response blank",
            },
            new(
                RuleIds.D14,
                "Safeguarding in the plan of someone without capacity",
                "A plan for someone lacking capacity covers safeguarding, liberty and any restraint.",
                RuleModels.All,
                new(2013, 8, 1),
                null,
                "NHS England direct payment guidance (care plan section)",
                "K",
                EvidenceMark.GeneralKnowledge,
                "WARN if the safeguarding section is blank"
            )
            {
                Accepts = "Section done",
                Refuses = "Blank for person lacking capacity",
            },
            new(
                RuleIds.D15,
                "The plan is agreed and dated by both sides",
                "The plan is agreed by the body and the person, representative or nominee, each dated.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "DH toolkit 2012 (plan created with support); SI 2013/1617 reg.8",
                "K / S",
                EvidenceMark.GeneralKnowledge,
                "BLOCK approval without both"
            )
            {
                StandsBecause = "Rules that were read ask for the person’s agreement as well: B01 for direct payments, D05 for the rest.",
                Accepts = "Signed 4 May and 6 May",
                Refuses = "Unsigned by the person",
            },
            new(
                RuleIds.D16,
                "What the care co-ordinator does",
                "Care co-ordinator duties: oversee the plan, arrange monitoring and review, liaise with payer and person.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.8; SI 2010/1000 reg.11",
                "K",
                EvidenceMark.GeneralKnowledge,
                "RECORD case owner; work list by co-ordinator; hand-over record"
            )
            {
                Accepts = "Hand-over dated with note",
                Refuses = "Two weeks with no owner",
            },
            new(
                RuleIds.D17,
                "Leaving out a service asked for needs reasons",
                "Refusing to include a service the person asked for needs reasons and can be reconsidered.",
                RuleModels.DirectPayment,
                new(2013, 11, 1),
                null,
                "SI 2013/2354 reg.3(3) (SI 2013/1617 reg.8)",
                "T (effect) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "RECORD each refused item, reason, date told; OPEN reconsideration"
            )
            {
                Accepts = "Laptop refused with reason and route",
                Refuses = "Item silently deleted",
            },
            new(
                RuleIds.D18,
                "Early refusals carry a reason as good practice",
                "Items refused before that date still need a recorded reason as good practice.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Pulse 2012 on fifth interim report (about one fifth of requests refused, no clear guide)",
                "S",
                EvidenceMark.SecondaryRead,
                "WARN if reason is blank; REPORT refusal rate by PCT and reason"
            )
            {
                Accepts = "Reason 'no link to outcome'",
                Refuses = "Reason blank",
            },
            new(
                RuleIds.D19,
                "Support services can be in the plan",
                "Advice, advocacy, brokerage or payroll can itself be a plan service when the plan names it.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.12(3)",
                "T",
                EvidenceMark.TextRead,
                "ACCEPT category 'support service' on a plan line"
            )
            {
                Accepts = "Payroll 12 a month in plan",
                Refuses = "Payroll charged, not in plan",
            },
        ];
}

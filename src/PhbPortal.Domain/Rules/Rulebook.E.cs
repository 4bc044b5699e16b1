namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionE() =>
        [
            new(
                RuleIds.E01,
                "Money is spent only on services in the plan",
                "Money may be used only for services in the care plan.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 regs.8(5), 9(3); SI 2013/1617 regs.15(1)(d), 17(2)(e)",
                "T",
                EvidenceMark.TextRead,
                "WARN then BLOCK approval of a spend with no plan line; open query"
            )
            {
                OtherRoute = "Check the day and the support, or change the plan. Support that somebody needs goes on meanwhile.",
                Accepts = "Swimming in plan",
                Refuses = "Holiday not in plan",
            },
            new(
                RuleIds.E02,
                "No alcohol",
                "Not for alcohol.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH policy as in BMJ 2012 e8329, CCG pages; SI 2013/1617",
                "S / K (regulation)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Cookery class",
                Refuses = "Wine",
                OtherRoute =
                    "The person may buy it with their own money, outside the plan. For help with drinking, the usual NHS "
                    + "alcohol service is free.",
            },
            new(
                RuleIds.E03,
                "No tobacco",
                "Not for tobacco.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "BMJ 2012 e8329; CCG public pages; SI 2013/1617",
                "S / K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Nicotine-replacement course outside NHS supply: refer",
                Refuses = "Cigarettes",
                OtherRoute =
                    "The person may buy it with their own money, outside the plan. For help to stop smoking, the usual NHS stop "
                    + "smoking service is free.",
            },
            new(
                RuleIds.E04,
                "No gambling",
                "Not for gambling.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "BMJ 2012 e8329; CCG public pages; SI 2013/1617",
                "S / K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Bridge club fee",
                Refuses = "Betting account",
                OtherRoute =
                    "The person may do it with their own money, outside the plan. A social activity that serves an agreed "
                    + "outcome, such as a club fee, can be planned instead.",
            },
            new(
                RuleIds.E05,
                "No repaying of debt",
                "Not for repaying debt, other than a debt for a plan service.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "BMJ 2012 e8329; CCG public pages; SI 2013/1617",
                "S / K (exception)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category; allow 'late invoice for plan service'"
            )
            {
                Accepts = "Overdue PA payroll bill",
                Refuses = "Credit-card balance",
                OtherRoute =
                    "Free debt advice can be arranged. An overdue bill for a service in this plan is not a debt in this sense: "
                    + "record it as spending on that plan line.",
            },
            new(
                RuleIds.E06,
                "Nothing illegal",
                "Not for anything illegal.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "CCG and DH public pages",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK category"
            )
            {
                Accepts = "Licensed therapist",
                Refuses = "Unlicensed medicine import",
                OtherRoute = "Look for a lawful service that meets the same outcome, from someone licensed or registered to give it.",
            },
            new(
                RuleIds.E07,
                "No services of a GP practice",
                "Not for services a GP provides (primary medical services).",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "NHS Act 2006 s.12A(2) (only ss.2(1), 3(1), Sch.1 paras 8-9 services); BMJ 2012; CCG pages",
                "T (Act) / S",
                EvidenceMark.SecondaryRead,
                "BLOCK category"
            )
            {
                Accepts = "Podiatry outside contract",
                Refuses = "Private GP consultation",
                OtherRoute = "See the person's own GP practice: that care is free and stays outside the budget.",
            },
            new(
                RuleIds.E08,
                "No emergency or unplanned hospital care",
                "Not for emergency or unplanned hospital care.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH update Oct 2008; Lords report stage 2009; CCG pages",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK category"
            )
            {
                Accepts = "Hospital-avoidance care at home",
                Refuses = "Ambulance or A&E cost",
                OtherRoute = "In an emergency call 999; otherwise the usual NHS urgent care. It is free and never depends on a budget.",
            },
            new(
                RuleIds.E09,
                "No surgery or inpatient treatment",
                "Not for surgery or inpatient treatment.",
                RuleModels.All,
                new(2013, 8, 1),
                null,
                "Coventry and Rugby CCG page (elective surgery); NHS England guidance",
                "S / K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Post-surgery physio in plan",
                Refuses = "Elective knee operation",
                StandsBecause = "A policy that was read, rule E26, keeps hospital treatment outside the budget on every day.",
                OtherRoute =
                    "Ask the GP or consultant to refer in the usual way: the NHS plans and pays for it. Support at home before "
                    + "or after can be in the plan.",
            },
            new(
                RuleIds.E10,
                "No NHS charges",
                "Not for NHS charges such as prescriptions or dental charges.",
                RuleModels.All,
                new(2013, 8, 1),
                null,
                "NHS England direct payment guidance",
                "K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Over-the-counter aid in plan",
                Refuses = "Prescription prepayment",
                OtherRoute =
                    "Ask the pharmacy, the dentist or the GP practice about help with NHS charges: many people do not have to pay them.",
            },
            new(
                RuleIds.E11,
                "No vaccination or screening programmes",
                "Not for vaccination, screening, NHS Health Check or child measurement programmes.",
                RuleModels.All,
                new(2013, 8, 1),
                null,
                "NHS England direct payment guidance",
                "K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK category"
            )
            {
                Accepts = "Dietitian sessions",
                Refuses = "Travel vaccine",
                OtherRoute =
                    "Ask the GP practice: the NHS gives these itself. A jab for a journey can be bought with one's own money, "
                    + "outside the plan.",
            },
            new(
                RuleIds.E12,
                "No dental treatment or services already commissioned",
                "Dental treatment and services already commissioned should not be bought.",
                RuleModels.All,
                new(2013, 4, 1),
                null,
                "Coventry and Rugby CCG; Basildon and Brentwood CCG pages (local policy)",
                "S",
                EvidenceMark.SecondaryRead,
                "WARN (local list, by organisation and date)"
            )
            {
                Accepts = "Item not on local list",
                Refuses = "CBT where local list bars it: show local rule and route to challenge",
            },
            new(
                RuleIds.E13,
                "Anything else that serves an agreed outcome",
                "Other items are allowed if they serve an agreed outcome, are safe and lawful; there is no national list of allowed items.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Warwickshire North CCG page; Northern Echo 2014 (V. Alakeson); DH toolkit",
                "S",
                EvidenceMark.SecondaryRead,
                "RECORD outcome link and risk note; do not hard-code a whitelist"
            )
            {
                Accepts = "Singing lessons for breathing outcome",
                Refuses = "'Not on list' as only reason for refusal",
            },
            new(
                RuleIds.E14,
                "Employment law holds for personal assistants",
                "People may not be employed in ways that break employment law.",
                RuleModels.DirectPayment | RuleModels.ThirdParty,
                new(2010, 6, 1),
                null,
                "Basildon and Brentwood CCG page",
                "S",
                EvidenceMark.SecondaryRead,
                "WARN on pay below the dated minimum wage, missing contract, missing liability insurance"
            )
            {
                Accepts = "Pay 12.00, contract, insurance",
                Refuses = "Pay below minimum for that date",
            },
            new(
                RuleIds.E15,
                "Household carers: restricted with an exception",
                "Care may not be bought from close family or others in the same household unless the body is satisfied it is necessary.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 (paragraphs described in SI 2013/2354 explanatory note)",
                "T (effect)",
                EvidenceMark.TextRead,
                "BLOCK payee flagged 'same household' unless exception decision with reasons"
            )
            {
                Accepts = "Exception: only person able to communicate, signed",
                Refuses = "Husband at same address, no decision",
            },
            new(
                RuleIds.E16,
                "Household carers: the gap of 2013",
                "Gap: the 2013 regulations left the household paragraphs out in error until the amendment.",
                RuleModels.DirectPayment,
                new(2013, 8, 1),
                new(2013, 10, 31),
                "SI 2013/2354 explanatory note",
                "T (effect) / K (end date)",
                EvidenceMark.GeneralKnowledge,
                "WARN only; require manager note in this window"
            )
            {
                Accepts = "Note recorded",
                Refuses = "Applying the 2010 block as if in force",
            },
            new(
                RuleIds.E17,
                "Household carers: the restriction returns",
                "The household restriction and its exception return.",
                RuleModels.DirectPayment,
                new(2013, 11, 1),
                new(2017, 3, 31),
                "SI 2013/2354 regs.3(2), 4 (SI 2013/1617 reg.8(5A))",
                "T (effect) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK unless exception decision"
            )
            {
                StandsBecause = "It has an exception of its own, which an approver decides with reasons.",
                Accepts = "Exception decision 2014-02",
                Refuses = "No decision",
            },
            new(
                RuleIds.E18,
                "Household carers: connected persons",
                "The restriction covers any 'connected person': family on the list, or a friend, living in the same household, "
                    + "whether or not a nominee.",
                RuleModels.DirectPayment,
                new(2017, 4, 1),
                null,
                "SI 2017/219 reg.2(2) (reg.8(5A),(5B))",
                "T",
                EvidenceMark.TextRead,
                "BLOCK using the wider definition by date"
            )
            {
                Accepts = "Friend at another address",
                Refuses = "Friend at same address, not nominee, no decision",
            },
            new(
                RuleIds.E19,
                "Who counts as close family",
                "Family list: spouse or civil partner (or living as), parent, parent-in-law, child, child-in-law, step-child, "
                    + "sibling, aunt or uncle, grandparent, and their partners.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.7(8) (confirmed as the list); wording parallels other direct-payment regulations",
                "K (members)",
                EvidenceMark.GeneralKnowledge,
                "LOOK UP relationship code"
            )
            {
                Accepts = "Cousin in household: not listed, warn",
                Refuses = "Step-son in household: listed",
            },
            new(
                RuleIds.E20,
                "A household member in two roles",
                "A household member may be paid from a nominee or friend role only in the limited circumstances set by the "
                    + "paragraphs above.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/2354 note",
                "T (effect)",
                EvidenceMark.TextRead,
                "RECORD role conflict; second approver"
            )
            {
                Accepts = "Second approver signs",
                Refuses = "Nominee approves own wage",
            },
            new(
                RuleIds.E21,
                "Personal care needs a registered provider",
                "Personal care bought from a provider needs a CQC-registered provider; a carer employed directly by the person "
                    + "or a related third party and under their control is outside registration.",
                RuleModels.DirectPayment,
                new(2010, 10, 1),
                null,
                "SI 2010/781 Sch.1 para.1(3)(c) as replaced by SI 2012/1513 reg.8",
                "T (2012 text) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "CHECK provider registration number when line = regulated activity and not directly employed"
            )
            {
                Accepts = "PA employed by holder",
                Refuses = "Unregistered agency doing personal care",
            },
            new(
                RuleIds.E22,
                "Related third parties may employ carers",
                "'Related third party' covers parents, attorneys or others with lawful authority, groups of them, and user trusts.",
                RuleModels.DirectPayment | RuleModels.ThirdParty,
                new(2012, 6, 18),
                null,
                "SI 2012/1513 reg.8 (check commencement day)",
                "T (text) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "ACCEPT exemption for these employers"
            )
            {
                Accepts = "User trust employs PAs for named person",
                Refuses = "Agency claiming to be related third party",
            },
            new(
                RuleIds.E23,
                "Health professionals must be registered",
                "A regulated health professional bought with the payment must be on their register.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.2(1) 'health care professional', reg.11; SI 2010/1000 reg.14",
                "K",
                EvidenceMark.GeneralKnowledge,
                "RECORD register, number, check date; WARN if older than 12 months"
            )
            {
                Accepts = "Physio, HCPC number checked",
                Refuses = "Physio, number blank",
            },
            new(
                RuleIds.E24,
                "The body may rule a provider out",
                "The body may require that a service is not bought from a named person and that information is given.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.15 (15(c) listed in reg.2(6)); wording in parallel SI 2012/206",
                "E",
                EvidenceMark.Inferred,
                "RECORD the condition; BLOCK that payee"
            )
            {
                WaitsInForce = "Whoever is barred is not paid before the answer.",
                Accepts = "Different provider used",
                Refuses = "Barred provider paid",
            },
            new(
                RuleIds.E25,
                "Suitable insurance",
                "Providers and payees should hold suitable insurance (employer's liability, indemnity).",
                RuleModels.DirectPayment | RuleModels.ThirdParty,
                new(2010, 6, 1),
                null,
                "DH toolkit practice",
                "K",
                EvidenceMark.GeneralKnowledge,
                "WARN before first wage payment"
            )
            {
                Accepts = "Policy number and expiry held",
                Refuses = "Policy expired",
            },
            new(
                RuleIds.E26,
                "No acute hospital care",
                "Not for acute care: planned hospital treatment, surgery and inpatient care stay outside the budget, for every model.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH personal health budgets update, October 2008; E09 is the later, narrower rule",
                "T (policy, not law)",
                EvidenceMark.TextRead,
                "BLOCK category and show the usual NHS route"
            )
            {
                Accepts = "Community physiotherapy after discharge",
                Refuses = "Knee operation as a plan line on 2012-03-15",
                OtherRoute =
                    "Ask the GP or consultant to refer in the usual way: the NHS plans and pays for hospital care. Support at "
                    + "home before or after the stay can be in the plan.",
                IsLaw = false,
            },
            new(
                RuleIds.E27,
                "No care without a real choice",
                "Not for care where there is little or no choice, such as certain drugs or treatments with no alternative.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH personal health budgets update, October 2008",
                "T (policy, not law)",
                EvidenceMark.TextRead,
                "BLOCK category \"no real alternative\"; offer the usual NHS route"
            )
            {
                Accepts = "Choice between two pain-management courses",
                Refuses = "The only licensed drug for the condition",
                OtherRoute =
                    "The doctor prescribes or refers in the usual way: the NHS pays for it outside the budget. Where there is a "
                    + "real choice of support, plan that instead.",
                IsLaw = false,
            },
        ];
}

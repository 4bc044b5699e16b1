namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionI() =>
        [
            new(
                RuleIds.I01,
                "Information and support are arranged",
                "The body must arrange information, advice or other support for people receiving direct payments.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.12(1); SI 2013/1617 reg.9",
                "T",
                EvidenceMark.TextRead,
                "RECORD offer and provider before activation"
            )
            {
                Accepts = "Offered, declined, dated",
                Refuses = "No offer",
            },
            new(
                RuleIds.I02,
                "Kinds of support",
                "That support may include advocacy, help to buy services, and payroll, training or sickness-cover help.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.12(2)",
                "T",
                EvidenceMark.TextRead,
                "CODE list for support type"
            )
            {
                Accepts = "Type 'payroll'",
                Refuses = "Free text only",
            },
            new(
                RuleIds.I03,
                "Every hard decision carries five parts",
                "Every refusal, reduction, stop or repayment decision carries who, when, reasons, letter and route to challenge.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.16(5); SI 2013/1617 regs.15, 17; SI 2013/2354",
                "T",
                EvidenceMark.TextRead,
                "BLOCK saving without five parts"
            )
            {
                Accepts = "Complete",
                Refuses = "No letter",
            },
            new(
                RuleIds.I04,
                "Complaints within twelve months",
                "NHS complaints rules apply; complaints are normally accepted within 12 months.",
                RuleModels.All,
                new(2009, 4, 1),
                null,
                "SI 2009/309 regs.3-6; time limit as in Islington policy",
                "T / S",
                EvidenceMark.SecondaryRead,
                "ACCEPT; WARN after 12 months; never auto-reject"
            )
            {
                Accepts = "8 months",
                Refuses = "14 months, auto-rejected",
            },
            new(
                RuleIds.I05,
                "A complaint is acknowledged in three working days",
                "A complaint is acknowledged within three working days.",
                RuleModels.All,
                new(2009, 4, 1),
                null,
                "SI 2009/309 reg.13",
                "K",
                EvidenceMark.GeneralKnowledge,
                "SCHEDULE +3 working days"
            )
            {
                Accepts = "Day 2",
                Refuses = "Day 6",
            },
            new(
                RuleIds.I06,
                "Spoken complaints settled by the next day",
                "A spoken complaint settled by the end of the next working day need not go through the procedure.",
                RuleModels.All,
                new(2009, 4, 1),
                null,
                "SI 2009/309 reg.8(1)(c)",
                "T",
                EvidenceMark.TextRead,
                "CODE 'resolved next working day'"
            )
            {
                Accepts = "Settled Tuesday after Monday call",
                Refuses = "Settled Thursday, coded as exempt",
            },
            new(
                RuleIds.I07,
                "Joint complaints get one reply",
                "Complaints about joint health and council packages are handled jointly.",
                RuleModels.All,
                new(2009, 4, 1),
                null,
                "SI 2009/309 reg.9; Ombudsmen decision 20 006 041a",
                "T / S",
                EvidenceMark.SecondaryRead,
                "RECORD lead body and partner; one reply"
            )
            {
                Accepts = "One reply",
                Refuses = "Person sent round twice",
            },
            new(
                RuleIds.I08,
                "National numbers every quarter",
                "National PHB numbers are returned every quarter.",
                RuleModels.All,
                new(2017, 4, 1),
                null,
                "NHS Digital PHB collection; DAPB2184; Data Provision Notice",
                "T",
                EvidenceMark.TextRead,
                "EXPORT by quarter; first working day opens window"
            )
            {
                Accepts = "Q1 export 1 July",
                Refuses = "Yearly export only",
            },
            new(
                RuleIds.I09,
                "People in the year and people now are two counts",
                "The headline count is people who had a budget at any time in the year to date; live-at-quarter-end is a different number.",
                RuleModels.All,
                new(2017, 4, 1),
                null,
                "Publicpartnerships Q3 2021/22 analysis (101,053 against 66,888 live)",
                "S",
                EvidenceMark.SecondaryRead,
                "COUNT both separately; distinct people"
            )
            {
                Accepts = "Person with 2 budgets = 1",
                Refuses = "Adding quarters together",
            },
            new(
                RuleIds.I10,
                "When a wheelchair budget is ongoing",
                "A personal wheelchair budget counts as ongoing only if it is reviewed yearly.",
                RuleModels.All,
                new(2019, 12, 2),
                null,
                "NHS Digital collection guidance quoted by Publicpartnerships",
                "S",
                EvidenceMark.SecondaryRead,
                "DERIVE ongoing flag from review date"
            )
            {
                Accepts = "Reviewed 7 months ago",
                Refuses = "Reviewed 20 months ago",
            },
            new(
                RuleIds.I11,
                "Judged by the rule of the day",
                "Each rule decision is made with the rule version in force on the event date, not today's.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Follows from revocation of SI 2010/1000 by SI 2013/1617 and later amendments",
                "T",
                EvidenceMark.TextRead,
                "STORE rule id + version + inputs + result on every decision"
            )
            {
                Accepts = "2011 case re-opened in 2018 shows 2010 text",
                Refuses = "Old case judged by 2017 rule",
            },
        ];
}

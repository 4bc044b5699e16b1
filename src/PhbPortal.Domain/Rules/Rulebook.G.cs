namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionG() =>
    [
        new(RuleIds.G01, "Money and health are both monitored",
            "The body must monitor both the payments and the health conditions they are for.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(1)",
            "T", EvidenceMark.TextRead,
            "RECORD two kinds of monitoring entry")
        {
            Accepts = "Both in quarter",
            Refuses = "Only finance entries in a year: warn",
        },
        new(RuleIds.G02, "First review within three months",
            "First review: within three months of the first payment.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(2)(a)",
            "T", EvidenceMark.TextRead,
            "SCHEDULE due = first payment + 3 calendar months; overdue next day")
        {
            Accepts = "Pay 2011-01-31, done 2011-04-30",
            Refuses = "Done 2011-05-01: overdue",
        },
        new(RuleIds.G03, "Later reviews within twelve months",
            "Later reviews: gaps of no more than twelve months.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(2)(b)",
            "T", EvidenceMark.TextRead,
            "SCHEDULE due = last review + 12 months")
        {
            Accepts = "2011-04-30 then 2012-04-30",
            Refuses = "2012-05-10",
        },
        new(RuleIds.G04, "Extra reviews at suitable times",
            "Extra reviews at suitable times.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(2)",
            "T", EvidenceMark.TextRead,
            "ALLOW ad hoc review; resets yearly clock")
        {
            Accepts = "Ad hoc Sept",
            Refuses = "Deleting the yearly date because of a phone call",
        },
        new(RuleIds.G05, "A health change: consider a review",
            "Told of, or noticing, a marked health change: the body must consider whether to review.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(3)",
            "T", EvidenceMark.TextRead,
            "SCHEDULE decision task; RECORD yes/no and why")
        {
            Accepts = "Decision next day",
            Refuses = "Event logged, no decision",
        },
        new(RuleIds.G06, "Not enough money: a review is compulsory",
            "Money not enough to buy plan services: a review is compulsory.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(4)",
            "T", EvidenceMark.TextRead,
            "SCHEDULE mandatory review on shortfall flag; no 'not needed' option")
        {
            Accepts = "Shortfall reported, review in 10 days",
            Refuses = "Closed as 'holder to manage'",
        },
        new(RuleIds.G07, "What each review covers",
            "Each review covers: plan still right; money used well; amount still enough; duties kept.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17(5)(a)-(d)",
            "T", EvidenceMark.TextRead,
            "BLOCK completing without all four answers")
        {
            Accepts = "Four answers",
            Refuses = "Three",
        },
        new(RuleIds.G08, "What can follow from a review",
            "After a review the body may change payee, change or keep the amount, set conditions, stop, or take other steps.",
            RuleModels.DirectPayment, new(2010, 6, 1), null,
            "SI 2010/1000 reg.17 (later paras); parallel list SI 2012/206 Sch.1 para.16",
            "E", EvidenceMark.Inferred,
            "RECORD outcome code and follow-on task")
        {
            Accepts = "Outcome 'increase'",
            Refuses = "No outcome",
        },
        new(RuleIds.G09, "Reviews of other budgets",
            "Notional and third-party budgets are reviewed from time to time and when needs change.",
            RuleModels.Notional | RuleModels.ThirdParty, new(2009, 1, 1), null,
            "NHS Choices 'Managing your PHB'",
            "S", EvidenceMark.SecondaryRead,
            "SCHEDULE with same default (3, then 12 months) as local policy; WARN only")
        {
            Accepts = "Done month 4",
            Refuses = "None in 20 months",
        },
        new(RuleIds.G10, "Anyone may ask for a review",
            "Anyone may ask for the plan to be reviewed.",
            RuleModels.All, new(2009, 1, 1), null,
            "NHS Choices",
            "S", EvidenceMark.SecondaryRead,
            "OPEN request; reply date")
        {
            Accepts = "Answered in 10 days",
            Refuses = "Unanswered",
        },
    ];
}

namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionC() =>
        [
            new(
                RuleIds.C01,
                "The direct payment covers the full cost",
                "The direct payment must be enough to meet the full cost of every service in the care plan.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 regs.11(1)(d)(ii), 16(1); SI 2013/1617 reg.13(1)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK approval if annual payment < sum of direct-payment lines + agreed on-costs"
            )
            {
                Accepts = "Lines 24,960, payment 25,200",
                Refuses = "Lines 24,960, payment 24,000",
            },
            new(
                RuleIds.C02,
                "Still enough after a change without a review",
                "If health changes markedly but no review is thought necessary, the body must still be satisfied that the "
                    + "amount is enough.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.16(2); SI 2013/1617 reg.13(2)",
                "T",
                EvidenceMark.TextRead,
                "RECORD a sufficiency statement on every 'significant change, no review' decision"
            )
            {
                Accepts = "Statement signed",
                Refuses = "Change logged, no statement",
            },
            new(
                RuleIds.C03,
                "A new amount must still be enough",
                "The amount may be raised or lowered at any time if the new amount is still enough.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.16(3); SI 2013/1617 reg.13(3)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK a new amount below plan cost; VERSION the budget by date"
            )
            {
                Accepts = "Plan cut to 20,000, amount 20,100",
                Refuses = "Amount cut, plan unchanged",
            },
            new(
                RuleIds.C04,
                "Setting unused money against a payment",
                "Unused money that has built up may be set against a later payment if reasonable, and never by more than the "
                    + "sum due for that period.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.16(4); SI 2013/1617 reg.13(4)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK offset > instalment due; RECORD the reasonableness note"
            )
            {
                Accepts = "Due 2,000, surplus 5,000, offset 2,000",
                Refuses = "Due 2,000, offset 3,500",
            },
            new(
                RuleIds.C05,
                "A reduction comes in writing with notice",
                "A decision to reduce must be sent in writing, with reasons, with reasonable notice, to the person, "
                    + "representative or nominee.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.16(5); SI 2013/1617 reg.13(5)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK effective date earlier than letter date + plan's notice period"
            )
            {
                Accepts = "Letter 1 May, 28 days, effective 1 June",
                Refuses = "Letter 1 May, effective 1 May",
            },
            new(
                RuleIds.C06,
                "A reduction can be challenged",
                "A reduction may be challenged; the body must reconsider and give reasons.",
                RuleModels.DirectPayment,
                new(2013, 11, 1),
                null,
                "SI 2013/2354 reg.5 (SI 2013/1617 reg.13)",
                "T (effect) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "OPEN reconsideration case; WARN if reduction runs while open"
            )
            {
                Accepts = "Reconsidered with reasons",
                Refuses = "No reply after request",
            },
            new(
                RuleIds.C07,
                "The amount is told before planning starts",
                "The person should know the indicative amount before planning starts.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH toolkit 2012 'essential parts' (know how much money); PSSRU findings on knowing the amount first",
                "S",
                EvidenceMark.SecondaryRead,
                "WARN if the plan starts before an indicative budget was shared; RECORD date shared"
            )
            {
                Accepts = "Shared 3 Mar, planning 10 Mar",
                Refuses = "Planning 10 Mar, amount first told 2 Apr",
            },
            new(
                RuleIds.C08,
                "How the amount was worked out is open",
                "The way the amount was worked out must be open to the person.",
                RuleModels.All,
                new(2012, 6, 1),
                null,
                "Fifth interim report 2012 via Lexology; Alakeson 2014 ch.7",
                "S",
                EvidenceMark.SecondaryRead,
                "RECORD method, inputs and arithmetic; SHOW on the person's page"
            )
            {
                Accepts = "Method 'cost of current care', 6 lines shown",
                Refuses = "Only a total",
            },
            new(
                RuleIds.C09,
                "Eligibility and amount are separate steps",
                "Eligibility and amount are separate steps: a Decision Support Tool result decides CHC eligibility, another "
                    + "method sets the sum.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Alakeson 2014 ch.7 summary",
                "S",
                EvidenceMark.SecondaryRead,
                "KEEP separate records; never derive money from DST without a dated allocation table"
            )
            {
                Accepts = "DST done, then hours-based cost",
                Refuses = "Amount typed in the DST form",
            },
            new(
                RuleIds.C10,
                "Nobody goes without care because money ran out",
                "Nobody goes without necessary NHS care because a budget is spent or mismanaged.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH update Oct 2008 (safeguard condition); NHS Choices 'Managing your PHB'",
                "S",
                EvidenceMark.SecondaryRead,
                "ALERT at forecast overspend; OPEN urgent review; never show 'no entitlement'"
            )
            {
                Accepts = "Forecast to run out in 5 weeks: review booked",
                Refuses = "Auto-closing a budget at zero",
            },
            new(
                RuleIds.C11,
                "The same service is not paid twice",
                "Budgets use existing NHS money; a service still paid under block contract should not be paid twice.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Second interim report via Pulse 2010 (double-running); HSJ June 2010",
                "S",
                EvidenceMark.SecondaryRead,
                "WARN if a plan line duplicates a commissioned service; RECORD decommission date"
            )
            {
                Accepts = "District nurse visits ended, agency starts",
                Refuses = "Both run for 6 months, no note",
            },
            new(
                RuleIds.C12,
                "One-off, regular, or both",
                "A budget may be a single payment, a regular payment, or both.",
                RuleModels.All,
                new(2010, 6, 28),
                null,
                "HSJ 28 June 2010; DH update Mar 2012 (Merseyside mostly one-off)",
                "S",
                EvidenceMark.SecondaryRead,
                "ACCEPT payment pattern one-off, regular, mixed; end date needed for one-off review"
            )
            {
                Accepts = "One-off 450 exercise bike",
                Refuses = "Regular schedule with no frequency",
            },
            new(
                RuleIds.C13,
                "A budget may be split into parts",
                "A budget may be split between notional, third-party and direct parts.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH toolkit 2012; NHS Choices",
                "S",
                EvidenceMark.SecondaryRead,
                "VALIDATE parts add up to the total"
            )
            {
                Accepts = "Notional 12,000 + direct 8,000 = 20,000",
                Refuses = "Parts total 19,000 of 20,000",
            },
            new(
                RuleIds.C14,
                "Council money keeps its own rules",
                "Local authority money in an integrated budget keeps its own rules (means test, charges); NHS money does not.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Essex personal budget policy app.1 (contributions); DH toolkit 'Integrating personal budgets'",
                "S",
                EvidenceMark.SecondaryRead,
                "TAG each line by funding source; apply contribution only to council lines"
            )
            {
                Accepts = "Council share net of 30 a week, NHS share gross",
                Refuses = "Contribution taken off the NHS share",
            },
            new(
                RuleIds.C15,
                "VAT is a real cost to the holder",
                "VAT paid by the holder is a real cost; the organisation cannot reclaim it.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "Essex personal budget policy app.1",
                "S",
                EvidenceMark.SecondaryRead,
                "CALCULATE lines VAT-inclusive where VAT applies"
            )
            {
                Accepts = "Equipment 100 + 20",
                Refuses = "Line costed at 100 net",
            },
        ];
}

namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionF() =>
        [
            new(
                RuleIds.F01,
                "Payments go into an approved account",
                "Payments go only into an account the body has approved for the person's benefit.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(1); SI 2013/1617 reg.10",
                "T",
                EvidenceMark.TextRead,
                "BLOCK payment to an unapproved account; two-person approval of bank details"
            )
            {
                Accepts = "Approved 12 May, paid 1 Jun",
                Refuses = "Bank details changed, not re-approved",
            },
            new(
                RuleIds.F02,
                "What the account may hold",
                "The account may hold only health direct payments, social care direct payments, Independent Living Fund money "
                    + "or other payments for services to a disabled person (managed accounts are outside this test from 1 April "
                    + "2017, see F07).",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(2)(a),(3)(b); SI 2013/1617 reg.10 as amended",
                "T",
                EvidenceMark.TextRead,
                "QUERY other credits found at reconciliation"
            )
            {
                Accepts = "ILF credit",
                Refuses = "Salary paid into it",
            },
            new(
                RuleIds.F03,
                "The account can be audited",
                "The account must be auditable by statements showing where money came from and went.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(2)(b)",
                "T",
                EvidenceMark.TextRead,
                "REQUIRE statements for each monitoring period"
            )
            {
                Accepts = "Jan-Mar statements in",
                Refuses = "Cash box",
            },
            new(
                RuleIds.F04,
                "Only approved people use the account",
                "Only named people the body approved may have access to the account (managed accounts are outside this test "
                    + "from 1 April 2017).",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(3)(a); SI 2013/1617 reg.10 as amended",
                "T",
                EvidenceMark.TextRead,
                "RECORD signatories; BLOCK if none"
            )
            {
                Accepts = "Two named",
                Refuses = "Shared family card, unnamed",
            },
            new(
                RuleIds.F05,
                "The body may ask about the account",
                "The body may require access to information about the account.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(4)",
                "T",
                EvidenceMark.TextRead,
                "RECORD request and reply; ESCALATE after due date"
            )
            {
                Accepts = "Reply in time",
                Refuses = "No reply 30 days",
            },
            new(
                RuleIds.F06,
                "Suitable procedures for the account",
                "The body must see that suitable procedures apply to the account.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(5)",
                "T (part)",
                EvidenceMark.TextRead,
                "RECORD procedure checklist at set-up"
            )
            {
                Accepts = "Checklist done",
                Refuses = "Skipped",
            },
            new(
                RuleIds.F07,
                "Managed accounts from April 2017",
                "From 1 April 2017 a managed account run for the holder needs only to be auditable and subject to safeguards "
                    + "that money goes only on plan services; the sole-purpose and named-access tests fall away.",
                RuleModels.DirectPayment,
                new(2017, 4, 1),
                null,
                "SI 2017/219 reg.2(3)-(4) (reg.10(1),(1A),(5)(b), 11(6))",
                "T",
                EvidenceMark.TextRead,
                "SWITCH checks by account type and date"
            )
            {
                Accepts = "Provider-held managed account 2017-05",
                Refuses = "Same in 2016-05: apply full tests",
            },
            new(
                RuleIds.F08,
                "The holder keeps records",
                "The holder keeps records and gives them when asked.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.14; Essex and Oldham monitoring pages (statements, receipts, payslips, invoices, timesheets)",
                "E / S",
                EvidenceMark.Inferred,
                "SCHEDULE returns; RECORD document list"
            )
            {
                Accepts = "All five types for period",
                Refuses = "No payslips for employed PA",
            },
            new(
                RuleIds.F09,
                "A third-party holder shows the same trail",
                "A third-party holder must show the same trail.",
                RuleModels.ThirdParty,
                new(2009, 1, 1),
                null,
                "DH toolkit managing-the-money guide",
                "K",
                EvidenceMark.GeneralKnowledge,
                "REQUIRE quarterly ledger from holder organisation"
            )
            {
                Accepts = "Ledger Q2",
                Refuses = "None for 2 quarters",
            },
            new(
                RuleIds.F10,
                "A notional budget has a visible spend record",
                "A notional budget needs a spend record kept by the organisation and visible to the person.",
                RuleModels.Notional,
                new(2009, 1, 1),
                null,
                "DH toolkit; NHS Choices (amount known and decided together)",
                "S",
                EvidenceMark.SecondaryRead,
                "SHOW budget, committed, spent, left"
            )
            {
                Accepts = "Dashboard current to month end",
                Refuses = "Person cannot see spend",
            },
            new(
                RuleIds.F11,
                "Regular instalments or a lump sum",
                "Pay is usually in regular instalments, or a lump sum for one-off items.",
                RuleModels.DirectPayment,
                new(2010, 6, 28),
                null,
                "HSJ and DH press notice June 2010",
                "S",
                EvidenceMark.SecondaryRead,
                "SCHEDULE instalments ahead of the period"
            )
            {
                Accepts = "Paid 3 days before period",
                Refuses = "Paid after PA payday: late flag",
            },
            new(
                RuleIds.F12,
                "A late payment is an incident",
                "A late payment is an incident: PAs and invoices go unpaid.",
                RuleModels.DirectPayment | RuleModels.ThirdParty,
                new(2009, 1, 1),
                null,
                "LGSCO Hounslow 23 009 592; fifth interim report 2012",
                "S",
                EvidenceMark.SecondaryRead,
                "ALERT at due date, escalate at +3 working days, log cause"
            )
            {
                Accepts = "Paid on due date",
                Refuses = "12 days late, no entry",
            },
            new(
                RuleIds.F13,
                "A contingency up to a local limit",
                "A contingency amount may be held, up to a local limit (examples: one week; up to four weeks).",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "Surrey Heartlands page (1 week, outside the PHB); Essex app.1 (4 weeks)",
                "S",
                EvidenceMark.SecondaryRead,
                "CONFIGURE per organisation and date; exclude from surplus test"
            )
            {
                Accepts = "4 weeks held",
                Refuses = "9 weeks labelled contingency",
            },
            new(
                RuleIds.F14,
                "Planned saving is not surplus",
                "Planned saving for a later larger purchase is not surplus if the plan says so.",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "Essex app.1",
                "S",
                EvidenceMark.SecondaryRead,
                "EXCLUDE plan-approved savings from surplus"
            )
            {
                Accepts = "Saving 600 for chair, in plan",
                Refuses = "Clawing back the 600",
            },
            new(
                RuleIds.F15,
                "Surplus starts a conversation",
                "Surplus above a local threshold triggers a conversation, then retention, re-planning or return.",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "NHS Choices 'Managing your PHB'; thresholds local (8 and 12 weeks are common settings, not found in a national text)",
                "S / K",
                EvidenceMark.GeneralKnowledge,
                "WARN at threshold; never auto-recover; require decision"
            )
            {
                Accepts = "Balance 10 weeks, threshold 8: review",
                Refuses = "Automatic debit",
            },
            new(
                RuleIds.F16,
                "Closer monitoring where there is reason",
                "Higher-value or higher-risk payments may have closer monitoring.",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "Essex app.1",
                "S",
                EvidenceMark.SecondaryRead,
                "SET monitoring tier with reason and date"
            )
            {
                Accepts = "Tier 'enhanced', monthly",
                Refuses = "Enhanced tier with no reason",
            },
            new(
                RuleIds.F17,
                "First financial check after three months",
                "First financial check about three months after start, then at least yearly, is common practice.",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "Oldham direct payments page; matches review timing in reg.17(2)",
                "S",
                EvidenceMark.SecondaryRead,
                "SCHEDULE both"
            )
            {
                Accepts = "Month 3 and 15",
                Refuses = "First check at month 11",
            },
        ];
}

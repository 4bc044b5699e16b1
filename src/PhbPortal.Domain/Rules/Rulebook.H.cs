namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionH() =>
        [
            new(
                RuleIds.H01,
                "Must stop: the adult withdraws agreement",
                "Must stop: a capable adult does not agree or withdraws agreement.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(1)(a); SI 2010/1000 reg.20",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "START stop process; BLOCK further runs after notice"
            )
            {
                StandsBecause = "It has a way of its own: the person says so on a day, or whoever agrees for them withdraws.",
                Accepts = "Withdrawn 1 May, stop decided",
                Refuses = "Payment run continues",
            },
            new(
                RuleIds.H02,
                "Must stop: no representative agrees",
                "Must stop: the representative withdraws and no other representative agrees.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(1)(b); SI 2010/1000 reg.20",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "SEARCH for other consenting representative; else stop"
            )
            {
                StandsBecause =
                    "It has a way of its own: who was asked and what they answered is said, even where there was nobody to ask.",
                Accepts = "Aunt takes over, consents",
                Refuses = "No one, payments go on",
            },
            new(
                RuleIds.H03,
                "May stop: no longer someone who can be paid",
                "May stop: the person is no longer someone who can be paid.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(a)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION with reason code"
            )
            {
                Accepts = "Moved area",
                Refuses = "No reason",
            },
            new(
                RuleIds.H04,
                "May stop: payee not suitable",
                "May stop: the representative or nominee is not suitable.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(b)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION + safeguarding note"
            )
            {
                StandsBecause = "It has a way of its own: what was seen is said.",
                Accepts = "Evidence listed",
                Refuses = "Dislike of relative",
            },
            new(
                RuleIds.H05,
                "May stop: nominee withdrawn",
                "May stop: the nominee does not agree, or the nomination was withdrawn.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(c)-(d)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION; offer own receipt or new nominee"
            )
            {
                StandsBecause = "It has a way of its own: what was offered and what came of it is said.",
                Accepts = "New nominee found, continues",
                Refuses = "Stopped without asking",
            },
            new(
                RuleIds.H06,
                "May stop: money used outside the plan",
                "May stop: money was used outside the plan.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(e)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION after query and reply; proportionate step first"
            )
            {
                StandsBecause = "It has a way of its own: the smaller step that was tried is said, or why it is too urgent for one.",
                Accepts = "Repeated misuse, warning given",
                Refuses = "First 8-pound error, stopped",
            },
            new(
                RuleIds.H07,
                "May stop: a possible offence",
                "May stop: theft, fraud or another offence may have occurred.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(f)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION; refer to counter-fraud; restrict view"
            )
            {
                StandsBecause = "It has a way of its own: the referral is recorded.",
                Accepts = "Referral number recorded",
                Refuses = "Accusation shown on the person's page",
            },
            new(
                RuleIds.H08,
                "May stop: needs not met this way",
                "May stop: needs cannot be, or are not being, met this way.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(g)",
                "T / E",
                EvidenceMark.Inferred,
                "DECISION + alternative care"
            )
            {
                Accepts = "PAs cannot be found, agency arranged",
                Refuses = "Stopped, nothing arranged",
            },
            new(
                RuleIds.H09,
                "May stop: the person has died",
                "May stop: the person has died.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(2)(h)",
                "T / E",
                EvidenceMark.Inferred,
                "STOP schedule on death date; hold for final bills"
            )
            {
                Accepts = "Final payroll and notice pay met",
                Refuses = "Next instalment sent",
            },
            new(
                RuleIds.H10,
                "A stop comes in writing with notice",
                "A decision to stop goes in writing, with reasons and reasonable notice, to the person and any representative or nominee.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.17(3)",
                "T / E",
                EvidenceMark.Inferred,
                "BLOCK stop date earlier than notice end (urgent override with reason)"
            )
            {
                StandsBecause = "It has a way of its own: a stop that is urgent goes before the notice, with the reason.",
                Accepts = "28 days",
                Refuses = "Same-day stop, no override",
            },
            new(
                RuleIds.H11,
                "After a death letters go to the representatives",
                "If the person has died, stop and repayment notices go to the personal representatives.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 regs.15(3), 17(4)",
                "T / E",
                EvidenceMark.Inferred,
                "ADDRESS letter to executor; BLOCK letter to the deceased"
            )
            {
                StandsBecause =
                    "It has a way of its own: while nobody is named, letters go to the personal representatives without a name.",
                Accepts = "Executor named",
                Refuses = "Letter to deceased",
            },
            new(
                RuleIds.H12,
                "Other care is in place before a stop",
                "Before stopping, other care must be in place.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "Ombudsmen decision 17 016 036 (Buckinghamshire/Oxford Health, 2019)",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK final step without 'care from stop date' record"
            )
            {
                Accepts = "Agency from 1 June",
                Refuses = "Blank",
            },
            new(
                RuleIds.H13,
                "Grounds for asking money back",
                "Repayment of all or part may be asked for, looking at: plan much changed; circumstances much changed; a large "
                    + "part unspent and built up; used outside plan; possible offence; death.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.15(1)(a)-(f); SI 2010/1000 reg.18",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "REQUIRE one of six ground codes and why it is fair"
            )
            {
                StandsBecause = "It protects whoever would pay: without a ground, or where it is not fair, the money stays where it is.",
                Accepts = "Ground (c), 11 weeks' surplus",
                Refuses = "No ground",
            },
            new(
                RuleIds.H14,
                "What a repayment notice says",
                "A repayment notice gives reasons, the sum, the time allowed and who must pay, with reasonable notice.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.15(2)",
                "T / E",
                EvidenceMark.Inferred,
                "BLOCK letter without four fields"
            )
            {
                StandsBecause = "It protects whoever would pay: a notice that lacks something is written again with it.",
                Accepts = "All four",
                Refuses = "No payer named",
            },
            new(
                RuleIds.H15,
                "A repayment decision can be reconsidered",
                "The person (or personal representative, representative, nominee) may ask for the repayment decision to be "
                    + "reconsidered and send evidence; the body must tell them the result.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.15(4)-(5)",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "OPEN case; PAUSE recovery while open"
            )
            {
                StandsBecause = "It protects whoever would pay: the request is answered first.",
                Accepts = "Paused 21 days, reply sent",
                Refuses = "Debt collection while open",
            },
            new(
                RuleIds.H16,
                "A sum due is a civil debt",
                "A sum due can be recovered as a civil debt.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.16; SI 2010/1000 reg.19",
                "K / E",
                EvidenceMark.GeneralKnowledge,
                "RECORD status; hand to finance"
            )
            {
                StandsBecause = "It has a way of its own: the time allowed runs out.",
                Accepts = "Status 'civil debt' after reconsideration",
                Refuses = "Straight to debt on day 1",
            },
            new(
                RuleIds.H17,
                "Wages and honest mistakes come first",
                "Honest mistakes and lawful commitments (wages, notice pay, redundancy) should be met before any recovery.",
                RuleModels.DirectPayment,
                new(2009, 1, 1),
                null,
                "Practice guidance; PA-Pages on death; LGSCO Hillingdon 20 001 443",
                "S",
                EvidenceMark.SecondaryRead,
                "CALCULATE recoverable = balance - accrued liabilities"
            )
            {
                Accepts = "Balance 3,000, liabilities 1,800, ask 1,200",
                Refuses = "Ask 3,000",
            },
        ];
}

namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionB() =>
        [
            new(
                RuleIds.B01,
                "An adult with capacity agrees to direct payments",
                "An adult (16 or over) who has capacity must agree to the direct payment.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "NHS Act 2006 s.12A(1); SI 2010/1000 reg.7; SI 2013/1617 regs.3, 17(1)(a)",
                "T (Act, 17) / E (7)",
                EvidenceMark.Inferred,
                "BLOCK activation without dated consent and capacity record"
            )
            {
                StandsBecause = "The Act itself, whose text was read, asks for the agreement.",
                Accepts = "Consent 2011-02-03, has capacity",
                Refuses = "Consent box ticked by a relative for a capable adult",
            },
            new(
                RuleIds.B02,
                "A child needs a representative who agrees",
                "'Child' means under 16; a child needs a representative who agrees.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 regs.1(2), 8(1)(d); SI 2013/1617 regs.2(1), 4",
                "T",
                EvidenceMark.TextRead,
                "BLOCK if age under 16 on the date and no consenting representative"
            )
            {
                Accepts = "Age 14, mother with parental responsibility consents",
                Refuses = "Age 15 as own payee",
            },
            new(
                RuleIds.B03,
                "Legal representatives of an adult without capacity",
                "Where an adult lacks capacity and has a deputy, donee, attorney (or parent with responsibility), that person "
                    + "is the representative and must agree.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.8(1)(d),(2); Mental Capacity Act 2005",
                "T",
                EvidenceMark.TextRead,
                "BLOCK until authority type, reference and expiry are recorded"
            )
            {
                Accepts = "LPA registered, reference held",
                Refuses = "'Daughter says she has power of attorney', nothing seen",
            },
            new(
                RuleIds.B04,
                "A suitable person can be appointed to receive payments",
                "Where an adult lacks capacity and has no such person, the body may appoint someone it thinks suitable to "
                    + "receive and manage the payment.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.8(3)-(4)",
                "T",
                EvidenceMark.TextRead,
                "RECORD appointment, reasons, decision-maker, best-interests note"
            )
            {
                Accepts = "Brother appointed 2011-05-09 with reasons",
                Refuses = "Neighbour receives money with no appointment",
            },
            new(
                RuleIds.B05,
                "What a representative takes on",
                "A representative must accept the role, act in the person's best interests, be contract principal, follow the "
                    + "plan and obey the regulations.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.8(5)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK payment until each of five duties is acknowledged and signed"
            )
            {
                Accepts = "Signed 2011-03-01",
                Refuses = "Two of five duties unticked",
            },
            new(
                RuleIds.B06,
                "Naming someone to receive the payment",
                "A capable adult, or the representative of someone, may name another person (nominee) to receive the payment.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.9(1)(a)-(b)",
                "T",
                EvidenceMark.TextRead,
                "RECORD who nominated whom and when; BLOCK nomination by anyone else"
            )
            {
                Accepts = "Capable adult nominates sister",
                Refuses = "Care home manager nominates himself",
            },
            new(
                RuleIds.B07,
                "Earlier wishes about the payee are followed",
                "If someone who now lacks capacity had earlier said who should receive payments, that person is the nominee.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.9(2)",
                "T",
                EvidenceMark.TextRead,
                "RECORD advance wishes on the person's file; WARN if the payee differs"
            )
            {
                Accepts = "Advance wish 2010-09 followed",
                Refuses = "Different payee chosen, no reason",
            },
            new(
                RuleIds.B08,
                "What a nominee takes on",
                "A nominee must be contract principal, follow the plan and obey the regulations.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.9(3)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK payment until three duties are acknowledged"
            )
            {
                Accepts = "Signed",
                Refuses = "Nominee refuses to be employer of PAs",
            },
            new(
                RuleIds.B09,
                "Nominee and body agree before the first payment",
                "Before the first payment the nominee must agree and the body must agree to the nominee.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.9(4)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK first payment unless both agreement dates are on or before it"
            )
            {
                Accepts = "Nominee 4 May, PCT 6 May, pay 10 May",
                Refuses = "Paid 10 May, PCT agreement 12 May",
            },
            new(
                RuleIds.B10,
                "A withdrawn nomination means a quick review",
                "A written notice withdrawing or changing a nomination means the body must consider stopping and must review as "
                    + "soon as it reasonably can.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.9(5)",
                "T",
                EvidenceMark.TextRead,
                "SCHEDULE a priority review and a stop/continue decision"
            )
            {
                Accepts = "Letter 1 Mar: review task same day",
                Refuses = "Payment run goes on with no decision logged",
            },
            new(
                RuleIds.B11,
                "Criminal-record check of an unrelated payee",
                "A nominee or representative who is an individual and not close family, household or an involved friend needs "
                    + "an enhanced criminal-record check before payment.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.7(6)-(8) (family list in 7(8) confirmed by SI 2017/219); 2010 equivalent in reg.10",
                "K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK activation until check date, number and outcome are recorded"
            )
            {
                Accepts = "Solicitor's clerk as nominee, certificate seen",
                Refuses = "Unrelated lodger as nominee, no check",
            },
            new(
                RuleIds.B12,
                "CRB before December 2012, DBS after",
                "The check is a CRB disclosure to 30 November 2012 and a DBS certificate from 1 December 2012.",
                RuleModels.DirectPayment | RuleModels.ThirdParty,
                new(2012, 12, 1),
                null,
                "Protection of Freedoms Act 2012 (creation of DBS)",
                "K",
                EvidenceMark.GeneralKnowledge,
                "LABEL and validate the check type by date"
            )
            {
                Accepts = "Check 2012-12-03 labelled DBS",
                Refuses = "Check 2013-02-01 labelled CRB: warn",
            },
            new(
                RuleIds.B13,
                "What is weighed before deciding to pay",
                "Before deciding, the body may consult those who know the person, and weighs suitability for the condition, its "
                    + "effect on life, and value for money.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 reg.7(1)-(3); 2010 equivalent in reg.10",
                "K",
                EvidenceMark.GeneralKnowledge,
                "RECORD consultees, three considerations and the decision"
            )
            {
                Accepts = "Decision form complete",
                Refuses = "Decision 'yes' with no considerations",
            },
            new(
                RuleIds.B14,
                "Information the body may ask for first",
                "The body may ask for information about health, the bank account and the payee before deciding.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.13(4) (account); SI 2013/1617 reg.7 (other)",
                "T (13) / K",
                EvidenceMark.GeneralKnowledge,
                "RECORD request date, reply date; WARN if decided without reply"
            )
            {
                Accepts = "Reply in 5 days",
                Refuses = "Decision made while request open",
            },
            new(
                RuleIds.B15,
                "A refusal to pay directly gives reasons",
                "A refusal to pay directly must be in writing with reasons, and the person may ask for it to be looked at again.",
                RuleModels.DirectPayment,
                new(2013, 11, 1),
                null,
                "SI 2013/2354 reg.2 inserting review provision into SI 2013/1617 reg.7 (check commencement day)",
                "T (effect) / K (date)",
                EvidenceMark.GeneralKnowledge,
                "BLOCK closing a refusal without reasons; OPEN reconsideration case on request"
            )
            {
                Accepts = "Letter with reasons; request logged",
                Refuses = "Phone refusal only",
            },
            new(
                RuleIds.B16,
                "One reconsideration in six months",
                "Only one reconsideration of the same decision need be done in six months.",
                RuleModels.DirectPayment,
                new(2013, 11, 1),
                null,
                "SI 2013/1617 reg.7 as amended",
                "K",
                EvidenceMark.GeneralKnowledge,
                "WARN on a second request inside six months; allow override"
            )
            {
                Accepts = "Second request after 7 months accepted",
                Refuses = "Auto-rejecting a request about a new decision",
            },
            new(
                RuleIds.B17,
                "At 16 the young person's own consent",
                "When a child turns 16 the consent of the young person (or a capacity route) replaces the parent's consent.",
                RuleModels.DirectPayment,
                new(2013, 8, 1),
                null,
                "SI 2013/1617 reg.4(4) (referred to in reg.17(1)(c))",
                "E",
                EvidenceMark.Inferred,
                "SCHEDULE review 6 months before the 16th birthday; BLOCK payments after it without new consent"
            )
            {
                Accepts = "Consent re-taken at 15y11m, effective at 16",
                Refuses = "Parent still payee at 16y2m, no record",
            },
            new(
                RuleIds.B18,
                "Regained capacity and no agreement: payments stop",
                "If the person regains capacity and does not agree, the payments must stop.",
                RuleModels.DirectPayment,
                new(2013, 8, 1),
                null,
                "SI 2013/1617 regs.5(8)(b), 17(1)(c)",
                "T (17)",
                EvidenceMark.TextRead,
                "SCHEDULE capacity re-check; START stop process on refusal"
            )
            {
                Accepts = "Regained, consents, continues",
                Refuses = "Regained, objects, payments continue",
            },
            new(
                RuleIds.B19,
                "Excluded: drug rehabilitation requirement",
                "Excluded: a person under a drug rehabilitation requirement (community order or suspended sentence).",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.(a); SI 2010/1000 Sch.",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "BLOCK direct payment; OFFER notional or third party"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "No order in force",
                Refuses = "DRR to 2011-09-30",
            },
            new(
                RuleIds.B20,
                "Excluded: alcohol treatment requirement",
                "Excluded: a person under an alcohol treatment requirement (community order or suspended sentence).",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.(b); SI 2010/1000 Sch.",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "BLOCK; re-test on the order's end date"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "ATR ended yesterday",
                Refuses = "ATR current",
            },
            new(
                RuleIds.B21,
                "Excluded: licence condition on drugs or alcohol",
                "Excluded: a person on release licence with a non-standard condition to do offending-behaviour work on drugs or alcohol.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.(c); SI 2010/1000 Sch.",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "BLOCK; record licence end"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "Standard licence only",
                Refuses = "Licence with alcohol programme condition",
            },
            new(
                RuleIds.B22,
                "Excluded: treatment under a community order",
                "Excluded: a person required to have drug or alcohol dependency treatment under a community rehabilitation, or "
                    + "community punishment and rehabilitation, order.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.(d); SI 2010/1000 Sch.",
                "T / E (2010)",
                EvidenceMark.Inferred,
                "BLOCK"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "Order without treatment term",
                Refuses = "Order with treatment term",
            },
            new(
                RuleIds.B23,
                "Excluded: drug treatment and testing order",
                "Excluded: a person under a drug treatment and testing order.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.; same list in SI 2014/1652 Sch.(e)",
                "S / E (2010)",
                EvidenceMark.Inferred,
                "BLOCK"
            )
            {
                YieldsUntil = new(2013, 7, 31),
                Accepts = "None",
                Refuses = "DTTO current",
            },
            new(
                RuleIds.B24,
                "Excluded: youth order with drug treatment",
                "Excluded: a young person under a youth rehabilitation order with drug treatment, drug testing or "
                    + "intoxicating-substance treatment requirements.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch.; SI 2014/1652 Sch.(f),(g) and following; Criminal Justice and Immigration Act 2008 Sch.1 paras 22-24",
                "S / K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK"
            )
            {
                Accepts = "YRO with curfew only",
                Refuses = "YRO with drug testing",
            },
            new(
                RuleIds.B25,
                "Excluded: the Scottish equivalents",
                "Excluded: Scottish equivalents of these orders and licences.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "SI 2013/1617 Sch. later items",
                "K",
                EvidenceMark.GeneralKnowledge,
                "BLOCK when recorded"
            )
            {
                Accepts = "None",
                Refuses = "Probation order with drug treatment condition (Scotland)",
            },
            new(
                RuleIds.B26,
                "Exclusion touches direct payments only",
                "Exclusion is about direct payment only; other budget types stay open (the substance-misuse pilots used notional sums).",
                RuleModels.Notional | RuleModels.ThirdParty,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.8(1)(c) scope; PSSRU DP 2858 (2013) via summaries",
                "S",
                EvidenceMark.SecondaryRead,
                "ACCEPT notional or third party for an excluded person"
            )
            {
                Accepts = "DRR person, notional budget",
                Refuses = "System refusing any PHB to a DRR person",
            },
        ];
}

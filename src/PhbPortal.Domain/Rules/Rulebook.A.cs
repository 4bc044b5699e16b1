namespace PhbPortal.Domain.Rules;

public static partial class Rulebook
{
    private static Rule[] SectionA() =>
        [
            new(
                RuleIds.A01,
                "Direct payments need the powers to be in force",
                "A direct payment for health care has a legal basis only once the powers in sections 12A-12D of the NHS Act "
                    + "2006 and the regulations under them are in force.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                null,
                "NHS Act 2006 ss.12A-12D (inserted 19 Jan 2010, Health Act 2009 s.11, SI 2010/30 art.2(b)); SI 2010/1000 reg.1(1)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK a direct-payment start or payment date before the date"
            )
            {
                Accepts = "Start 2010-06-01",
                Refuses = "Start 2010-05-31: refuse, offer notional or third party",
                OtherRoute = "Choose a budget that the NHS or another organisation holds: neither needs the direct-payment powers.",
            },
            new(
                RuleIds.A02,
                "Direct payments need a pilot scheme",
                "A PCT may make direct payments only under a pilot scheme that the Secretary of State has made.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.2(1),(6)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK choosing direct payment when the organisation has no scheme covering the date"
            )
            {
                Accepts = "Doncaster PCT, scheme record dated 2010-06-28 or later",
                Refuses = "PCT that is a pilot site but holds no scheme record",
                OtherRoute =
                    "Choose a budget that the NHS or another organisation holds (rule A16), or wait until a scheme for this "
                    + "site is on record.",
            },
            new(
                RuleIds.A03,
                "A pilot scheme answers a written proposal",
                "A pilot scheme can be made only in answer to a written pilot proposal from the PCT.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 regs.2(2), 3(1)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK saving a scheme without a linked proposal"
            )
            {
                Accepts = "Scheme links proposal 2010-04-12",
                Refuses = "Scheme entered with no proposal",
            },
            new(
                RuleIds.A04,
                "What a pilot proposal must state",
                "A proposal must state the PCT's name, the area, the health needs covered, whether section 117 after-care is "
                    + "included, any other selection criteria, the period, and any other provisions.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.3(2)(a),(c)-(h)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK submission while any field is empty (allow 'none' for other provisions)"
            )
            {
                OtherRoute = "Fill in every part; write “none” where there are no other criteria or provisions.",
                Accepts = "All seven filled",
                Refuses = "After-care question left unanswered",
            },
            new(
                RuleIds.A05,
                "A joint proposal names its lead",
                "A joint proposal must say which PCT is mainly responsible for running the scheme.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.3(2)(b)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK a scheme with 2+ PCTs and no lead"
            )
            {
                Accepts = "Knowsley, Liverpool, Sefton with one marked lead",
                Refuses = "Three PCTs, no lead",
            },
            new(
                RuleIds.A06,
                "A pilot scheme lasts three years at most",
                "The period proposed for a pilot scheme may not be longer than three years.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.3(2)(g),(3)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK if end date is later than start + 3 years"
            )
            {
                Accepts = "2010-06-28 to 2013-06-27",
                Refuses = "2010-06-28 to 2013-12-31",
            },
            new(
                RuleIds.A07,
                "The approved scheme counts, not the proposal",
                "The approved scheme may differ from what the PCT proposed if the Secretary of State thinks that suits the health service.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.2(3)(b)",
                "T",
                EvidenceMark.TextRead,
                "RECORD proposal and scheme as separate versions; rules run on the scheme"
            )
            {
                Accepts = "Proposal lists CHC+stroke, scheme lists CHC only: stroke refused",
                Refuses = "Using proposal terms to approve a stroke direct payment",
            },
            new(
                RuleIds.A08,
                "A scheme cannot cover all of England",
                "A scheme cannot cover the whole of England.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.2(5)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK a scheme whose area is 'all England'"
            )
            {
                Accepts = "Area = Oxfordshire",
                Refuses = "Area = England",
            },
            new(
                RuleIds.A09,
                "The payment powers come by direction",
                "The Secretary of State may direct a pilot PCT to use the payment powers and the linked decision functions; "
                    + "without the direction the PCT does not hold them.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.2(6)",
                "T",
                EvidenceMark.TextRead,
                "RECORD direction date and reference; BLOCK first payment earlier than it"
            )
            {
                Accepts = "Direction 2010-06-28, first payment 2010-08-01",
                Refuses = "First payment before the direction date",
                OtherRoute =
                    "Set the first payment on or after the day of the direction, or choose a budget that the NHS or another "
                    + "organisation holds until then.",
            },
            new(
                RuleIds.A10,
                "After-care only where the scheme includes it",
                "Direct payments for section 117 after-care are allowed only where the scheme includes after-care.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.2(7); NHS Act 2006 s.12A(4)",
                "T",
                EvidenceMark.TextRead,
                "BLOCK plan lines funded as s.117 unless scheme.after_care = yes"
            )
            {
                Accepts = "Scheme includes after-care",
                Refuses = "CHC-only scheme, s.117 line",
                OtherRoute =
                    "Hold the after-care part as a budget that the NHS or another organisation holds, or ask for the scheme to be varied.",
            },
            new(
                RuleIds.A11,
                "Scheme terms fit the national regulations",
                "The proposed scheme terms must fit regulations 7 to 20.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.3(4)",
                "T",
                EvidenceMark.TextRead,
                "RECORD sign-off by the PCT; WARN when a local setting loosens a national rule"
            )
            {
                Accepts = "Local first-review limit set to 8 weeks",
                Refuses = "Local first-review limit set to 6 months: refuse the setting",
            },
            new(
                RuleIds.A12,
                "Every scheme is reviewed independently",
                "Every scheme must be reviewed by someone independent, within a reasonable time after it ends, and the findings published.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.5(1)-(4)",
                "T",
                EvidenceMark.TextRead,
                "SCHEDULE a scheme-review task at scheme end"
            )
            {
                Accepts = "Task opens on the end date",
                Refuses = "Scheme closed with no review record: keep flagged",
            },
            new(
                RuleIds.A13,
                "A scheme review may compare groups of people",
                "A scheme review may be asked to compare effects by socio-economic background, age, gender, ethnicity, "
                    + "disability and health need.",
                RuleModels.All,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 reg.5(5)(a)-(b)",
                "T",
                EvidenceMark.TextRead,
                "RECORD these fields (with 'prefers not to say') so groups can be compared"
            )
            {
                Accepts = "Ethnicity = not stated",
                Refuses = "Equality section missing from the record: warn",
            },
            new(
                RuleIds.A14,
                "The person's need must be in the scheme",
                "A person may be paid directly only if they meet the health-need and other criteria of the scheme.",
                RuleModels.DirectPayment,
                new(2010, 6, 1),
                new(2013, 7, 31),
                "SI 2010/1000 regs.3(2)(d),(f), 8(1)(b); reg.7 for adults",
                "T (8) / E (7)",
                EvidenceMark.Inferred,
                "BLOCK if the person's qualifying need is not in the scheme"
            )
            {
                Accepts = "Scheme: CHC; person: CHC",
                Refuses = "Scheme: CHC; person: diabetes only",
                OtherRoute =
                    "Choose a budget that the NHS or another organisation holds, or ask for the scheme to be varied so that it "
                    + "covers this need.",
            },
            new(
                RuleIds.A15,
                "The person must be the organisation's to look after",
                "The person must be someone the organisation is responsible for, or entitled to its section 117 after-care.",
                RuleModels.All,
                new(2010, 6, 1),
                null,
                "SI 2010/1000 reg.8(1)(a); SI 2013/1617 regs.3-5",
                "T (8) / E (7)",
                EvidenceMark.Inferred,
                "BLOCK direct payment, WARN others, when the responsible commissioner differs"
            )
            {
                Accepts = "GP practice in area on the date",
                Refuses = "Person moved to another PCT last month",
                OtherRoute =
                    "Agree with the other organisation from when it takes over. The care goes on meanwhile, and the NHS or "
                    + "another organisation can hold the money.",
            },
            new(
                RuleIds.A16,
                "Notional and third-party budgets need no approval",
                "Notional and third-party budgets need no direct-payment approval; PCTs could already offer them.",
                RuleModels.Notional | RuleModels.ThirdParty,
                new(2009, 1, 1),
                null,
                "DH Personal health budgets: first steps (2009) as summarised; DH toolkit 2012, 'How can a PHB be managed'",
                "S",
                EvidenceMark.SecondaryRead,
                "ACCEPT without scheme check"
            )
            {
                Accepts = "PCT with no scheme sets a third-party budget",
                Refuses = "System demanding a scheme reference for a notional budget",
            },
            new(
                RuleIds.A17,
                "From August 2013 any health body may pay directly",
                "From 1 August 2013 the pilot limit no longer applies: any CCG, NHS England, the Secretary of State, or a local "
                    + "authority using public-health powers may pay directly.",
                RuleModels.DirectPayment,
                new(2013, 8, 1),
                null,
                "SI 2013/1617 regs.1, 2(1) 'health body'; Repeal of Pilot Schemes Limitation Order 2013",
                "T / S",
                EvidenceMark.SecondaryRead,
                "SWITCH OFF rules limited to 2013-07-31; accept health-body types"
            )
            {
                Accepts = "CCG, start 2013-08-01, no scheme",
                Refuses = "CCG start 2013-07-15 without saved pilot powers: hold for legal check",
            },
            new(
                RuleIds.A18,
                "Organisations decide only within their lifetime",
                "Organisation types have lifetimes: PCT to 31 March 2013, CCG 1 April 2013 to 30 June 2022, ICB from 1 July 2022.",
                RuleModels.All,
                new(2009, 4, 1),
                null,
                "Standing Rules SI 2012/2996 commencement; NHS Digital PHB Data Provision Notice (CCG to ICB, 1 July 2022)",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK a new decision by a body outside its lifetime; require a successor link"
            )
            {
                Accepts = "Decision 2022-07-02 by ICB successor",
                Refuses = "Decision 2013-05-01 by a PCT",
            },
            new(
                RuleIds.A19,
                "The right to ask for a budget",
                "Adults with NHS Continuing Healthcare and children with continuing care may ask for a budget from 1 April 2014.",
                RuleModels.All,
                new(2014, 4, 1),
                new(2014, 9, 30),
                "SI 2012/2996 Part 6A; ministerial statement Oct 2013",
                "S",
                EvidenceMark.SecondaryRead,
                "RECORD the request and a reasoned reply"
            )
            {
                Accepts = "Request logged and answered",
                Refuses = "Request ignored: overdue alert",
            },
            new(
                RuleIds.A20,
                "The right to have a budget",
                "From 1 October 2014 those two groups have a right to a budget.",
                RuleModels.All,
                new(2014, 10, 1),
                null,
                "SI 2012/2996 Part 6A, reg.32A (version of 2014-10-01)",
                "T",
                EvidenceMark.TextRead,
                "WARN and require a recorded lawful reason before refusal"
            )
            {
                Accepts = "Eligible CHC adult granted",
                Refuses = "Refusal with reason 'not our policy'",
            },
            new(
                RuleIds.A21,
                "The right reaches after-care and wheelchairs",
                "From 2 December 2019 the right also covers section 117 after-care and NHS wheelchair services.",
                RuleModels.All,
                new(2019, 12, 2),
                null,
                "SI 2012/2996 Part 6A as amended (earlier version ended 02/12/2019); NHS England legal-rights guidance Dec 2019",
                "T",
                EvidenceMark.TextRead,
                "EXTEND the eligible-group list from that date"
            )
            {
                Accepts = "Wheelchair request 2019-12-03",
                Refuses = "Treating a 2019-11-30 wheelchair request as a right",
            },
            new(
                RuleIds.A22,
                "What counts as a personal health budget",
                "A budget counts as a PHB only if the body fixes an amount as suitable for all or part of the service and its "
                    + "use is planned and agreed with the person or their representative.",
                RuleModels.All,
                new(2014, 4, 1),
                null,
                "SI 2012/2996 reg.32A(1) 'personal health budget'",
                "T",
                EvidenceMark.TextRead,
                "BLOCK status 'active' unless amount and both agreements exist"
            )
            {
                Accepts = "Amount 18,400, signed by both sides",
                Refuses = "Amount set, person never agreed the plan",
            },
            new(
                RuleIds.A23,
                "Having a budget is voluntary",
                "Having a budget is voluntary and can be given up at any time.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH update Oct 2008 (must not become mandatory); First steps principles; NHS Choices 'Managing your PHB'",
                "S",
                EvidenceMark.SecondaryRead,
                "RECORD offer and answer; never auto-enrol; offer exit to usual care"
            )
            {
                Accepts = "Declined: stays on commissioned care",
                Refuses = "Budget created with consent blank",
            },
            new(
                RuleIds.A24,
                "Care stays free: no topping up",
                "NHS care stays free: a person may not add their own money to the budget to buy plan items.",
                RuleModels.All,
                new(2009, 6, 18),
                null,
                "Health Bill Public Bill Committee, Commons, 18 June 2009 (minister); BMJ 2012;345:e8329",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK a top-up receipt coded to the budget; allow separate private purchase outside the plan"
            )
            {
                Accepts = "Private massage paid from own account, outside plan",
                Refuses = "500 of own money paid into the budget account to upgrade agreed care",
                OtherRoute =
                    "Plan what is needed at its full cost, and ask for the amount to be looked at where it is too small. "
                    + "Anything beyond it can be bought privately, apart from the plan.",
            },
            new(
                RuleIds.A25,
                "No part payment of private treatment",
                "A budget cannot pay part of a treatment the person is buying privately.",
                RuleModels.All,
                new(2012, 12, 10),
                null,
                "BMJ 2012;345:e8329",
                "S",
                EvidenceMark.SecondaryRead,
                "BLOCK plan lines marked part-private"
            )
            {
                Accepts = "Whole cost met from budget",
                Refuses = "Half of private surgery fee from budget",
                OtherRoute =
                    "Where the treatment serves an agreed outcome, plan it at its full cost; otherwise it can be bought "
                    + "privately, apart from the plan.",
            },
            new(
                RuleIds.A26,
                "A plan without a budget is welcome",
                "The person-centred approach is the aim, the budget a means: a person may have a plan and work towards outcomes "
                    + "without a budget.",
                RuleModels.All,
                new(2009, 1, 1),
                null,
                "DH personal health budgets update, October 2008 (\"what we've heard\")",
                "T (policy)",
                EvidenceMark.TextRead,
                "ACCEPT a case with a plan and no budget; COUNT it apart"
            )
            {
                Accepts = "Plan agreed, no budget wanted",
                Refuses = "System that forces a budget on every plan",
                IsLaw = false,
            },
        ];
}

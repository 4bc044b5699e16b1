using PhbPortal.Domain.Rules;

namespace PhbPortal.Domain.Support;

public enum UseAnswer
{
    No = 0,
    AskFirst = 1,
    Yes = 2,
}

/// <param name="About">What was recognised in the question.</param>
/// <param name="Rule">The rule it rests on, in force on the day asked about.</param>
/// <param name="Instead">Where it comes from instead, or what to do; empty where nothing need be done.</param>
public sealed record UseAdvice(string About, UseAnswer Answer, string Why, Rule Rule, string Instead)
{
    /// <summary>The kind of support that plans call it, for counting what was decided before; empty where there is none.</summary>
    public string CategoryCode { get; init; } = "";
}

/// <summary>
/// Plain words in, an answer with its rule out. It is advice, not a decision: what is allowed is judged on the plan's own line
/// (<see cref="SupportCategories"/>), and no list of allowed things exists (E13).
/// </summary>
public static class AllowedUses
{
    /// <summary>Letters in a question, at most.</summary>
    public const int LongestQuestion = 200;

    /// <summary>The first day that can be asked about.</summary>
    public static readonly DateOnly FirstDay = Rulebook.ProgrammeStart;

    private const string AnythingElse = RuleIds.E13;
    private const string WhenItServes =
        "It can be planned when it helps to reach an outcome that is agreed in the plan, is safe and is lawful.";
    private const string AskCoordinator =
        "Talk to the care co-ordinator about the outcome it would serve. “It is not on the list” is no reason to refuse.";

    private static readonly Topic[] Topics =
    [
        Outside("alcohol", "alcohol", "wine", "beer", "cider", "whisky", "vodka", "gin", "spirits", "pub"),
        Outside("tobacco", "tobacco", "cigarette", "cigar", "smoking", "fags"),
        Outside("gambling", "gambling", "betting", "bet", "casino", "lottery", "scratch card"),
        Outside("debt", "debt", "loan", "credit card", "arrears", "overdraft"),
        Outside("illegal", "illegal", "cannabis", "cocaine", "heroin"),
        Outside("primary-medical", "gp", "private doctor", "doctor’s appointment", "doctor's appointment", "general practitioner"),
        Outside("emergency", "emergency", "ambulance", "a&e", "accident and emergency", "casualty"),
        Outside(
            "acute",
            "operation",
            "surgery",
            "hip replacement",
            "knee replacement",
            "hospital",
            "inpatient",
            "transplant",
            "scan",
            "chemotherapy"
        ),
        Outside("nhs-charges", "prescription", "prescription prepayment", "prepayment certificate", "dental charge", "nhs charge"),
        Outside(
            "nhs-programmes",
            "vaccine",
            "vaccination",
            "immunisation",
            "jab",
            "screening",
            "mammogram",
            "smear test",
            "health check",
            "child measurement"
        ),
        new(
            "Medicines",
            UseAnswer.AskFirst,
            RuleIds.E27,
            "What a doctor prescribes comes from the NHS, outside the budget. Something from a shop needs an outcome in the "
                + "plan that it serves.",
            "Ask the doctor or a pharmacist first.",
            ["medicine", "drug", "tablet", "paracetamol", "ibuprofen", "painkiller", "pill", "vitamin"]
        ),
        new(
            "Private treatment",
            UseAnswer.AskFirst,
            RuleIds.A25,
            "A budget cannot pay part of a treatment that is bought privately; it pays for all of it or none.",
            AskCoordinator,
            ["private treatment", "private clinic", "private hospital"]
        ),
        new(
            "Paying a part yourself",
            UseAnswer.No,
            RuleIds.A24,
            "NHS care is free: nobody adds their own money to a budget to buy what is in the plan.",
            "Things of your own choice can be bought privately, apart from the plan.",
            ["top up", "topping up", "own money", "pay the rest"]
        ),
        new(
            "Dentist",
            UseAnswer.AskFirst,
            RuleIds.E12,
            "From April 2013 a site can have it on a list of its own, of what it does not buy.",
            AskCoordinator,
            ["dentist", "dental", "denture"]
        ),
        new(
            "Everyday bills",
            UseAnswer.AskFirst,
            AnythingElse,
            "Rent, food and fuel are usually paid from other money. A cost that comes from the condition can be talked about.",
            AskCoordinator,
            ["rent", "mortgage", "food", "shopping", "groceries", "gas", "electricity", "heating", "council tax", "bill"]
        ),
        Fine(
            "Exercise and leisure",
            "exercise",
            "gym",
            "swimming",
            "riding",
            "horse",
            "yoga",
            "pilates",
            "tai chi",
            "dancing",
            "football",
            "cycling",
            "bike",
            "exercise",
            "fitness",
            "sport"
        ),
        Fine(
            "Music, art and company",
            "peer-community",
            "singing",
            "choir",
            "art",
            "painting",
            "music",
            "guitar",
            "piano",
            "club",
            "theatre",
            "cinema",
            "gardening",
            "allotment",
            "photography",
            "course",
            "class",
            "lesson"
        ),
        Fine(
            "Complementary therapy",
            "complementary",
            "massage",
            "acupuncture",
            "reflexology",
            "aromatherapy",
            "osteopath",
            "osteopathy",
            "chiropractor",
            "hypnotherapy"
        ),
        Fine(
            "Therapy",
            "therapy",
            "physiotherapy",
            "physio",
            "speech therapy",
            "counselling",
            "talking therapy",
            "cbt",
            "psychotherapy",
            "occupational therapy",
            "hydrotherapy",
            "podiatry",
            "dietitian"
        ),
        Fine(
            "Equipment",
            "equipment",
            "wheelchair",
            "scooter",
            "hoist",
            "rail",
            "bed",
            "mattress",
            "chair",
            "ramp",
            "alarm",
            "adaptation",
            "air conditioning",
            "washing machine"
        ),
        Fine(
            "Communication and technology",
            "technology",
            "laptop",
            "computer",
            "tablet computer",
            "ipad",
            "phone",
            "mobile",
            "internet",
            "broadband",
            "software",
            "printer",
            "game console",
            "tv",
            "television"
        ),
        Fine(
            "Help at home",
            "personal-care",
            "carer",
            "personal assistant",
            "pa",
            "care worker",
            "help at home",
            "cleaner",
            "cleaning",
            "cooking",
            "night sitter",
            "nurse",
            "nursing",
            "agency"
        ),
        Fine("Short breaks", "respite", "holiday", "respite", "short break", "weekend away", "day out"),
        Fine("Transport", "transport", "taxi", "bus", "train", "transport", "travel", "fares", "driving lesson", "car"),
        Fine("Pets that help", "", "assistance dog", "guide dog", "dog", "pet", "cat"),
        Fine("Support with the budget itself", "support-service", "payroll", "insurance", "training", "advocate", "advocacy", "broker"),
    ];

    private static readonly string[] Family =
    [
        "husband",
        "wife",
        "partner",
        "spouse",
        "mother",
        "mum",
        "father",
        "dad",
        "parent",
        "son",
        "daughter",
        "brother",
        "sister",
        "aunt",
        "uncle",
        "grandmother",
        "grandfather",
        "gran",
        "nan",
        "granddad",
        "family",
        "relative",
        "cousin",
        "friend",
    ];

    /// <summary>Everything recognised in the words, what is refused first; never empty.</summary>
    /// <param name="day">On or after <see cref="FirstDay"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the programme.</exception>
    public static IReadOnlyList<UseAdvice> Ask(string words, DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, FirstDay);
        var asked = WholeWords.Of(words);
        List<UseAdvice> found = [.. Topics.Where(topic => topic.Words.Any(word => asked.Has(word))).Select(topic => topic.On(day))];
        if (Family.Any(word => asked.Has(word)))
            found.Add(SomeoneClose(day));
        if (found.Count == 0)
            found.Add(Unknown());
        return [.. found.OrderBy(advice => advice.Answer)];
    }

    private static UseAdvice SomeoneClose(DateOnly day)
    {
        var rule = PayingSomeoneClose.RuleOn(day);
        return rule.InForceOn(day)
            ? new(
                "Paying family or a friend",
                UseAnswer.AskFirst,
                "Somebody who lives with the person can be paid from a direct payment only where it is decided, with reasons, "
                    + "that this is necessary. Family who live elsewhere can be.",
                rule,
                "Ask for that decision before anybody is paid."
            )
            : new(
                "Paying family or a friend",
                UseAnswer.AskFirst,
                "No rule spoke about it on that day.",
                Rulebook.Get(AnythingElse),
                AskCoordinator
            );
    }

    private static UseAdvice Unknown() =>
        new(
            "Something else",
            UseAnswer.AskFirst,
            "There is no list of allowed things. " + WhenItServes,
            Rulebook.Get(AnythingElse),
            AskCoordinator
        );

    private static Topic Outside(string category, params string[] words)
    {
        var known = SupportCategories.Get(category);
        return new(known.Name, UseAnswer.No, known.RuleId!, known.Refusal, Rulebook.Get(known.RuleId!).OtherRoute!, words)
        {
            CategoryCode = category,
        };
    }

    private static Topic Fine(string about, string category, params string[] words) =>
        new(about, UseAnswer.Yes, AnythingElse, WhenItServes, "", words) { CategoryCode = category };

    private sealed record Topic(string About, UseAnswer Answer, string RuleId, string Why, string Instead, string[] Words)
    {
        public string CategoryCode { get; init; } = "";

        // Where the rule was not in force yet, nothing forbids it, and nobody should be told that something does.
        public UseAdvice On(DateOnly day) =>
            Rulebook.Get(RuleId) is var rule && rule.InForceOn(day)
                ? new(About, Answer, Why, rule, Instead) { CategoryCode = CategoryCode }
                : new(About, UseAnswer.AskFirst, $"Rule {RuleId} was not in force on that day.", Rulebook.Get(AnythingElse), AskCoordinator)
                {
                    CategoryCode = CategoryCode,
                };
    }
}

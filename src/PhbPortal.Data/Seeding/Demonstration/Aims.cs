using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Seeding.Demonstration;

/// <summary>Typical wishes of people with a condition, in words that could be theirs.</summary>
internal static class Aims
{
    public static readonly Aim Neurological = new(
        "I want to do my own shopping and choose my own food.",
        "I walk to the corner and back.",
        "I fall asleep in my chair and drop things.",
        "Weak legs and tiredness",
        "Lucy Amos, multiple sclerosis nurse",
        "I go out three times a week",
        "I count the days on the kitchen calendar"
    );

    public static readonly Aim Lungs = new(
        "I want to see my grandchildren play football on Saturdays.",
        "I climb the stairs without a stop.",
        "I cannot finish a sentence. I phone the respiratory nurse.",
        "Short of breath, infections in winter",
        "Sandra Cole, respiratory nurse",
        "I stay out of hospital this winter",
        "Fewer nights away from home than last year"
    );

    public static readonly Aim Diabetes = new(
        "I want my feet to carry me and my sugar to behave, without thinking of it all day.",
        "My sugar is steady and I walk by the river.",
        "I shake and feel cross. I test and eat.",
        "Diabetes with sore feet",
        "Joan Abbott, diabetes nurse",
        "I walk for half an hour, five days a week",
        "My sugar is in range at each check"
    );

    public static readonly Aim Chc = new(
        "I want to stay in my own home, with people I know around me.",
        "I am up by nine and somebody reads to me.",
        "I am in pain and cannot be moved. My carer phones the nurse.",
        "Needs help with everything, day and night",
        "Nadia Hussain, community matron",
        "The same few people help me",
        "No more than five faces in a week"
    );

    public static readonly Aim EndOfLife = new(
        "I want to be at home, with my dog and the window open.",
        "I sit up and my friends come.",
        "I sleep most of the day. The nurse comes.",
        "Cancer that cannot be cured",
        "Maureen Tully, palliative care nurse",
        "I am at home and comfortable",
        "I say so when the nurse asks"
    );

    public static readonly Aim Transition = new(
        "I want to go to college in September and have a life away from home.",
        "I laugh with my friends and get the bus with Jess.",
        "I have a seizure. Jess knows what to do.",
        "Severe epilepsy and cerebral palsy; leaving children's services",
        "Dr Hart, consultant in transition",
        "I go to college three days a week",
        "I stay until the end of the day"
    );

    public static readonly Aim MentalHealth = new(
        "I want to be out of the house and good at something again.",
        "I get up, wash and go out.",
        "I do not open the curtains. I phone the crisis line.",
        "Long low spells and hearing voices",
        "Ifeoma Obi, community mental health nurse",
        "I have a reason to get up three days a week",
        "I have gone each week for three months"
    );

    public static Aim For(QualifyingNeed need) =>
        need switch
        {
            QualifyingNeed.Copd => Lungs,
            QualifyingNeed.Diabetes => Diabetes,
            QualifyingNeed.Chc => Chc,
            QualifyingNeed.EndOfLife => EndOfLife,
            QualifyingNeed.MentalHealth or QualifyingNeed.Section117 => MentalHealth,
            QualifyingNeed.ChildrensContinuingCare => Transition,
            _ => Neurological,
        };
}

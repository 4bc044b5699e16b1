using PhbPortal.Domain.Cases;

namespace PhbPortal.Web.Features.Shared;

/// <summary>The wording of reconsiderations.</summary>
public static class LookText
{
    /// <summary>An answer needs more room than a request from the person's own page.</summary>
    public const int LongestAnswer = 1900;

    public static string Of(AsksAs askedAs) =>
        askedAs switch
        {
            AsksAs.Person => "the person",
            AsksAs.Representative => "representative",
            AsksAs.Nominee => "nominee",
            AsksAs.PersonalRepresentative => "personal representative, after a death",
            _ => throw new ArgumentOutOfRangeException(nameof(askedAs), askedAs, "Nobody asks so."),
        };

    public static string Of(CameBy way) =>
        way switch
        {
            CameBy.OwnPages => "on their own page",
            CameBy.Phone => "by phone",
            CameBy.InWriting => "in writing",
            CameBy.InPerson => "in person",
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "Nothing comes so."),
        };

    public static string StatusOf(LookState state) =>
        state switch
        {
            LookState.Waiting => "Waiting for the approver",
            LookState.Changed => "Agreed",
            LookState.Stands => "Not agreed",
            LookState.NotThisTime => "Ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
        };

    public static string Of(LookState state) =>
        state switch
        {
            LookState.Waiting => "waits for an approver who did not make the decision",
            LookState.Changed => "the decision changes",
            LookState.Stands => "the decision stands",
            LookState.NotThisTime => "it was not looked at again this time",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
        };
}

using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Decisions.Letters;

/// <summary>The letter as it prints, with what staff need to know before giving it.</summary>
public sealed record DecisionLetterPage(PrintedLetter Printed, SignedIn Reader, GiveForm Form)
{
    public bool CanRecord => Printed is { Letter.Waits: true, Decision.IsInError: false } && Reader.Role == Role.CareCoordinator;

    public string Status =>
        Printed.Letter switch
        {
            null => "This decision goes against nobody, so no letter has to be given. You can print it all the same.",
            { Waits: true } when Printed.Decision.IsInError =>
                "Do not give this letter. The death was recorded in error, and the letter about the error takes its place.",
            { GivenOn: { } on, GivenHow: { } how } given =>
                $"Given to {Printed.Everybody} on {on.InFull()}, {DecisionText.Of(how).ToLowerInvariant()}. {given.RecordedBy} "
                    + $"recorded it.",
            _ => $"This letter has not been given yet. It goes to {Printed.Everybody}.",
        };

    /// <summary>The format the person reads, if standard print is not enough.</summary>
    public string? Format =>
        Printed.To.As == AddressedAs.Person && Printed.Person.Format != AccessibleFormat.Standard
            ? $"{Printed.Person.GivenName} needs this letter in another "
                + $"form: {FormatText.Of(Printed.Person.Format).ToLowerInvariant()}. This page is standard print."
            : null;

    public static IEnumerable<LetterWay> Ways => Enum.GetValues<LetterWay>();
}

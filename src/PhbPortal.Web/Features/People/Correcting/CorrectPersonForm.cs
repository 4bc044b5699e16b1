using PhbPortal.Domain.People;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Correcting;

public sealed class CorrectPersonForm : PersonForm
{
    public const string Mine = "mine";

    public const string Theirs = "theirs";

    /// <summary>The version that was on the screen.</summary>
    public int Version { get; set; }

    /// <summary>On the conflict page: for each answer that differs, whose is kept.</summary>
    public Dictionary<string, string> Keep { get; set; } = [];

    /// <summary>The conflict page was shown, so every difference needs a choice.</summary>
    public bool Compared { get; set; }

    public static CorrectPersonForm Of(Person person) =>
        new()
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            BornOn = DateField.From(person.BornOn),
            NhsNumber = person.NhsNumber?.ToString() ?? "",
            NhsNumberNotKnown = person.NhsNumber is null,
            Address = person.Address,
            Phone = person.Phone,
            ReachBy = person.ReachBy,
            CommunicationNeeds = person.CommunicationNeeds,
            Format = person.Format,
            Language = person.Language,
            GpPractice = person.GpPractice,
            Version = person.Version,
        };

    /// <summary>Takes over the other's answers where they were chosen; answers those that are still to choose.</summary>
    public IReadOnlyList<Answer> Settle(CorrectPersonForm theirs)
    {
        var differing = Differences(theirs);
        foreach (var answer in differing.Where(a => Keep.GetValueOrDefault(a.Name) == Theirs))
            answer.Take(this, theirs);
        return [.. differing.Where(a => Keep.GetValueOrDefault(a.Name) is not (Mine or Theirs))];
    }

    public IReadOnlyList<Answer> Differences(CorrectPersonForm theirs) =>
        [.. Answers.Where(a => a.Read(this).Trim() != a.Read(theirs).Trim())];
}

public sealed class CorrectPersonFormValidator(PortalClock clock) : PersonFormValidator<CorrectPersonForm>(clock);

/// <summary>The form with the person it is about.</summary>
public sealed record CorrectPersonPage(CorrectPersonForm Form, string Person, string Name);

/// <summary>Somebody saved while this was being typed: yours beside theirs.</summary>
public sealed record ConflictPage(
    CorrectPersonForm Mine,
    CorrectPersonForm Theirs,
    string Person,
    string Name,
    IReadOnlyList<Shared.TypedField> Typed
)
{
    public IReadOnlyList<PersonForm.Answer> Differences => Mine.Differences(Theirs);
}

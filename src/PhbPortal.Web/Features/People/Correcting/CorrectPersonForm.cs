using PhbPortal.Domain.People;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.People.Correcting;

public sealed class CorrectPersonForm : PersonForm, IComparedForm
{
    /// <summary>The version that was on the screen.</summary>
    public int Version { get; set; }

    /// <summary>The compare page was shown, so every difference needs a choice.</summary>
    public bool Compared { get; set; }

    public static CorrectPersonForm From(Person person) =>
        new()
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            KnownAs = person.KnownAs,
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

    public IEnumerable<Answer> Answers() =>
        [
            Answer.To(nameof(GivenName), "Given names", GivenName),
            Answer.To(nameof(FamilyName), "Family name", FamilyName),
            Answer.To(nameof(KnownAs), "Known as", KnownAs),
            Answer.To(nameof(BornOn), "Birth date", BornOn),
            new(
                nameof(NhsNumber),
                "NHS number",
                WrittenNumber,
                [new(nameof(NhsNumber), NhsNumber ?? ""), new(nameof(NhsNumberNotKnown), NhsNumberNotKnown.ToString())]
            ),
            Answer.To(nameof(Address), "Address", Address),
            Answer.To(nameof(Phone), "Phone", Phone),
            Answer.To(nameof(ReachBy), "Reach by", ReachBy),
            Answer.To(nameof(CommunicationNeeds), "Communication needs", CommunicationNeeds),
            Answer.To(nameof(Format), "Format", Format?.ToString(), _ => FormatText.Of(Format!.Value)),
            Answer.To(nameof(Language), "Language", Language),
            Answer.To(nameof(GpPractice), "GP practice", GpPractice),
        ];
}

public sealed class CorrectPersonFormValidator(PortalClock clock) : PersonFormValidator<CorrectPersonForm>(clock);

/// <summary>The form and the person it is about.</summary>
public sealed record CorrectPersonPage(CorrectPersonForm Form, string Person, string Name);

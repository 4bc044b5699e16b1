using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Shared;

/// <summary>By what right somebody acts for a person, in words.</summary>
public static class AuthorityText
{
    public static string Of(Authority authority) => authority switch
    {
        Authority.ParentalResponsibility => "Parental responsibility",
        Authority.LastingPowerOfAttorney => "Lasting power of attorney",
        Authority.EnduringPowerOfAttorney => "Enduring power of attorney",
        Authority.Deputy => "Deputy appointed by the Court of Protection",
        Authority.AppointedByTheBody => "Appointed by the NHS organisation",
        Authority.NamedByThePerson => "Named by the person",
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "Not an authority."),
    };

    public static string Of(RepresentativeKind kind) => kind == RepresentativeKind.Nominee ? "nominee" : "representative";
}

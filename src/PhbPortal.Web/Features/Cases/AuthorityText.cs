using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Cases;

/// <summary>The authority on which someone acts for a person, in words.</summary>
public static class AuthorityText
{
    public static string Of(Authority authority) =>
        authority switch
        {
            Authority.ParentalResponsibility => "Parental responsibility",
            Authority.LastingPowerOfAttorney => "Lasting power of attorney",
            Authority.EnduringPowerOfAttorney => "Enduring power of attorney",
            Authority.Deputy => "Deputy appointed by the Court of Protection",
            Authority.AppointedByTheBody => "Appointed by the NHS organisation",
            Authority.NamedByThePerson => "Named by the person",
            _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "Not an authority."),
        };

    /// <summary>Someone's relationship to the person; the family list is that of rule E19.</summary>
    public static string Of(Connection connection) =>
        connection switch
        {
            Connection.CloseFamily => "Close family",
            Connection.SameHousehold => "Somebody of the same household",
            Connection.InvolvedFriend => "A friend who is involved in their care",
            Connection.SomebodyElse => "Somebody else",
            Connection.Organisation => "An organisation",
            _ => throw new ArgumentOutOfRangeException(nameof(connection), connection, "Not a connection."),
        };

    public static string Of(RepresentativeKind kind) => kind == RepresentativeKind.Nominee ? "nominee" : "representative";
}

using System.Text.RegularExpressions;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Tests.Access;

public enum Whose
{
    Own,
    SameSite,
    OtherSite,
    Missing,
}

/// <param name="Endpoint">Method and route pattern, as the portal lists them.</param>
/// <param name="Roles">The roles that may reach it; for a page about one record, when the record is theirs.</param>
public sealed partial record Row(string Endpoint, IReadOnlyList<Role> Roles)
{
    public static readonly Role[] Everyone = [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    /// <summary>The staff and the clinicians of a site.</summary>
    public static readonly Role[] Carers = [Role.CareCoordinator, Role.Approver, Role.Finance, Role.Clinician];

    public static readonly Role[] Staff = [Role.CareCoordinator, Role.Approver, Role.Finance];

    /// <summary>The roles whose own pages show one person's plan and money.</summary>
    public static readonly Role[] Holders = [Role.Patient, Role.Representative];

    /// <summary>Those roles and supporters.</summary>
    public static readonly Role[] OwnReaders = [.. Holders, Role.Supporter];

    /// <summary>Roles that see nothing by belonging to a site, only what is shared with them or held by their organisation.</summary>
    private static readonly Role[] OfNamedRecords = [.. OwnReaders, Role.Broker, Role.ThirdPartyHolder];

    /// <summary>Carers and the roles that see several sites, except evaluators.</summary>
    public static readonly Role[] SettingReaders = [.. Carers, Role.Commissioner, Role.ProgrammeTeam, Role.Auditor, Role.Administrator];

    public bool IsOpen { get; private init; }

    /// <summary>Only reached internally; requested directly, its address is "not found".</summary>
    public bool IsMachinery { get; private init; }

    public bool EndsTheSession { get; init; }

    /// <summary>Belonging to the site is not enough: something recorded about this person and this reader gives access.</summary>
    public bool NeedsARowOfOnesOwn { get; init; }

    /// <summary>The parameter does not name a record of a site or a person, but something that all readers share.</summary>
    public bool IsAboutNobody { get; init; }

    /// <summary>The form names what it is about, so an empty form is about nothing.</summary>
    public bool FormNamesTheRecord { get; init; }

    /// <summary>The query that the address needs before it shows anything.</summary>
    public string Query { get; init; } = "";

    public string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)];

    public string Pattern => Endpoint[(Method.Length + 1)..];

    /// <summary>What a site says about itself, and its settings, are not about a person.</summary>
    public bool IsAboutNoPerson =>
        Pattern.StartsWith("/settings", StringComparison.Ordinal)
        || Pattern.StartsWith("/sites", StringComparison.Ordinal)
        || Pattern.StartsWith("/programme", StringComparison.Ordinal);

    public bool IsAboutOneRecord => Parameter().IsMatch(Pattern) && !IsMachinery && !IsAboutNobody;

    public static Row Open(string endpoint) => new(endpoint, Everyone) { IsOpen = true };

    public static Row Machinery(string endpoint) => new(endpoint, []) { IsMachinery = true };

    public static Row For(string endpoint, params Role[] roles) => new(endpoint, roles);

    /// <summary>A page and the form on it.</summary>
    public static Row[] Form(string pattern, params Role[] roles) => [For("GET " + pattern, roles), For("POST " + pattern, roles)];

    /// <summary>The address for one record; <see cref="SampleRecords"/> gives a value for each parameter.</summary>
    public string Address(SampleRecords sample)
    {
        var words = Pattern.Split('/');
        return Parameter()
                .Replace(
                    Pattern,
                    match =>
                        (IsMachinery ? SampleRecords.Missing : sample).ValueOf(
                            words[Array.IndexOf(words, match.Value) - 1],
                            match.Groups["name"].Value
                        )
                ) + Query;
    }

    public bool Allows(Role role, Whose whose) =>
        Roles.Contains(role)
        && (
            !IsAboutOneRecord
            || whose switch
            {
                _ when IsOpen => whose != Whose.Missing,
                Whose.Own => true,
                Whose.SameSite => !OfNamedRecords.Contains(role) && !NeedsARowOfOnesOwn,
                Whose.OtherSite => role is Role.ProgrammeTeam or Role.Auditor or Role.Evaluator or Role.Administrator,
                _ => false,
            }
        );

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Parameter();
}

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

/// <param name="Endpoint">Method and route pattern, as the portal lists it.</param>
/// <param name="Roles">The roles that reach it; for a page about one record, when the record is theirs.</param>
public sealed partial record Row(string Endpoint, IReadOnlyList<Role> Roles)
{
    public static readonly Role[] Everyone = [.. Enum.GetValues<Role>().Where(role => role != Role.System)];

    /// <summary>A site's staff and its clinicians.</summary>
    public static readonly Role[] Carers = [Role.CareCoordinator, Role.Approver, Role.Finance, Role.Clinician];

    public static readonly Role[] Staff = [Role.CareCoordinator, Role.Approver, Role.Finance];

    /// <summary>Those whose own pages show one person's plan and money.</summary>
    public static readonly Role[] Holders = [Role.Patient, Role.Representative];

    /// <summary>Those, and whoever reads along.</summary>
    public static readonly Role[] OwnReaders = [.. Holders, Role.Supporter];

    /// <summary>Being of the site opens nothing to them: only what is shared with them or held by their organisation.</summary>
    private static readonly Role[] OfNamedRecords = [.. OwnReaders, Role.Broker, Role.ThirdPartyHolder];

    /// <summary>Staff, and whoever looks at several sites without studying them.</summary>
    public static readonly Role[] SettingReaders = [.. Carers, Role.Commissioner, Role.ProgrammeTeam, Role.Auditor, Role.Administrator];

    public bool IsOpen { get; private init; }

    /// <summary>Not for people: only reached from within, so that its address asked for is "not found".</summary>
    public bool IsMachinery { get; private init; }

    public bool EndsTheSession { get; init; }

    /// <summary>Being of the site is not enough: something recorded about this person and this reader opens it.</summary>
    public bool NeedsARowOfOnesOwn { get; init; }

    /// <summary>The parameter names no record of a site or a person, but something that all readers share.</summary>
    public bool IsAboutNobody { get; init; }

    /// <summary>What it is about is named in the form, so an empty one is about nothing.</summary>
    public bool FormNamesTheRecord { get; init; }

    /// <summary>What the address needs behind its question mark before it shows anything.</summary>
    public string Query { get; init; } = "";

    public string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)];

    public string Pattern => Endpoint[(Method.Length + 1)..];

    /// <summary>What a site says of itself, and its settings, are about no person.</summary>
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

    /// <summary>The address for one record; <see cref="SampleRecords"/> says what each parameter stands for.</summary>
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

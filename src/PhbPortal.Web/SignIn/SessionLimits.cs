using PhbPortal.Domain.People;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>How long a session lasts; every figure is a setting under <c>Sessions</c>.</summary>
/// <param name="StaffIdle">Without activity, for everyone whose work shows other people's records.</param>
/// <param name="HolderIdle">The same for patients and representatives, who read slowly and see only their own record.</param>
/// <param name="Longest">Even with activity.</param>
/// <param name="MostPerAccount">One more ends the oldest.</param>
public sealed record SessionLimits(TimeSpan StaffIdle, TimeSpan HolderIdle, TimeSpan Longest, int MostPerAccount)
{
    public const int LongestIdleMinutes = 240;

    public TimeSpan IdleOf(Role role) => role is Role.Patient or Role.Representative or Role.Supporter ? HolderIdle : StaffIdle;

    /// <exception cref="CannotStart">A figure is invalid.</exception>
    public static SessionLimits From(IConfiguration configuration)
    {
        return new(
            TimeSpan.FromMinutes(Figure("StaffIdleMinutes", 20, 3, LongestIdleMinutes)),
            TimeSpan.FromMinutes(Figure("HolderIdleMinutes", 60, 3, LongestIdleMinutes)),
            TimeSpan.FromHours(Figure("LongestHours", 12, 1, 24)),
            Figure("MostPerAccount", 10, 1, int.MaxValue)
        );

        int Figure(string name, int usual, int least, int most)
        {
            var setting = configuration[$"Sessions:{name}"];
            if (setting is null)
                return usual;
            return int.TryParse(setting, out var figure) && figure >= least && figure <= most
                ? figure
                : throw new CannotStart($"Sessions:{name} is '{setting}'. It must be a number from {least} to {most}.");
        }
    }
}

using PhbPortal.Web.Startup;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// How long links, letters and proposals are valid, and when an unused account becomes inactive; each a setting under <c>Accounts</c>.
/// </summary>
/// <param name="Link">The link in a message to someone who forgot their password.</param>
/// <param name="Letter">A code on paper.</param>
/// <param name="Invitation">A first letter or message.</param>
/// <param name="Proposal">An administrator's proposal, until another confirms it.</param>
/// <param name="Listed">An account not used for this long is listed.</param>
/// <param name="StaffSleep">An account not used for this long is inactive until an administrator reopens it.</param>
/// <param name="HolderSleep">The same for patients and representatives, who may come once a year.</param>
public sealed record AccountLimits(
    TimeSpan Link,
    TimeSpan Letter,
    TimeSpan Invitation,
    TimeSpan Proposal,
    TimeSpan Listed,
    TimeSpan StaffSleep,
    TimeSpan HolderSleep
)
{
    /// <summary>The last day for deciding what is proposed today.</summary>
    public DateOnly DecideBy(DateOnly today) => today.AddDays((int)Proposal.TotalDays);

    /// <exception cref="CannotStart">A figure is invalid.</exception>
    public static AccountLimits From(IConfiguration configuration)
    {
        var limits = new AccountLimits(
            TimeSpan.FromMinutes(Figure("LinkMinutes", 60, 10, 1_440)),
            TimeSpan.FromDays(Figure("LetterDays", 14, 2, 60)),
            TimeSpan.FromDays(Figure("InvitationDays", 14, 2, 60)),
            TimeSpan.FromDays(Figure("ProposalDays", 30, 1, 365)),
            TimeSpan.FromDays(Figure("ListedAfterDays", 60, 7, 3_650)),
            TimeSpan.FromDays(Figure("StaffSleepAfterDays", 90, 7, 3_650)),
            TimeSpan.FromDays(Figure("HolderSleepAfterDays", 400, 30, 3_650))
        );
        return limits;

        int Figure(string name, int usual, int least, int most)
        {
            var setting = configuration[$"Accounts:{name}"];
            if (setting is null)
                return usual;
            return int.TryParse(setting, out var figure) && figure >= least && figure <= most
                ? figure
                : throw new CannotStart($"Accounts:{name} is '{setting}'. It must be a number from {least} to {most}.");
        }
    }
}

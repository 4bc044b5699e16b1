using PhbPortal.Domain.People;

namespace PhbPortal.Domain.Tests.People;

public sealed class GivingARole
{
    /// <summary>Every other role takes two, and a role of which nothing is said fails here.</summary>
    [Fact]
    public void One_administrator_gives_only_roles_that_reach_named_people_or_decide_nothing() =>
        Assert.Equal(
            [
                Role.System,
                Role.CareCoordinator,
                Role.Commissioner,
                Role.Patient,
                Role.Representative,
                Role.Clinician,
                Role.Broker,
                Role.Supporter,
            ],
            Enum.GetValues<Role>().Where(role => !role.TakesTwoAdministrators())
        );

    [Fact]
    public void A_role_of_which_nothing_is_said_is_not_given() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Role)999).TakesTwoAdministrators());
}

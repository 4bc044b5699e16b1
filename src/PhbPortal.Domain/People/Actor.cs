namespace PhbPortal.Domain.People;

/// <summary>Who did a thing, in which role. Kept with every decision, posting and change.</summary>
public sealed record Actor(long UserId, string Name, Role Role)
{
    /// <summary>The portal acting on its own, as in daily checks.</summary>
    public static readonly Actor Portal = new(0, "The service", Role.System);
}

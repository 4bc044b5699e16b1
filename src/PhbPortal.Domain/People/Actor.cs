namespace PhbPortal.Domain.People;

/// <summary>Who did something, in which role. Stored with every decision, posting and change.</summary>
public sealed record Actor(long UserId, string Name, Role Role)
{
    /// <summary>The portal acting by itself, as in daily checks.</summary>
    public static readonly Actor Portal = new(0, "The service", Role.System);
}

using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Support;

/// <summary>Who employs whoever gives the care. The names are stored; never rename one.</summary>
public enum Employer
{
    /// <summary>An agency or another provider, or they are self-employed.</summary>
    Provider = 0,
    ThePerson = 1,

    /// <summary>A parent, an attorney or someone else with lawful authority, a group of them, or a user trust (E22).</summary>
    RelatedThirdParty = 2,

    /// <summary>The organisation that holds a third-party budget, as the employer of an assistant.</summary>
    TheHolder = 3,
}

/// <summary>Who keeps the register of a health profession. The names are stored; never rename one.</summary>
public enum HealthRegister
{
    Hcpc = 0,
    Nmc = 1,
    Gmc = 2,
    Gdc = 3,
    Gphc = 4,
    Goc = 5,
    Gosc = 6,
    Gcc = 7,
}

/// <summary>The checks of a payee. Empty if nobody has made any yet.</summary>
public sealed record PayeeChecks
{
    public static readonly PayeeChecks None = new();

    public Employer? EmployedBy { get; init; }

    public string CqcNumber { get; init; } = "";

    public bool? HasContract { get; init; }

    public Money? HourlyPay { get; init; }

    /// <summary>Whether the profession has a register; null if nobody has said.</summary>
    public bool? IsRegulated { get; init; }

    public HealthRegister? Register { get; init; }

    public string RegistrationNumber { get; init; } = "";

    /// <summary>The day on which the register was checked.</summary>
    public DateOnly? RegisterSeenOn { get; init; }

    public string InsurancePolicy { get; init; } = "";

    public DateOnly? InsuredUntil { get; init; }

    public bool IsDirectlyEmployed => EmployedBy is Employer.ThePerson or Employer.RelatedThirdParty or Employer.TheHolder;
}

namespace PhbPortal.Domain.People;

/// <summary>The format in which the person reads or hears what the portal sends.</summary>
public enum AccessibleFormat
{
    Standard = 0,
    LargePrint = 1,
    EasyRead = 2,
    Audio = 3,
    Braille = 4,
    BritishSignLanguage = 5,
}

namespace PhbPortal.Web.Ui;

/// <summary>
/// A password, which stays exactly as it was typed. It is never shown or compared as text, only its hash, and a reader that changed it
/// would shut out whoever chose it before.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsTypedAttribute : Attribute;

namespace PhbPortal.Web.Ui;

/// <summary>
/// What stays exactly as it came. A password is never shown or compared as text, only its hash, and a reader that changed it would shut out
/// whoever chose it before. An address to return to is nothing that somebody typed: it is followed as it came or not at all.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AsTypedAttribute : Attribute;

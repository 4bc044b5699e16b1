namespace PhbPortal.Web.Features.Public.Errors;

public sealed record TextToCopy(string Field, string Text);

/// <summary>What was in the form that could not be saved, without passwords and codes.</summary>
public sealed record StaleFormPage(IReadOnlyList<TextToCopy> Typed);

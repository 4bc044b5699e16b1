using Microsoft.AspNetCore.Mvc;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.Account.Session;

/// <summary>How long the session lasts, and what was kept when it expired. The browser's part is in Assets/js/session.js.</summary>
public sealed class SessionController(KeptForms kept) : PortalController
{
    /// <summary>Requested by the script, so it does not extend the session.</summary>
    [BeforeSecondStep]
    [Passive]
    [HttpGet("account/session")]
    public IActionResult Left() => Json(SecondsLeft.Of(HttpContext));

    /// <summary>The user is still typing, or chose to stay signed in.</summary>
    [BeforeSecondStep]
    [HttpPost("account/session")]
    public IActionResult Stay() => Json(SecondsLeft.Of(HttpContext));

    /// <summary>What was typed before the session ended, for the same person to check and send.</summary>
    [HttpGet("account/kept")]
    public async Task<IActionResult> Kept() =>
        await kept.FindAsync(HttpContext, SignedIn.IdOf(User)) is { } form ? View(KeptPage.Of(form)) : View("NothingKept");
}

public sealed record SecondsLeft(int EndsIn)
{
    public static SecondsLeft Of(HttpContext http) => new((int)LiveSession.Of(http).EndsIn.TotalSeconds);
}

public sealed record KeptPage(string Address, IReadOnlyList<TypedField> Fields, IReadOnlyList<string> Typed)
{
    public static KeptPage Of(KeptForm form) =>
        new(
            form.Address,
            [.. form.Fields.Select(field => new TypedField(field.Name, field.Value))],
            [.. form.Fields.Select(field => field.Value.Trim()).Where(text => text.Length > 0)]
        );
}

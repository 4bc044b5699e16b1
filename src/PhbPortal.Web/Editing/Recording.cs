using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Web.Editing;

/// <summary>Something that is recorded about a root once, unless someone else saved since the form was shown.</summary>
/// <param name="Version">The version that the form was filled from.</param>
/// <param name="IsRecorded">Exactly this is recorded already, as when the form was sent twice.</param>
/// <param name="Done">The answer once it is recorded.</param>
public sealed record Recording(Root Root, int Version, bool IsRecorded, Action Record, Func<IActionResult> Done);

using Microsoft.AspNetCore.Mvc;
using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Work.Moderation;

/// <summary>A moderator's first page. There is nothing to moderate yet, and the page says so.</summary>
[For(Role.Moderator, Can = "Read what moderators will do once people can talk to each other here")]
public sealed class ModerationController : PortalController
{
    [HttpGet("moderation")]
    public IActionResult Index() => View();
}

namespace PhbPortal.Web.Features.Public;

/// <summary>
/// One idea of an easy-read page: a picture from <c>wwwroot/img/easy</c> on the left, a few short sentences on the right.
/// </summary>
public sealed record EasyLine(string Picture, params string[] Sentences);

using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Finds a view in the folder of its controller's namespace, in a folder above it (shared by the rooms of a wing), or in
/// <c>Features/Shared</c>.
/// </summary>
internal sealed class ViewsBesideTheirControllers : IViewLocationExpander
{
    // Results are cached by these values, and two controllers with the same name may be in different rooms.
    public void PopulateValues(ViewLocationExpanderContext context) => context.Values["room"] = RoomOf(context);

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var room = RoomOf(context); room.Contains('/', StringComparison.Ordinal); room = room[..room.LastIndexOf('/')])
            yield return $"/{room}/{{0}}.cshtml";
        foreach (var location in viewLocations)
            yield return location;
    }

    private static string RoomOf(ViewLocationExpanderContext context) =>
        context.ActionContext.ActionDescriptor
            is ControllerActionDescriptor { ControllerTypeInfo: { Namespace: { } name, Assembly: var assembly } }
        && name.StartsWith(assembly.GetName().Name + ".Features.", StringComparison.Ordinal)
            ? name[(assembly.GetName().Name!.Length + 1)..].Replace('.', '/')
            : "";
}

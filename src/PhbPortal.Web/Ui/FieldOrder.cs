using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PhbPortal.Web.Ui;

/// <summary>
/// The position of a field on its page. ModelState has no meaningful order, so fields follow the order in which their form declares them
/// (inherited ones first), and others the order in which the browser sent them.
/// </summary>
internal static class FieldOrder
{
    private const int Unknown = 9999;
    private const int DepthStep = 500;

    /// <summary>A text that sorts in the order of the fields.</summary>
    public static string Of(string key, ViewContext view)
    {
        var places = new List<int>();
        ModelMetadata? owner = view.ViewData.ModelMetadata;
        foreach (var segment in key.Split('.'))
        {
            var bracket = segment.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? segment : segment[..bracket];
            var place = owner is null ? -1 : IndexOf(owner.Properties, name);
            places.Add(place < 0 ? Unknown : (Depth(owner!.ModelType, owner.Properties[place].PropertyName!) * DepthStep) + place);
            places.Add(
                bracket >= 0
                && int.TryParse(segment[(bracket + 1)..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? index
                    : 0
            );
            owner = place < 0 ? null : owner!.Properties[place].ElementMetadata ?? owner.Properties[place];
        }

        places.Add(PlaceSent(key, view));
        return string.Join('.', places.Select(place => place.ToString("0000", CultureInfo.InvariantCulture)));
    }

    private static int Depth(Type form, string property)
    {
        var depth = 0;
        for (var type = form.GetProperty(property)!.DeclaringType!.BaseType; type is not null; type = type.BaseType)
            depth++;
        return depth;
    }

    private static int PlaceSent(string key, ViewContext view)
    {
        if (!view.HttpContext.Request.HasFormContentType)
            return Unknown;
        var sent = view
            .HttpContext.Request.Form.Keys.TakeWhile(name => !string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
            .Count();
        return sent == view.HttpContext.Request.Form.Count ? Unknown : sent;
    }

    private static int IndexOf(ModelPropertyCollection properties, string name)
    {
        for (var index = 0; index < properties.Count; index++)
        {
            if (string.Equals(properties[index].PropertyName, name, StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }
}

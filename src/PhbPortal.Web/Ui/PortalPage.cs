using Microsoft.AspNetCore.Mvc.Razor;

namespace PhbPortal.Web.Ui;

/// <summary>What every view is: it writes text so that no name turns what stands beside it (<see cref="Isolated"/>).</summary>
public abstract class PortalPage<TModel> : RazorPage<TModel>
{
    private bool isInAttribute;

    public override void Write(string? value) => base.Write(value is null || isInAttribute ? value : Isolated.Of(value));

    public override void BeginWriteAttribute(
        string name,
        string prefix,
        int prefixOffset,
        string suffix,
        int suffixOffset,
        int attributeValuesCount
    )
    {
        isInAttribute = true;
        base.BeginWriteAttribute(name, prefix, prefixOffset, suffix, suffixOffset, attributeValuesCount);
    }

    public override void EndWriteAttribute()
    {
        base.EndWriteAttribute();
        isInAttribute = false;
    }
}

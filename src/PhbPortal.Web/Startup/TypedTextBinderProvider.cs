using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Removes NUL characters from input: nobody types them, and PostgreSQL refuses text that contains them. A line break becomes one
/// character, as it is counted in messages about lengths. A blank choice in a list becomes empty text, so that no list contains null.
/// </summary>
public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource != BindingSource.Body
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext is { Result: { IsModelSet: true, Model: null }, ModelMetadata.MetadataKind: ModelMetadataKind.Type })
                bindingContext.Result = ModelBindingResult.Success("");
            if (bindingContext.Result.Model is string text && (text.Contains('\0') || text.Contains('\r')))
                bindingContext.Result = ModelBindingResult.Success(
                    text.Replace("\0", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal)
                );
        }
    }
}

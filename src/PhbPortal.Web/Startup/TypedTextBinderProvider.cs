using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Reads every text of a form, query or address by the one reader of typed text (<see cref="PlainText"/>), and shows it again as it was
/// read. A blank choice in a list becomes empty text, so that no list contains null.
/// </summary>
/// <remarks>
/// Line ends stay in every text: only a field of several lines can hold them, and what is one line by its nature (a name, a number, a day,
/// a search) is read as one line by its own reader. Passwords stay as they were typed, and addresses to return to
/// (<see cref="AsTypedAttribute"/>).
/// </remarks>
public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string)
        && context.BindingInfo.BindingSource != BindingSource.Body
        && !StaysAsTyped(context.Metadata)
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private static bool StaysAsTyped(ModelMetadata field) =>
        field is DefaultModelMetadata known && known.Attributes.Attributes.OfType<AsTypedAttribute>().Any();

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext is { Result: { IsModelSet: true, Model: null }, ModelMetadata.MetadataKind: ModelMetadataKind.Type })
                bindingContext.Result = ModelBindingResult.Success("");
            if (bindingContext.Result.Model is not string text)
                return;
            var read = PlainText.Of(text);
            if (read == text)
                return;
            bindingContext.Result = ModelBindingResult.Success(read);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, read, read);
        }
    }
}

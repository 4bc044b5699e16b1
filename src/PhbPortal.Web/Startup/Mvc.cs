using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.People.Emergency;
using PhbPortal.Web.Features.Public.Errors;

namespace PhbPortal.Web.Startup;

/// <summary>Feature folders, forms with their validators, and plain English messages from the framework.</summary>
public static class Mvc
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        builder.Services.AddRouting(o => (o.LowercaseUrls, o.LowercaseQueryStrings) = (true, false));
        builder.Services.AddHttpContextAccessor();
        builder
            .Services.AddControllersWithViews(o =>
            {
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                o.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
                // A form is judged as a whole by its validator; validating each of its parts would only run their computed properties.
                o.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(object)));
                o.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
                PreferRouteValues(o.ValueProviderFactories);
                // The portal does not use jQuery's format, and these two fail on a field name with an open bracket.
                o.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                o.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
                o.Filters.Add<AccessFilter>(AccessFilter.Order);
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.Add<OneFormAtATime>();
                o.Filters.Add<StaleForm>();
                UsePlainMessages(o.ModelBindingMessageProvider);
            })
            .AddRazorOptions(o =>
            {
                o.ViewLocationFormats.Clear();
                o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
                o.ViewLocationFormats.Add("/Features/Shared/Layout/{0}.cshtml");
                o.ViewLocationExpanders.Add(new ViewsBesideTheirControllers());
            });
        builder.Services.AddScoped<AuditTrail>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedPages>();
        builder.Services.AddSingleton<AuditHeads>();
        builder.Services.AddHostedService<AuditSealer>();
        builder.Services.AddSingleton(EmergencyHours.From(builder.Configuration));
        builder.Services.AddScoped<BreakingTheGlass>();
        builder.Services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true);
        builder.Services.AddValidatorsFromAssemblyContaining(typeof(Mvc), includeInternalTypes: true);
        builder.Services.AddSingleton<IValidatorInterceptor, UnreadableFields>();
    }

    /// <summary>
    /// A field named like a route parameter must not replace it: access was decided for the record that the address names.
    /// </summary>
    private static void PreferRouteValues(IList<IValueProviderFactory> sources)
    {
        var address = sources.OfType<RouteValueProviderFactory>().Single();
        sources.Remove(address);
        sources.Insert(0, address);
    }

    private static void UsePlainMessages(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((_, field) => $"{field} is not in a form we can read");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "This is not in a form we can read");
        say.SetValueIsInvalidAccessor(_ => "This is not in a form we can read");
        say.SetUnknownValueIsInvalidAccessor(field => $"{field} is not in a form we can read");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This is not in a form we can read");
        say.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number");
        say.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        say.SetMissingBindRequiredValueAccessor(field => $"Enter {field}");
        say.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "The form arrived empty");
    }

    /// <summary>An empty field arrives as empty text, so no form has to handle null.</summary>
    private sealed class EmptyTextStaysText : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string) && context.Key.MetadataKind == ModelMetadataKind.Property)
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}

using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.Startup;

/// <summary>A field that could not be read keeps only that message, because its validator never saw what was typed.</summary>
public sealed class UnreadableFields : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(
        ActionContext actionContext,
        IValidationContext validationContext,
        ValidationResult result
    )
    {
        var state = actionContext.ModelState;
        var prefix = PrefixOf(actionContext, validationContext.InstanceToValidate.GetType());
        result.Errors.RemoveAll(error => state.TryGetValue(prefix + error.PropertyName, out var field) && field.Errors.Count > 0);
        return result;
    }

    /// <summary>Fields posted as "Form.Amount" to an argument named form are known by that full name.</summary>
    private static string PrefixOf(ActionContext context, Type form)
    {
        var prefix = context.ActionDescriptor.Parameters.First(parameter => parameter.ParameterType == form).Name + ".";
        return context.ModelState.Keys.Any(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? prefix : "";
    }
}

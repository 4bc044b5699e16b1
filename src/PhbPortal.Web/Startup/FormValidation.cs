using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PhbPortal.Web.Startup;

/// <summary>
/// Runs the validator of each form an action takes and puts what it says into ModelState. A field that could not even be read
/// keeps that message alone.
/// </summary>
public sealed class FormValidation(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var (name, form) in context.ActionArguments)
        {
            if (form is null || services.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator)
                continue;
            var unreadable = context
                .ModelState.Where(s => s.Value!.Errors.Count > 0)
                .Select(s => s.Key)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var result = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
            // Fields posted as "Form.Amount" to an argument named form keep that beginning in ModelState.
            var prefix = context.ModelState.Keys.Any(key => key.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase))
                ? name + "."
                : "";
            foreach (var error in result.Errors.Where(e => !unreadable.Contains(prefix + e.PropertyName)))
                context.ModelState.AddModelError(prefix + error.PropertyName, error.ErrorMessage);
        }

        await next();
    }
}

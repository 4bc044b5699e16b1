using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace PhbPortal.Web.Startup;

/// <summary>
/// A form that cannot be read (its encoding is unknown, or it ends before its last part) is its sender's mistake. Whoever reads it first is
/// told so, as of any other bad request; from then on the request has no form, so that no page that answers fails on it again.
/// </summary>
public sealed class ReadableForms(RequestDelegate next, IOptions<FormOptions> limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
            context.Features.Set<IFormFeature>(new Form(new FormFeature(context.Request, limits.Value)));
        return next(context);
    }

    /// <summary>Why this request's form could not be read, if it could not.</summary>
    public static BadHttpRequestException? FailureOf(HttpContext context) => (context.Features.Get<IFormFeature>() as Form)?.Failure;

    private sealed class Form(FormFeature sent) : IFormFeature
    {
        public BadHttpRequestException? Failure { get; private set; }

        public bool HasFormContentType => Failure is null && sent.HasFormContentType;

        IFormCollection? IFormFeature.Form
        {
            get => sent.Form;
            set => sent.Form = value;
        }

        public IFormCollection ReadForm()
        {
            try
            {
                return sent.ReadForm();
            }
            catch (Exception fault) when (IsOfTheSender(fault))
            {
                throw Failure = Refusal(fault);
            }
        }

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await sent.ReadFormAsync(cancellationToken);
            }
            catch (Exception fault) when (IsOfTheSender(fault))
            {
                throw Failure = Refusal(fault);
            }
        }

        // In this order: an encoding that this platform does not have or no longer supports, a body that ends too early, more fields than
        // any form has.
        private static bool IsOfTheSender(Exception fault) =>
            fault is ArgumentException or NotSupportedException or IOException or InvalidDataException;

        private static BadHttpRequestException Refusal(Exception fault) =>
            fault as BadHttpRequestException
            ?? new(
                "The form could not be read.",
                fault is InvalidDataException ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest,
                fault
            );
    }
}

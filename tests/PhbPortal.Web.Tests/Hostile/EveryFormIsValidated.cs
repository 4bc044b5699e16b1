using System.Net;
using System.Net.Http.Json;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PhbPortal.Web.Tests.Access;

namespace PhbPortal.Web.Tests.Hostile;

/// <summary>
/// Sends each form that has a validator empty, and once with an unreadable value in each field that is not free text. A filter replaces
/// the action and returns the messages by field.
/// </summary>
[Collection(nameof(HostilePortal))]
public sealed class EveryFormIsValidated : IDisposable
{
    private const string CannotBeRead = " is not in a form we can read";
    private const string Unreadable = "\u2603";

    private readonly HostilePortal portal;
    private readonly WebApplicationFactory<Program> answering;
    private readonly IReadOnlyList<Validated> forms;

    public EveryFormIsValidated(HostilePortal portal)
    {
        this.portal = portal;
        answering = Answering(_ => { });
        forms = [.. Forms()];
    }

    [Fact]
    public void Every_validator_belongs_to_a_tested_form()
    {
        var judged = AssemblyScanner
            .FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true)
            .Select(validator => validator.InterfaceType.GenericTypeArguments[0])
            .ToHashSet();
        var taken = PortalEndpoint
            .Of(portal.Host)
            .Where(endpoint => endpoint.Method == "POST")
            .SelectMany(endpoint => endpoint.Action?.Parameters ?? [])
            .Select(parameter => parameter.ParameterType)
            .Where(judged.Contains)
            .ToHashSet();

        Assert.True(taken.Count > 60);
        Assert.Equal(taken.Select(type => type.FullName).Order(), forms.Select(form => form.Type.FullName).Distinct().Order());
    }

    [Fact]
    public async Task An_empty_form_gets_messages_at_its_fields()
    {
        List<string> wrong = [];
        var faulted = 0;
        foreach (var form in forms)
        {
            var (status, said) = await SendAsync(answering, form, form.Fields.Select(name => (name, "")));
            if (status != HttpStatusCode.OK)
                wrong.Add($"{form}: {(int)status}");
            wrong.AddRange(
                said.Keys.Where(field => !field.StartsWith(form.Prefix, StringComparison.OrdinalIgnoreCase)).Select(f => $"{form}: {f}")
            );
            faulted += said.Count > 0 ? 1 : 0;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(faulted > 50, $"{faulted} forms have messages when they are empty.");
    }

    [Fact]
    public async Task An_unreadable_field_has_only_that_message()
    {
        List<string> wrong = [];
        var sent = 0;
        foreach (var form in forms)
        {
            foreach (var field in form.Figures)
            {
                var (status, said) = await SendAsync(answering, form, form.With(field));
                sent++;
                if (
                    status != HttpStatusCode.OK
                    || !said.TryGetValue(field, out var messages)
                    || messages is not [var only]
                    || !only.EndsWith(CannotBeRead, StringComparison.Ordinal)
                )
                    wrong.Add($"{form} {field}: {(int)status} {string.Join(" | ", said.GetValueOrDefault(field, []))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 10, $"{sent} fields take something else than free text.");
    }

    [Fact]
    public async Task Without_our_extension_the_validator_adds_a_second_message()
    {
        await using var bare = Answering(services => services.RemoveAll<IValidatorInterceptor>());
        var beside = 0;
        foreach (var form in forms)
        {
            foreach (var field in form.Figures)
            {
                var (_, said) = await SendAsync(bare, form, form.With(field));
                beside += said.TryGetValue(field, out var messages) && messages.Length > 1 ? 1 : 0;
            }
        }

        Assert.True(beside > 0);
    }

    [Fact]
    public async Task A_validator_that_throws_is_detected()
    {
        await using var throwing = portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s =>
            {
                s.AddControllersWithViews().AddApplicationPart(typeof(ThrowingController).Assembly);
                s.AddScoped<IValidator<ThrowingForm>, ThrowingValidator>();
            })
        );
        using var answer = await throwing.CreateDefaultClient().GetAsync(new Uri("/throwing?Form.Amount=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    public void Dispose() => answering.Dispose();

    private WebApplicationFactory<Program> Answering(Action<IServiceCollection> but) =>
        portal.Host.WithWebHostBuilder(b =>
            b.ConfigureTestServices(s =>
            {
                s.Configure<MvcOptions>(o => o.Filters.Add(new AnswersWithMessages()));
                but(s);
            })
        );

    private IEnumerable<Validated> Forms()
    {
        var metadata = portal.Host.Services.GetRequiredService<IModelMetadataProvider>();
        using var scope = portal.Host.Services.CreateScope();
        var endpoints = PortalEndpoint.Of(portal.Host).ToDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);
        foreach (var form in portal.Forms)
        {
            foreach (var parameter in endpoints[form.Row.Endpoint].Action?.Parameters ?? [])
            {
                if (scope.ServiceProvider.GetService(typeof(IValidator<>).MakeGenericType(parameter.ParameterType)) is null)
                    continue;
                yield return new(form, parameter.Name, metadata.GetMetadataForType(parameter.ParameterType));
            }
        }
    }

    private async Task<(HttpStatusCode Status, Dictionary<string, string[]> Said)> SendAsync(
        WebApplicationFactory<Program> where,
        Validated form,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var answer = await portal
            .SenderOf(form.Filled.Row)
            .Copy(where.CreateDefaultClient())
            .SendOnceAsync(
                HttpMethod.Post,
                form.Filled.Address,
                [
                    .. form.Filled.Fields.Where(field => field.Key == Page.TokenName),
                    .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                ]
            );
        return answer.StatusCode == HttpStatusCode.OK
            ? (
                answer.StatusCode,
                new((await answer.Content.ReadFromJsonAsync<Dictionary<string, string[]>>())!, StringComparer.OrdinalIgnoreCase)
            )
            : (answer.StatusCode, []);
    }

    /// <summary>A form with the names of what it posts, and of its fields that take a figure, a choice or a yes.</summary>
    private sealed class Validated(FilledForm filled, string argument, ModelMetadata metadata)
    {
        public FilledForm Filled { get; } = filled;

        public Type Type { get; } = metadata.ModelType;

        public string Prefix { get; } =
            filled.Fields.Any(one => one.Key.StartsWith(argument + ".", StringComparison.OrdinalIgnoreCase)) ? argument + "." : "";

        public IReadOnlyList<string> Fields =>
            [.. Filled.Fields.Select(one => one.Key).Where(name => name != Page.TokenName), .. Own.Select(one => Prefix + one.Name)];

        public IReadOnlyList<string> Figures =>
            [.. Own.Where(one => !one.IsComplexType && one.ModelType != typeof(string)).Select(one => Prefix + one.Name)];

        public IEnumerable<(string Name, string Value)> With(string unreadable) =>
            Fields
                .Select(name => (name, name.Equals(unreadable, StringComparison.OrdinalIgnoreCase) ? Unreadable : ""))
                .DistinctBy(one => one.name, StringComparer.OrdinalIgnoreCase);

        public override string ToString() => Filled.Row.Endpoint;

        private IEnumerable<ModelMetadata> Own =>
            metadata.Properties.Where(one => !one.IsReadOnly && one.IsBindingAllowed).OfType<ModelMetadata>();
    }

    private sealed class AnswersWithMessages : IAsyncActionFilter, IOrderedFilter
    {
        public int Order => int.MaxValue;

        public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            context.Result = new JsonResult(
                context
                    .ModelState.Where(field => field.Value!.Errors.Count > 0)
                    .ToDictionary(
                        field => field.Key,
                        field => field.Value!.Errors.Select(error => error.ErrorMessage),
                        StringComparer.OrdinalIgnoreCase
                    )
            );
            return Task.CompletedTask;
        }
    }
}

public sealed class ThrowingForm
{
    public int? Amount { get; init; }
}

public sealed class ThrowingValidator : AbstractValidator<ThrowingForm>
{
    public ThrowingValidator() => RuleFor(form => form.Amount).Must(_ => throw new InvalidOperationException("planted"));
}

/// <summary>The validator of its form throws.</summary>
[AllowAnonymous]
public sealed class ThrowingController : Controller
{
    [HttpGet("throwing")]
    public IActionResult Show(ThrowingForm form) => form.Amount is null ? NotFound() : NoContent();
}

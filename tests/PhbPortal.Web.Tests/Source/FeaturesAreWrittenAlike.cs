using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Controllers, addresses, forms and validators follow docs/feature.md in every feature.</summary>
public sealed class FeaturesAreWrittenAlike
{
    private const int LongestController = 120;

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. typeof(Program).Assembly.GetTypes().Where(type => !type.IsAbstract)];

    private static readonly Type[] Controllers = [.. Types.Where(type => type.IsSubclassOf(typeof(ControllerBase)))];

    private static readonly (Type Validator, Type Form)[] Validators =
    [
        .. Types
            .SelectMany(type => type.GetInterfaces().Select(judges => (Validator: type, Judges: judges)))
            .Where(found => found.Judges.IsGenericType && found.Judges.GetGenericTypeDefinition() == typeof(IValidator<>))
            .Select(found => (found.Validator, found.Judges.GetGenericArguments()[0])),
    ];

    [Fact]
    public void Every_controller_is_a_portal_controller_of_its_room()
    {
        Assert.True(Controllers.Length > 70);
        Assert.Empty(Controllers.Where(type => !type.IsSubclassOf(typeof(PortalController))).Select(type => type.Name));
        Assert.Empty(Controllers.GroupBy(type => type.Name).Where(named => named.Count() > 1).Select(named => named.Key));
    }

    /// <summary>What is longer does more than HTTP, or serves two things.</summary>
    [Fact]
    public void A_controller_has_at_most_120_lines()
    {
        var files = Repository
            .Files("src", ".cs")
            .Where(file => Path.GetFileName(file).Contains("Controller", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count()))
            .ToList();
        Assert.True(files.Count > 80);
        Assert.Empty(files.Where(file => file.Lines > LongestController).Select(file => $"{file.Name}: {file.Lines}"));
    }

    /// <summary>Where an action goes on to is said in the action: a redirect has no name of its own but where it decides something.</summary>
    [Fact]
    public void No_controller_words_its_own_redirect() =>
        Assert.Equal(
            ["SupportController.Saved"],
            Controllers
                .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(method => method.ReturnType == typeof(RedirectResult) && !method.Name.Contains('<', StringComparison.Ordinal))
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        );

    [Fact]
    public void Each_action_has_its_whole_address()
    {
        Assert.Empty(Controllers.Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).Select(type => type.Name));
        var actions = Controllers.SelectMany(type => type.GetMethods(Own)).ToList();
        Assert.True(actions.Count > 250);
        Assert.Empty(
            actions
                .Where(action =>
                    !action.GetCustomAttributes().OfType<IRouteTemplateProvider>().All(address => address.Template is { Length: > 0 })
                )
                .Select(action => $"{action.DeclaringType!.Name}.{action.Name}")
        );
    }

    [Fact]
    public void No_action_takes_a_cancellation_token() =>
        Assert.Empty(
            Controllers
                .SelectMany(type => type.GetMethods(Own))
                .Where(action => action.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken)))
                .Select(action => $"{action.DeclaringType!.Name}.{action.Name}")
        );

    [Fact]
    public void A_validator_is_named_after_its_form()
    {
        Assert.True(Validators.Length > 90);
        Assert.Empty(Validators.Where(pair => pair.Validator.Name != pair.Form.Name + "Validator").Select(pair => pair.Validator.Name));
    }

    [Fact]
    public void Typed_fields_are_nullable()
    {
        NullabilityInfoContext nullability = new();
        Assert.Empty(
            Validators
                .SelectMany(pair => pair.Form.GetProperties(BindingFlags.Instance | BindingFlags.Public))
                .Where(field => field.PropertyType == typeof(string) && field.SetMethod is { IsPublic: true })
                .Where(field => nullability.Create(field).WriteState != NullabilityState.Nullable)
                .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
        );
    }
}

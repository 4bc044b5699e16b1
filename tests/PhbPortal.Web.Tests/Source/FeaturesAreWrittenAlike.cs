using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Source;

/// <summary>Controllers, addresses, forms and validators follow docs/feature.md in every feature.</summary>
public sealed class FeaturesAreWrittenAlike
{
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

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.People;
using PhbPortal.Web.Editing;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Access;

/// <summary>
/// Marks actions that start something, or continue towards a start: nobody does that for someone who has died (P11). A death closes
/// nothing, so everything continues by itself if the death was recorded in error.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WhileTheyLiveAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<AskedRecord>()?.Ownership is not { DiedOn: { } died, PersonId: { } person })
        {
            await next();
            return;
        }

        var named = await http
            .RequestServices.GetRequiredService<PortalDbContext>()
            .People.AtAnySite()
            .AsNoTracking()
            .Where(p => p.Id == person)
            .Select(p => new { p.Reference, p.Name })
            .SingleAsync(http.RequestAborted);
        DiedPage page = new(named.Reference, named.Name, died, SignedIn.From(http.User).Role) { Typed = TypedField.ToCopy(http.Request) };
        context.Result = ((Controller)context.Controller).NotKept("Died", page);
    }
}

/// <summary>Why nothing was started: the person has died.</summary>
public sealed record DiedPage(string Person, string Name, DateOnly On, Role Reader)
{
    /// <summary>What was in the form, to copy; empty if none was sent.</summary>
    public IReadOnlyList<string> Typed { get; init; } = [];

    /// <summary>An adviser may not open the person's overview.</summary>
    public bool ReadsThePerson => Reader is not Role.Broker;

    public bool CanCorrect => Reader is Role.CareCoordinator or Role.Approver;
}

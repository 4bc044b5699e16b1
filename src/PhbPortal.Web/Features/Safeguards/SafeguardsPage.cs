using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Safeguards;

/// <summary>Budgets that ran short for essential support: open ones first, by their next deadline.</summary>
public sealed record SafeguardsPage(int Open, int ToCall, int Overdue, Paged<SafeguardRow> Safeguards, DateOnly Today) : INamesPeople
{
    public IReadOnlyList<string> PeopleNamed => [.. Safeguards.Rows.Select(row => row.Reference)];

    public static async Task<SafeguardsPage> LoadAsync(
        PortalDbContext db,
        DateOnly today,
        string? page,
        CancellationToken cancellationToken
    )
    {
        var all = db.Safeguards.AsNoTracking();
        var counts = await all.Where(s => s.ClosedOn == null)
            .GroupBy(_ => 1)
            .Select(g => new
            {
                Open = g.Count(),
                ToCall = g.Count(s => s.CalledOn == null),
                Overdue = g.Count(s => (s.CalledOn == null && s.CallBy < today) || s.DecideBy < today),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var rows = all.OrderBy(s => s.ClosedOn != null)
            .ThenBy(s => s.CalledOn == null ? s.CallBy : s.DecideBy)
            .ThenByDescending(s => s.Id)
            .Select(s => new SafeguardRow(
                s.Reference,
                s.Case.Person.Name,
                s.Kind,
                s.Shortfall,
                s.Forecast,
                s.CalledOn == null,
                s.CalledOn != null && s.CoverConfirmedUntil != null && s.Cause != null && s.Review.HeldOn != null,
                s.CallBy,
                s.DecideBy,
                s.OwnerUserId,
                s.OwnerName,
                s.ClosedOn
            ));
        return new(
            counts?.Open ?? 0,
            counts?.ToCall ?? 0,
            counts?.Overdue ?? 0,
            await Paged<SafeguardRow>.LoadAsync(rows, page, cancellationToken),
            today
        );
    }
}

public sealed record SafeguardRow(
    string Reference,
    string Name,
    SafeguardKind Kind,
    Money Shortfall,
    Money Forecast,
    bool IsToCall,
    bool IsToDecide,
    DateOnly CallBy,
    DateOnly DecideBy,
    long OwnerUserId,
    string OwnerName,
    DateOnly? ClosedOn
)
{
    public string NextStep =>
        IsToCall ? "Call"
        : IsToDecide ? "Decide"
        : "Finish the steps";

    public DateOnly NextBy => IsToCall ? CallBy : DecideBy;

    /// <summary>Only a decision awaits an approver; every other step is the co-ordinator's, and "you" is the owner.</summary>
    public string StatusFor(SignedIn me)
    {
        var isMine = IsToDecide ? me.Role == Role.Approver : me.UserId == OwnerUserId;
        return isMine ? "Waiting for you" : "Waiting for " + RoleText.Of(IsToDecide ? Role.Approver : Role.CareCoordinator);
    }

    public string Money =>
        Kind == SafeguardKind.ContinuityDrawn ? $"{Shortfall} paid beyond the budget" : $"{Forecast} will be lacking for what is on order";
}

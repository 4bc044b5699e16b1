using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Data.Queries;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;
using PhbPortal.Web.SignIn;

namespace PhbPortal.Web.Features.MyPlan.MyRequests;

/// <summary>What a person asked for, when an answer is due, and the answer.</summary>
public sealed record AskForBudgetPage(
    string Name,
    string GivenName,
    bool ActsForSomebody,
    bool HasCase,
    bool HasDied,
    WhomToReach Whom,
    IReadOnlyList<AskForBudgetPage.EarlierRequest> Before,
    AskForBudgetForm Form,
    DateOnly Today
)
{
    private const int Most = 10;

    public EarlierRequest? Waiting => Before.FirstOrDefault(asked => asked.State == BudgetRequestState.Waiting);

    public IReadOnlyList<EarlierRequest> Done => [.. Before.Where(asked => asked.State != BudgetRequestState.Waiting)];

    public bool CanAsk => HasCase && !HasDied && Waiting is null;

    public string Heading => ActsForSomebody ? $"Ask for a budget for {Name}" : "Ask for a budget";

    public string Finding =>
        this switch
        {
            { HasDied: true } => $"{Name} has died. If you have a question, phone us.",
            { Waiting: { } waiting } => $"{Who(waiting)} asked us on {waiting.AskedOn.InFull()}. {Due(waiting)}",
            { HasCase: false } => "To ask for a budget, phone us.",
            _ => "You can ask us for a personal health budget. Nobody has to have one. The usual NHS care goes on, whether you ask or not.",
        };

    public string Sentence(EarlierRequest asked) => $"{Who(asked)} asked on {asked.AskedOn.InFull()}.";

    private static string Due(EarlierRequest waiting, DateOnly today) =>
        waiting.DueOn switch
        {
            null => "We will answer you in writing.",
            { } day when day < today => $"You should have had our answer by {day.InFull()}. It is overdue. We are sorry. You can phone us.",
            { } day => $"You will have our answer by {day.InFull()}.",
        };

    private string Due(EarlierRequest waiting) => Due(waiting, Today);

    private string Who(EarlierRequest asked) => asked.As == BudgetAskedAs.Person && !ActsForSomebody ? "You" : asked.By;

    public static async Task<AskForBudgetPage?> LoadAsync(
        PortalDbContext db,
        SignedIn me,
        AskForBudgetForm form,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .People.AsNoTracking()
            .Where(p => p.Id == me.PersonId)
            .Join(
                db.PilotSites,
                p => p.SiteId,
                site => site.Id,
                (p, site) =>
                    new
                    {
                        p.Called,
                        p.Name,
                        SiteName = site.Name,
                        Contacts = site.Contacts.Where(c => c.FirstDay <= today).ToList(),
                        HasCase = db.Cases.Any(c => c.PersonId == p.Id),
                        HasDied = p.DiedOn != null,
                    }
            )
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var before = await db
            .BudgetRequests.AsNoTracking()
            .Where(r => r.PersonId == me.PersonId)
            .OrderByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new EarlierRequest(
                r.State,
                r.AskedAs,
                r.AskedBy,
                r.AskedOn,
                r.Wanted,
                r.DueOn,
                r.WithdrawnBy,
                r.WithdrawnOn,
                r.Answer == null ? null : r.Answer.Reference,
                r.Answer == null ? null : r.Answer.DecidedOn
            ))
            .ToListAsync(cancellationToken);
        return new(
            found.Name,
            found.Called,
            me.Role == Role.Representative,
            found.HasCase,
            found.HasDied,
            WhomToReach.Of(found.SiteName, found.Contacts),
            before,
            form,
            today
        );
    }

    public sealed record EarlierRequest(
        BudgetRequestState State,
        BudgetAskedAs As,
        string By,
        DateOnly AskedOn,
        string Wanted,
        DateOnly? DueOn,
        string WithdrawnBy,
        DateOnly? WithdrawnOn,
        string? Answer,
        DateOnly? AnsweredOn
    );
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PhbPortal.Data;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Access;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.Readiness;

/// <summary>The task list of a site, with today's gaps.</summary>
public sealed record ReadinessPage(
    SiteReadiness Readiness,
    ReadyBeside Beside,
    string? Council,
    bool MayWrite,
    bool MayDecide,
    DateOnly Today
)
{
    public PilotSite Site => Beside.Site;

    public DateOnly? LiveFrom => Readiness.LiveFrom;

    public IReadOnlyList<ReadinessTask> Gaps => Readiness.GapsOn(Today, Beside);

    public string Finding =>
        LiveFrom switch
        {
            { } from when from <= Today => $"{Site.Name} takes people on, since {from.InFull()}.",
            { } from => $"{Site.Name} takes people on from {from.InFull()}.",
            _ when Gaps.Count == 0 => $"Everything is done. The programme team can decide from when {Site.Name} takes people on.",
            _ => $"{Gaps.Count.Counted("task is", "tasks are")} missing before {Site.Name} can take people on.",
        };

    /// <summary>Pilot sites were never asked for this, so they have no gaps.</summary>
    public string StatusOf(ReadinessTask task) =>
        Readiness.IsDone(task, Today, Beside) ? "Completed"
        : Readiness.AnswerTo(task) is not null ? "In progress"
        : "Not started";

    public string HintOf(ReadinessTask task) =>
        task switch
        {
            ReadinessTask.Contacts => (
                Beside.Site.ContactOn(SiteContactKind.Lead, Today),
                Beside.Site.ContactOn(SiteContactKind.OutOfHours, Today)
            ) switch
            {
                ({ } lead, { } late) => $"Lead: {lead.Name}. Outside office hours: {late.Name}",
                ({ } lead, null) => $"Lead: {lead.Name}. Somebody for the hours outside the office is needed too",
                (null, { } late) => $"Outside office hours: {late.Name}. A lead is needed too",
                _ => "A lead and somebody for the hours outside the office",
            },
            ReadinessTask.Partnership => Partnership.On(Beside.Partnerships, Today) is null
                ? "With whom, who leads, what is shared, who answers complaints"
            : Council is null ? "No council takes part"
            : $"With {Council}",
            ReadinessTask.Governance
            or ReadinessTask.People
            or ReadinessTask.BudgetTypes
            or ReadinessTask.Thresholds
            or ReadinessTask.AccessibleInformation
            or ReadinessTask.Training => Readiness.AnswerTo(task) is { } answer
                ? $"{answer.Who}, {answer.DoneOn.InFull()}: {answer.Fact}"
                : TaskText.Asks(task),
            _ => throw new UnreachableException($"Nothing is said of {task}."),
        };

    public string? HrefOf(ReadinessTask task) =>
        !MayWrite
            ? null
            : task switch
            {
                ReadinessTask.Contacts => $"/sites/{Site.Reference}/contacts",
                ReadinessTask.Partnership => $"/sites/{Site.Reference}/partnership",
                ReadinessTask.Governance
                or ReadinessTask.People
                or ReadinessTask.BudgetTypes
                or ReadinessTask.Thresholds
                or ReadinessTask.AccessibleInformation
                or ReadinessTask.Training => $"/sites/{Site.Reference}/readiness/{TaskForm.Word(task)}",
                _ => throw new UnreachableException($"Nothing is said of {task}."),
            };

    public static async Task<ReadinessPage> LoadAsync(
        PortalDbContext db,
        string reference,
        SignedIn me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var site = await db
            .PilotSites.AsNoTracking()
            .Include(found => found.Contacts)
            .SingleAsync(found => found.Reference == reference, cancellationToken);
        var readiness =
            await db
                .SiteReadiness.AsNoTracking()
                .Include(found => found.Answers)
                .FirstOrDefaultAsync(found => found.PilotSiteId == site.Id, cancellationToken)
            ?? new(site.Id);
        var partnerships = await db.Partnerships.AsNoTracking().Where(found => found.PilotSiteId == site.Id).ToListAsync(cancellationToken);
        var council = Partnership.On(partnerships, today)?.CouncilId;
        var name = council is null
            ? null
            : await db.Organisations.Where(found => found.Id == council).Select(found => found.Name).SingleAsync(cancellationToken);
        SiteAccess access = new();
        return new(
            readiness,
            new(site, partnerships),
            name,
            access.RolesFor(Act.Write).Contains(me.Role),
            access.RolesFor(Act.Decide).Contains(me.Role),
            today
        );
    }
}

public sealed record LivePage(ReadinessPage Readiness, LiveForm Form);

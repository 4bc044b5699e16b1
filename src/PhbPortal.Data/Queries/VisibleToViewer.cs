using System.Linq.Expressions;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Queries;

/// <summary>
/// The rows about people that somebody may see: a site's staff those of their site, patients and representatives those of their one
/// person, everybody else none, because figures across sites carry no names. A second wall behind the site filter of the context.
/// </summary>
public static class VisibleToViewer
{
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Viewer viewer) => people.Within(viewer, person => person.Id);

    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, Viewer viewer) => cases.Within(viewer, one => one.PersonId);

    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Viewer viewer) => decisions.Within(viewer, decision => decision.PersonId);

    public static IQueryable<CarePlan> VisibleTo(this IQueryable<CarePlan> plans, Viewer viewer) => plans.Within(viewer, plan => plan.PersonId);

    public static IQueryable<Review> VisibleTo(this IQueryable<Review> reviews, Viewer viewer) => reviews.Within(viewer, review => review.PersonId);

    public static IQueryable<Budget> VisibleTo(this IQueryable<Budget> budgets, Viewer viewer) => budgets.Within(viewer, budget => budget.PersonId);

    public static IQueryable<Commitment> VisibleTo(this IQueryable<Commitment> commitments, Viewer viewer) => commitments.Within(viewer, order => order.PersonId);

    public static IQueryable<Bill> VisibleTo(this IQueryable<Bill> bills, Viewer viewer) => bills.Within(viewer, bill => bill.PersonId);

    public static IQueryable<Safeguard> VisibleTo(this IQueryable<Safeguard> safeguards, Viewer viewer) => safeguards.Within(viewer, safeguard => safeguard.PersonId);

    private static IQueryable<T> Within<T>(this IQueryable<T> rows, Viewer viewer, Expression<Func<T, long>> personOf)
        where T : Root
    {
        if (viewer.SiteIds is not [var site])
            return rows.Where(_ => false);
        rows = rows.Where(row => row.SiteId == site);
        return viewer.Role switch
        {
            Role.CareCoordinator or Role.Approver or Role.Finance => rows,
            Role.Patient or Role.Representative when viewer.PersonId is { } person => rows.Where(Is(personOf, person)),
            _ => rows.Where(_ => false),
        };
    }

    // The id goes in as a parameter, so that the engine keeps one plan for all people.
    private static Expression<Func<T, bool>> Is<T>(Expression<Func<T, long>> personOf, long person)
    {
        Expression<Func<long>> parameter = () => person;
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(personOf.Body, parameter.Body), personOf.Parameters);
    }
}

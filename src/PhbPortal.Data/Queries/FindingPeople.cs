using System.Linq.Expressions;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

public static class FindingPeople
{
    private const int MostWords = 5;

    /// <summary>
    /// People whose names start with what was typed, given name first or family name first. Names of several words count as one, as they
    /// are kept. Each way is a range over an index, on every engine.
    /// </summary>
    public static IQueryable<Person> Named(this IQueryable<Person> people, string typed)
    {
        var words = typed
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(SearchName.Of)
            .Where(word => word.Length > 0)
            .Take(MostWords)
            .ToArray();
        if (words.Length == 0)
            return people.Where(_ => false);
        var all = string.Concat(words);
        List<Expression<Func<Person, bool>>> ways = [FamilyFrom(all), GivenFrom(all)];
        for (var split = 1; split < words.Length; split++)
        {
            var (first, rest) = (string.Concat(words[..split]), string.Concat(words[split..]));
            ways.Add(Both(first, rest));
            ways.Add(Both(rest, first));
        }

        return people.Where(ways.Aggregate(Either));
    }

    private static Expression<Func<Person, bool>> FamilyFrom(string name)
    {
        var last = SearchName.LastFrom(name);
        return person => string.Compare(person.SearchFamily, name) >= 0 && string.Compare(person.SearchFamily, last) <= 0;
    }

    private static Expression<Func<Person, bool>> GivenFrom(string name)
    {
        var last = SearchName.LastFrom(name);
        return person => string.Compare(person.SearchGiven, name) >= 0 && string.Compare(person.SearchGiven, last) <= 0;
    }

    private static Expression<Func<Person, bool>> Both(string given, string family)
    {
        var (lastGiven, lastFamily) = (SearchName.LastFrom(given), SearchName.LastFrom(family));
        return person =>
            string.Compare(person.SearchFamily, family) >= 0
            && string.Compare(person.SearchFamily, lastFamily) <= 0
            && string.Compare(person.SearchGiven, given) >= 0
            && string.Compare(person.SearchGiven, lastGiven) <= 0;
    }

    private static Expression<Func<Person, bool>> Either(Expression<Func<Person, bool>> one, Expression<Func<Person, bool>> other) =>
        Expression.Lambda<Func<Person, bool>>(
            Expression.OrElse(one.Body, new SwapParameter(other.Parameters[0], one.Parameters[0]).Visit(other.Body)),
            one.Parameters
        );

    private sealed class SwapParameter(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

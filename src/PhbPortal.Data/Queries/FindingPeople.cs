using System.Linq.Expressions;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Queries;

public static class FindingPeople
{
    private const int MostWords = 5;

    /// <summary>
    /// People whose names start with what was typed, without a title: the given name or what they are known as first, or the family name
    /// first. Names of several words count as one, as they are kept. Each way is a range over an index, on every engine.
    /// </summary>
    public static IQueryable<Person> Named(this IQueryable<Person> people, string typed)
    {
        string[] words = [.. SearchName.WithoutTitle(SearchName.WordsOf(typed)).Take(MostWords)];
        if (words.Length == 0)
            return people.Where(_ => false);
        var all = SearchName.Joined(words);
        List<Expression<Func<Person, bool>>> ways =
        [
            Starts(p => p.SearchFamily, all),
            Starts(p => p.SearchGiven, all),
            Starts(p => p.SearchKnownAs, all),
        ];
        for (var split = 1; split < words.Length; split++)
        {
            var (first, rest) = (SearchName.Joined(words[..split]), SearchName.Joined(words[split..]));
            ways.Add(Both(p => p.SearchGiven, first, rest));
            ways.Add(Both(p => p.SearchGiven, rest, first));
            ways.Add(Both(p => p.SearchKnownAs, first, rest));
            ways.Add(Both(p => p.SearchKnownAs, rest, first));
        }

        return people.Where(ways.Aggregate(Either));
    }

    private static Expression<Func<Person, bool>> Both(Expression<Func<Person, string>> given, string first, string family) =>
        Combined(Starts(given, first), Starts(p => p.SearchFamily, family), Expression.AndAlso);

    private static Expression<Func<Person, bool>> Starts(Expression<Func<Person, string>> key, string start)
    {
        var last = SearchName.LastFrom(start);
        Expression<Func<string, bool>> range = text => string.Compare(text, start) >= 0 && string.Compare(text, last) <= 0;
        return Expression.Lambda<Func<Person, bool>>(new Swap(range.Parameters[0], key.Body).Visit(range.Body), key.Parameters);
    }

    private static Expression<Func<Person, bool>> Either(Expression<Func<Person, bool>> one, Expression<Func<Person, bool>> other) =>
        Combined(one, other, Expression.OrElse);

    private static Expression<Func<Person, bool>> Combined(
        Expression<Func<Person, bool>> one,
        Expression<Func<Person, bool>> other,
        Func<Expression, Expression, Expression> combine
    ) =>
        Expression.Lambda<Func<Person, bool>>(
            combine(one.Body, new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)),
            one.Parameters
        );

    private sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

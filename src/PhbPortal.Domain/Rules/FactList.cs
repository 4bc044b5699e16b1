using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;

namespace PhbPortal.Domain.Rules;

/// <summary>The facts that a ruling is based on, in order.</summary>
[CollectionBuilder(typeof(FactList), nameof(Of))]
public sealed class FactList : IReadOnlyList<Fact>, IEquatable<FactList>
{
    public static readonly FactList None = new([]);

    private readonly Fact[] facts;

    private FactList(Fact[] facts) => this.facts = facts;

    public int Count => facts.Length;

    public Fact this[int index] => facts[index];

    public static FactList Of(ReadOnlySpan<Fact> facts) => facts.Length == 0 ? None : new(facts.ToArray());

    /// <summary>
    /// The facts in one line, stored beside them: a request that a manager answered is about exactly these facts, and requests from before
    /// facts were stored one by one only have this line. It is compared and never parsed.
    /// </summary>
    public override string ToString() => InLine(fact => fact.InLine);

    /// <summary>The facts in one line, each worded by the caller.</summary>
    public string InLine(Func<Fact, string> worded)
    {
        StringBuilder line = new();
        foreach (var fact in facts)
        {
            if (line.Length > 0)
                line.Append(JointOf(fact));
            line.Append(worded(fact));
        }

        return line.ToString();
    }

    public bool Equals(FactList? other) => other is not null && facts.AsSpan().SequenceEqual(other.facts);

    public override bool Equals(object? obj) => Equals(obj as FactList);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public IEnumerator<Fact> GetEnumerator() => ((IEnumerable<Fact>)facts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string JointOf(Fact fact) =>
        fact.Joint switch
        {
            FactJoint.Apart => "; ",
            FactJoint.Beside => ", ",
            FactJoint.RunningOn => " ",
            _ => throw new InvalidOperationException($"{fact.Joint} joins nothing."),
        };
}

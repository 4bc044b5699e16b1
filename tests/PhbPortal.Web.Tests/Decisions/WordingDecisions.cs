using PhbPortal.Domain.Cases;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Tests.Decisions;

public sealed class WordingDecisions
{
    public static TheoryData<DecisionKind> Kinds => [.. Enum.GetValues<DecisionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_says_its_result_and_what_is_possible(DecisionKind kind)
    {
        Assert.NotEmpty(DecisionText.Of(kind));
        Assert.NotEmpty(DecisionText.Instead(kind));
    }

    [Fact]
    public void A_kind_that_is_not_known_has_no_words()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionText.Of((DecisionKind)999));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisionText.Instead((DecisionKind)999));
    }
}

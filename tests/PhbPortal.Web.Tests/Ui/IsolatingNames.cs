using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

public sealed class IsolatingNames
{
    [Theory]
    [InlineData("Doreen Whitfield (65 years)", "Doreen Whitfield (65 years)")]
    [InlineData("Łukasz 张伟 Ольга", "Łukasz 张伟 Ольга")]
    [InlineData("", "")]
    [InlineData("محمد علي (62 years)", "[محمد علي] (62 years)")]
    [InlineData("דוד acts for محمد", "[דוד] acts for [محمد]")]
    [InlineData("محمد, علي and דוד: 3", "[محمد], [علي] and [דוד]: 3")]
    [InlineData("كيف حالك؟ بخير.", "[كيف حالك؟ بخير].")]
    public void Each_run_from_right_to_left_stands_for_itself(string text, string written) =>
        Assert.Equal(written, Isolated.Of(text).Replace('\u2068', '[').Replace('\u2069', ']'));
}

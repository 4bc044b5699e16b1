using System.Reflection;
using System.Text.RegularExpressions;
using PhbPortal.Web.Tests.Source;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

public sealed partial class PasswordsStayAsTyped
{
    [Fact]
    public void Every_password_field_of_a_page_is_one_that_stays_as_it_was_typed()
    {
        var shown = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "PhbPortal.Web", "Features"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => PasswordField().Matches(File.ReadAllText(file)))
            .Select(field => field.Groups["name"].Value.Split('.')[^1])
            .Order(StringComparer.Ordinal);
        var kept = typeof(AsTypedAttribute)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => property.GetCustomAttribute<AsTypedAttribute>() is not null)
            .Select(property => property.Name)
            .Where(name => name != "ReturnUrl")
            .Order(StringComparer.Ordinal);
        Assert.Equal(kept, shown);
        Assert.NotEmpty(kept);
    }

    [GeneratedRegex("<nhs-input asp-for=\"(?<name>[^\"]+)\"[^>]*type=\"password\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PasswordField();
}

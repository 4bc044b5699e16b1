using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

/// <summary>Razor passes a null address on as empty text. A link without an address is not drawn as a link.</summary>
public sealed class LinksWithoutAnAddress
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_link_on_its_own_is_not_drawn(string? href)
    {
        Assert.Equal("", await new Drawn("nhs-back-link", new BackLinkTagHelper { Href = href }, ["Back"]).HtmlAsync());
        Assert.Equal("", await new Drawn("nhs-action-link", new ActionLinkTagHelper { Href = href }, ["Read more"]).HtmlAsync());
    }

    [Fact]
    public async Task A_link_button_does_not_become_a_submit_button() =>
        Assert.Equal("", await new Drawn("nhs-button", new ButtonTagHelper { Href = "" }, ["Go"]).HtmlAsync());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_breadcrumb_and_a_card_keep_their_text(string? href)
    {
        var breadcrumb = await new Drawn(
            "nhs-breadcrumb",
            new BreadcrumbTagHelper(),
            [new Drawn("nhs-crumb", new CrumbTagHelper { Href = href }, ["Sites"])]
        ).HtmlAsync();
        Assert.Equal(
            """<nav class="nhsuk-breadcrumb" aria-label="Breadcrumb"><ol class="nhsuk-breadcrumb__list"><li class="nhsuk-breadcrumb__list-item">Sites</li></ol></nav>""",
            breadcrumb
        );
        var card = await new Drawn(
            "nhs-card",
            new CardTagHelper
            {
                Href = href,
                Heading = "My plan",
                Clickable = true,
            }
        ).HtmlAsync();
        Assert.Equal(
            """<div class="nhsuk-card"><div class="nhsuk-card__content"><h2 class="nhsuk-card__heading nhsuk-heading-m">My plan</h2></div></div>""",
            card
        );
    }

    [Fact]
    public async Task On_a_phone_the_way_back_is_the_last_breadcrumb_with_an_address()
    {
        var crumbs = new[] { ("/sites", "Sites"), ("", "Hull") }.Select(crumb => new Drawn(
            "nhs-crumb",
            new CrumbTagHelper { Href = crumb.Item1 },
            [crumb.Item2]
        ));
        var html = await new Drawn("nhs-breadcrumb", new BreadcrumbTagHelper(), [.. crumbs]).HtmlAsync();
        Assert.EndsWith(
            """<a class="nhsuk-back-link" href="/sites"><span class="nhsuk-u-visually-hidden">Back to </span>Sites</a></nav>""",
            html,
            StringComparison.Ordinal
        );
    }
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Tests.Ui;

public sealed class KeepingWhatWasTyped
{
    [Theory]
    [InlineData("about 320")]
    [InlineData("£45.505")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("👵🏽 “two nights”")]
    public async Task A_text_field_shows_the_typed_text_beside_its_error(string typed)
    {
        var state = Invalid("Form.Amount", typed, MoneyFieldRules.Example);
        var html = await Html(
            "nhs-input",
            new InputTagHelper
            {
                ViewContext = Drawn.View(state),
                For = Drawn.For("Form.Amount", "12.00"),
                Label = "Amount",
            }
        );

        Assert.Equal(typed, html.QuerySelector("input#form_amount[name='Form.Amount']")!.GetAttribute("value"));
        Assert.Contains(MoneyFieldRules.Example, html.QuerySelector("#form_amount-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("form_amount-error", html.QuerySelector("input")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_text_area_keeps_its_first_line_break()
    {
        var html = await Html(
            "nhs-textarea",
            new TextareaTagHelper
            {
                ViewContext = Drawn.View(),
                For = Drawn.For("Note", "\nsecond line"),
                MaxLength = 20,
            }
        );

        Assert.Equal("\nsecond line", html.QuerySelector("textarea")!.TextContent);
        Assert.Contains("up to 20 characters", html.QuerySelector("#note-info")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_radio_and_the_chosen_option_stay_chosen()
    {
        var state = Invalid("Model", "ThirdParty", "Choose who holds the money");
        var radios = await Html(
            "nhs-radios",
            new RadiosTagHelper
            {
                ViewContext = Drawn.View(state),
                For = Drawn.For("Model", "Notional"),
                Legend = "Who",
            },
            Choice("Notional"),
            Choice("ThirdParty")
        );
        var select = await Html(
            "nhs-select",
            new SelectTagHelper { ViewContext = Drawn.View(state), For = Drawn.For("Model", "Notional") },
            Option("Notional"),
            Option("ThirdParty")
        );

        Assert.Equal("ThirdParty", radios.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("ThirdParty", select.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Several_ticked_boxes_stay_ticked()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Days", new[] { "mon", "wed" }, "mon,wed");
        var html = await Html(
            "nhs-checkboxes",
            new CheckboxesTagHelper
            {
                ViewContext = Drawn.View(state),
                For = Drawn.For("Days", Array.Empty<string>()),
                Legend = "Days",
            },
            Box("mon"),
            Box("tue"),
            Box("wed")
        );

        Assert.Equal(["mon", "wed"], html.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task A_day_keeps_its_three_texts_and_marks_only_the_wrong_part()
    {
        var state = Invalid("Form.On.Month", "Smarch", "The day must have a month from 1 to 12, or its name");
        state.SetModelValue("Form.On.Day", "31", "31");
        state.SetModelValue("Form.On.Year", "2012", "2012");
        var html = await Html(
            "nhs-date-input",
            new DateInputTagHelper
            {
                ViewContext = Drawn.View(state),
                For = Drawn.For("Form.On", new DateField()),
                Legend = "When?",
            }
        );

        Assert.Equal(["31", "Smarch", "2012"], html.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.Equal("form_on-month", Assert.Single(html.QuerySelectorAll(".nhsuk-input--error")).Id);
        Assert.Contains("month from 1 to 12", html.QuerySelector("#form_on-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_link_of_the_error_summary_leads_to_a_field()
    {
        var state = Invalid("form.Amount", "x", MoneyFieldRules.Example);
        foreach (var part in new[] { "Day", "Month", "Year" })
            state.SetModelValue("Form.On." + part, "", "");
        state.AddModelError("Form.On", "Enter the day");
        state.AddModelError("Form.On.Year", "The year");
        var html = await Html("nhs-error-summary", new ErrorSummaryTagHelper { ViewContext = Drawn.View(state) });

        Assert.Equal(
            ["#form_amount", "#form_on-day", "#form_on-year"],
            html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Errors_follow_the_order_of_the_form()
    {
        var state = Invalid("ShortOne", "", "third");
        state.AddModelError("AVeryLongName", "second");
        state.AddModelError("First", "first");
        var view = Drawn.View(state);
        view.ViewData = new Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary<ThreeFields>(
            new ServiceCollection().AddMvcCore().Services.BuildServiceProvider().GetRequiredService<IModelMetadataProvider>(),
            state
        );
        var html = await Html("nhs-error-summary", new ErrorSummaryTagHelper { ViewContext = view });

        Assert.Equal(["first", "second", "third"], html.QuerySelectorAll("a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var state = Invalid("Password", "Demonstration-2012", "Check the password");
        var html = await Html(
            "nhs-input",
            new InputTagHelper
            {
                ViewContext = Drawn.View(state),
                For = Drawn.For("Password", "Demonstration-2012"),
                Type = "password",
            }
        );

        Assert.Null(html.QuerySelector("input")!.GetAttribute("value"));
    }

    private record TwoFields(string First, string AVeryLongName);

    private sealed record ThreeFields(string First, string AVeryLongName, string ShortOne) : TwoFields(First, AVeryLongName);

    private static ModelStateDictionary Invalid(string key, string typed, string message)
    {
        var state = new ModelStateDictionary();
        state.SetModelValue(key, typed, typed);
        state.AddModelError(key, message);
        return state;
    }

    private static Drawn Choice(string value) => new("nhs-radio", new ChoiceTagHelper { Value = value, Label = value });

    private static Drawn Box(string value) => new("nhs-checkbox", new ChoiceTagHelper { Value = value, Label = value });

    private static Drawn Option(string value) => new("nhs-option", new OptionTagHelper { Value = value }, [value]);

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Html(
        string tag,
        Microsoft.AspNetCore.Razor.TagHelpers.TagHelper helper,
        params object[] inside
    ) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await new Drawn(tag, helper, inside).HtmlAsync());
}

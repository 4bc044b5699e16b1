using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Tests.Figures;
using PhbPortal.Domain.Values;

namespace PhbPortal.Domain.Tests.Support;

[Proves(RuleIds.E14, RuleIds.E21, RuleIds.E22, RuleIds.E23, RuleIds.E25)]
public sealed class CheckingWhoIsPaidForIt
{
    private static readonly DateOnly Day = new(2012, 7, 1);

    private static readonly PayeeChecks Seen = new()
    {
        EmployedBy = Employer.ThePerson,
        HasContract = true,
        HourlyPay = new(12_00),
        IsRegulated = true,
        Register = HealthRegister.Hcpc,
        RegistrationNumber = "PH12345",
        RegisterSeenOn = new(2012, 6, 1),
        InsurancePolicy = "EL 123",
        InsuredUntil = new(2013, 5, 31),
    };

    [Theory]
    [InlineData("personal-care", RuleModels.DirectPayment, PayeeQuestions.Employment | PayeeQuestions.Insurance)]
    [InlineData("personal-care", RuleModels.ThirdParty, PayeeQuestions.Employment | PayeeQuestions.Insurance)]
    [InlineData("nursing", RuleModels.DirectPayment, PayeeQuestions.Employment | PayeeQuestions.Profession | PayeeQuestions.Insurance)]
    [InlineData("therapy", RuleModels.DirectPayment, PayeeQuestions.Profession | PayeeQuestions.Insurance)]
    [InlineData("therapy", RuleModels.ThirdParty, PayeeQuestions.Insurance)]
    [InlineData("equipment", RuleModels.DirectPayment, PayeeQuestions.None)]
    [InlineData("personal-care", RuleModels.Notional, PayeeQuestions.None)]
    public void Only_questions_that_concern_the_support_are_asked(string category, RuleModels model, PayeeQuestions asked)
    {
        Assert.Equal(asked, CheckingWhoIsPaid.QuestionsFor(category, model, isPersonPaid: false));
        Assert.Equal(asked == PayeeQuestions.None, !Judge(category, model, PayeeChecks.None).Any());
    }

    [Theory]
    [InlineData("transport", RuleModels.DirectPayment, PayeeQuestions.Employment | PayeeQuestions.Insurance)]
    [InlineData("peer-community", RuleModels.ThirdParty, PayeeQuestions.Employment | PayeeQuestions.Insurance)]
    [InlineData("therapy", RuleModels.DirectPayment, PayeeQuestions.Employment | PayeeQuestions.Profession | PayeeQuestions.Insurance)]
    [InlineData("transport", RuleModels.Notional, PayeeQuestions.None)]
    public void If_a_person_is_paid_employment_and_insurance_are_asked_about(string category, RuleModels model, PayeeQuestions asked)
    {
        Assert.Equal(asked, CheckingWhoIsPaid.QuestionsFor(category, model, isPersonPaid: true));
        Assert.Equal(
            asked != PayeeQuestions.None,
            Judge(category, model, PayeeChecks.None, isPersonPaid: true)
                .Any(ruling => ruling is { RuleId: RuleIds.E14, Result: RulingResult.Warned })
        );
    }

    [Fact]
    public void Completed_checks_are_allowed_and_missing_ones_stop_nothing()
    {
        Assert.Equal(
            [RuleIds.E14, RuleIds.E21, RuleIds.E23, RuleIds.E25],
            new[] { "personal-care", "nursing" }
                .SelectMany(kind => Judge(kind, RuleModels.DirectPayment, Seen))
                .Where(ruling => ruling.Result == RulingResult.Allowed)
                .Select(ruling => ruling.RuleId)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.All(
            new[] { "personal-care", "nursing", "therapy" }.SelectMany(kind => Judge(kind, RuleModels.DirectPayment, PayeeChecks.None)),
            ruling => Assert.Equal(RulingResult.Warned, ruling.Result)
        );
    }

    [Theory]
    [InlineData("2010-09-30", null)]
    [InlineData("2010-10-01", RulingResult.Warned)]
    public void An_agency_without_a_number_has_a_warning_from_October_2010(string day, RulingResult? result) =>
        Assert.Equal(result, Of(RuleIds.E21, new() { EmployedBy = Employer.Provider }, DateOnly.Parse(day))?.Result);

    [Theory]
    [InlineData(Employer.Provider, "1-101234567", RuleIds.E21, RulingResult.Allowed)]
    [InlineData(Employer.Provider, "", RuleIds.E21, RulingResult.Warned)]
    [InlineData(Employer.ThePerson, "", RuleIds.E21, RulingResult.Allowed)]
    [InlineData(Employer.RelatedThirdParty, "", RuleIds.E22, RulingResult.Allowed)]
    public void Personal_care_is_by_a_registered_provider_or_a_direct_employee(
        Employer employer,
        string number,
        string rule,
        RulingResult result
    ) => Assert.Equal(result, Of(rule, new() { EmployedBy = employer, CqcNumber = number }, Day)?.Result);

    [Fact]
    public void Before_June_2012_a_related_third_party_was_not_exempt()
    {
        PayeeChecks byTheTrust = new() { EmployedBy = Employer.RelatedThirdParty };

        Assert.Equal(RulingResult.Warned, Of(RuleIds.E21, byTheTrust, new(2012, 6, 17))?.Result);
        Assert.Null(Of(RuleIds.E21, byTheTrust, new(2012, 6, 18)));
        Assert.Equal(RulingResult.Allowed, Of(RuleIds.E22, byTheTrust, new(2012, 6, 18))?.Result);
    }

    [Theory]
    [InlineData("2011-06-30", RulingResult.Warned)]
    [InlineData("2011-07-01", RulingResult.Allowed)]
    public void A_check_of_the_register_is_valid_for_twelve_months(string seen, RulingResult result) =>
        Assert.Equal(result, Of(RuleIds.E23, Seen with { RegisterSeenOn = DateOnly.Parse(seen) }, Day, "nursing")?.Result);

    [Fact]
    public void A_physiotherapist_needs_a_number_and_a_counsellor_does_not()
    {
        Assert.Equal(RulingResult.Warned, Of(RuleIds.E23, Seen with { RegistrationNumber = "" }, Day, "therapy")?.Result);
        Assert.Equal(RulingResult.Allowed, Of(RuleIds.E23, new() { IsRegulated = false }, Day, "therapy")?.Result);
        Assert.Null(Of(RuleIds.E23, PayeeChecks.None, new(2010, 5, 31), "therapy"));
        Assert.NotNull(Of(RuleIds.E23, PayeeChecks.None, new(2010, 6, 1), "therapy"));
    }

    [Theory]
    [InlineData("2012-06-30", RulingResult.Warned)]
    [InlineData("2012-07-01", RulingResult.Allowed)]
    public void Insurance_must_be_valid_when_the_support_starts(string until, RulingResult result) =>
        Assert.Equal(result, Of(RuleIds.E25, Seen with { InsuredUntil = DateOnly.Parse(until) }, Day)?.Result);

    [Theory]
    [InlineData(607, "which is £6.08 from 1 July 2012")]
    [InlineData(608, "which is £6.19 from 1 October 2012")]
    [InlineData(618, "which is £6.19 from 1 October 2012")]
    public void Pay_below_the_minimum_wage_on_any_day_has_a_warning(int pence, string words)
    {
        var warned = Assert.Single(Warned(RuleIds.E14, Seen with { HourlyPay = new(pence) }, Day));

        Assert.Contains(words, warned.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2011-09-30", "2012-06-30", true)]
    [InlineData("2011-10-01", "2013-09-30", false)]
    [InlineData("2011-10-01", "2013-10-01", true)]
    [InlineData("2026-04-01", "2027-03-31", true)]
    public void Pay_cannot_be_confirmed_on_days_without_a_known_minimum_wage(string first, string last, bool cannotBeCompared)
    {
        var pay = Judge("personal-care", RuleModels.DirectPayment, Seen, days: new(DateOnly.Parse(first), DateOnly.Parse(last)))
            .Last(ruling => ruling.RuleId == RuleIds.E14);

        Assert.Equal(
            cannotBeCompared,
            pay.Result == RulingResult.Warned && pay.Words.Contains("cannot be compared", StringComparison.Ordinal)
        );
        Assert.Equal(!cannotBeCompared, pay.Result == RulingResult.Allowed);
    }

    [Fact]
    public void Low_pay_does_not_hide_a_missing_contract() =>
        Assert.Equal(2, Warned(RuleIds.E14, Seen with { HourlyPay = new(600), HasContract = false }, Day).Count());

    [Fact]
    public void An_organisation_that_holds_the_money_can_be_the_employer()
    {
        var warned = Judge(
                "personal-care",
                RuleModels.ThirdParty,
                new()
                {
                    EmployedBy = Employer.TheHolder,
                    HasContract = true,
                    HourlyPay = new(607),
                }
            )
            .Where(ruling => ruling is { RuleId: RuleIds.E14, Result: RulingResult.Warned });

        Assert.Contains("less than the minimum wage", Assert.Single(warned).Words, StringComparison.Ordinal);
        Assert.Equal(RulingResult.Warned, Of(RuleIds.E21, new() { EmployedBy = Employer.TheHolder }, Day)?.Result);
    }

    [Fact]
    public void No_ruling_contains_earnings_or_document_numbers()
    {
        foreach (
            var seen in new[]
            {
                Seen with
                {
                    CqcNumber = "1-101234567",
                },
                Seen with
                {
                    HourlyPay = new(5_17),
                    InsuredUntil = Day.AddDays(-1),
                },
                Seen with
                {
                    EmployedBy = Employer.Provider,
                    CqcNumber = "1-101234567",
                },
            }
        )
        {
            var said = string.Concat(
                new[] { "personal-care", "nursing" }
                    .SelectMany(kind => Judge(kind, RuleModels.DirectPayment, seen))
                    .Select(ruling => ruling.Facts + ruling.Words)
            );

            Assert.All(
                new[] { "1200", "12.00", "517", "5.17", "PH12345", "EL 123", "101234567" },
                secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void Pay_at_the_minimum_with_a_contract_is_allowed_and_an_agency_is_not_asked()
    {
        Assert.Empty(Warned(RuleIds.E14, Seen with { HourlyPay = new(619) }, Day));
        Assert.Equal(2, Judge("personal-care", RuleModels.DirectPayment, Seen).Count(ruling => ruling.RuleId == RuleIds.E14));
        Assert.Single(Warned(RuleIds.E14, Seen with { HasContract = null }, Day));
        Assert.Single(Warned(RuleIds.E14, Seen with { HourlyPay = null }, Day));
        Assert.Null(Of(RuleIds.E14, Seen with { EmployedBy = Employer.Provider }, Day));
        Assert.Null(Of(RuleIds.E14, Seen with { HourlyPay = new(1) }, new(2010, 5, 31)));
    }

    private static Ruling? Of(string rule, PayeeChecks checks, DateOnly day, string category = "personal-care") =>
        Judge(category, RuleModels.DirectPayment, checks, day).SingleOrDefault(ruling => ruling.RuleId == rule);

    private static IEnumerable<Ruling> Warned(string rule, PayeeChecks checks, DateOnly day) =>
        Judge("personal-care", RuleModels.DirectPayment, checks, day)
            .Where(ruling => ruling.RuleId == rule && ruling.Result == RulingResult.Warned);

    private static IEnumerable<Ruling> Judge(
        string category,
        RuleModels model,
        PayeeChecks checks,
        DateOnly? day = null,
        bool isPersonPaid = false,
        DateSpan? days = null
    )
    {
        var over = days ?? new(day ?? Day, (day ?? Day).AddYears(1));
        PolicyBook book = new([
            GivenPolicies.Figure(PolicyKeys.LeastWage, 608, PolicyUnit.Pence, new(2011, 10, 1)),
            GivenPolicies.Figure(PolicyKeys.LeastWage, 619, PolicyUnit.Pence, new(2012, 10, 1)),
        ]);
        var policies = book.On(over.First);
        return CheckingWhoIsPaid.Judge(
            new(category, model, over, checks, policies.Over(PolicyKeys.LeastWage, over))
            {
                IsPersonPaid = isPersonPaid,
                NewestWage = policies.NationalSince(PolicyKeys.LeastWage, over.Last),
            }
        );
    }
}

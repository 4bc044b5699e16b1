using System.Globalization;
using FluentValidation;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;
using PhbPortal.Web.Editing;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Programme.PilotProposals;

public sealed class ProposalForm : TermsForm, IComparedForm
{
    public const string Send = "send";

    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The trusts that propose, by their numbers on the page.</summary>
    public List<string> Trusts { get; set; } = [];

    public string? Lead { get; set; }

    public string? SignedOffBy { get; set; }

    /// <summary>send, or anything else to save the draft.</summary>
    public string? Step { get; set; }

    public bool Sends => Step == Send;

    public static ProposalForm From(ProposalDraft draft)
    {
        ProposalForm form = new()
        {
            Version = draft.Version,
            Trusts = [.. draft.OrganisationIds.Select(Number)],
            Lead = draft.LeadOrganisationId is { } lead ? Number(lead) : null,
            SignedOffBy = draft.SignedOffBy,
        };
        form.FillFrom(draft.Terms);
        return form;
    }

    /// <summary>The same form, with the names of the trusts in its answers.</summary>
    public ProposalForm Naming(IEnumerable<Organisation> trusts)
    {
        names = trusts.ToDictionary(trust => Number(trust.Id), trust => trust.Name, StringComparer.Ordinal);
        return this;
    }

    public IEnumerable<Answer> Answers() =>
        [
            Chosen(nameof(Trusts), "Who proposes", Trusts, string.Join(", ", Trusts.Where(trust => trust.Length > 0).Select(NameOf))),
            Answer.To(nameof(Lead), "Who leads", Lead, NameOf),
            .. TermAnswers(),
            Answer.To(nameof(SignedOffBy), "Who signs for the trust", SignedOffBy),
        ];

    /// <param name="offered">The organisations that may propose for the site.</param>
    public void WriteTo(ProposalDraft draft, IEnumerable<Organisation> offered)
    {
        long[] chosen = [.. offered.Where(trust => Trusts.Contains(Number(trust.Id), StringComparer.Ordinal)).Select(trust => trust.Id)];
        long? lead = chosen.Length == 1 ? chosen[0] : chosen.Where(id => Number(id) == Lead).Select(id => (long?)id).FirstOrDefault();
        draft.Write(ToTerms(), chosen, lead, SignedOffBy.Tidy());
    }

    private string NameOf(string number) =>
        names.TryGetValue(number, out var name) ? name : "An organisation that no longer answers for the site";

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

public sealed class ProposalFormValidator : TermsFormValidator<ProposalForm>
{
    public ProposalFormValidator()
    {
        RuleFor(form => form.SignedOffBy).AtMost(TextLength.Line, "The name");
        BeWhole(form => form.Sends);
        RuleFor(form => form.Trusts)
            .Must(trusts => trusts.Exists(trust => trust.Length > 0))
            .WithMessage("Choose the trust that proposes")
            .When(form => form.Sends);
        RuleFor(form => form.SignedOffBy)
            .NameGiven("Enter who signs for the trust that the terms fit the regulations")
            .When(form => form.Sends);
    }
}

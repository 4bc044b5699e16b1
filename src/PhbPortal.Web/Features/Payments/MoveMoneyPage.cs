using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PhbPortal.Data;
using PhbPortal.Domain.Budgets;
using PhbPortal.Web.Features.Shared;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Features.Payments;

/// <summary>The form of one movement, with the parts it can be about and the most that each could give.</summary>
public sealed record MoveMoneyPage(BudgetHeading Budget, PaymentKind Kind, MoveMoneyForm Form)
{
    public IReadOnlyList<BudgetPart> Parts => [.. Budget.Parts.Where(Kind.Concerns)];

    public IEnumerable<SelectListItem> Choices =>
        [new("Choose a part", ""), .. Parts.Select(p => new SelectListItem(BudgetText.NameOf(p) + Most(p), p.Number.ToString(CultureInfo.InvariantCulture)))];

    public static async Task<MoveMoneyPage?> LoadAsync(PortalDbContext db, string reference, PaymentKind kind, DateOnly today, MoveMoneyForm? typed, CancellationToken stop)
    {
        if (await BudgetHeading.LoadAsync(db, reference, today, stop) is not { IsLive: true } heading)
            return null;
        var form = typed ?? new() { RequestId = Guid.NewGuid(), Day = DateField.From(today) };
        var page = new MoveMoneyPage(heading, kind, form);
        if (typed is null && page.Parts is [var only])
            form.Part = only.Number;
        return page;
    }

    private string Most(BudgetPart part) => Kind.Most is { } most ? $", at most {most(part)}" : "";
}

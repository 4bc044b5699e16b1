using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Mapping;

internal sealed class BudgetMapping : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> budget)
    {
        budget.ToTable("Budgets");
        budget.Property(b => b.ChoiceExplained).IsPage();
        budget.Property(b => b.EndedBecause).IsPage();
        budget.Property(b => b.CareAfter).IsPage();
        budget.Property(b => b.ChainHead).HasMaxLength(64).IsUnicode(false);
        budget.HasOne(b => b.CarePlan).InSite(nameof(Budget.CarePlanId));
        budget.NamesInSite<CareCase>(nameof(Budget.CaseId));
        budget.NamesInSite<Person>(nameof(Budget.PersonId));
        budget.HasMany(b => b.Parts).InSite("BudgetId");
        budget.HasMany(b => b.Postings).InSite(nameof(Posting.BudgetId));
        budget.HasMany(b => b.Safeguards).InSite(nameof(Safeguard.BudgetId));
        budget.HasIndex(b => b.LedgerKey).IsUnique();
        budget.HasIndex(b => new { b.SiteId, b.CaseId });
        budget.HasIndex(b => new { b.SiteId, b.PersonId });
        budget.HasIndex(b => new { b.SiteId, b.State });
    }
}

internal sealed class RepaymentMapping : IEntityTypeConfiguration<Repayment>
{
    public void Configure(EntityTypeBuilder<Repayment> repayment)
    {
        repayment.ToTable("Repayments");
        repayment.HasOne(r => r.Budget).InSite(nameof(Repayment.BudgetId));
        repayment.HasOne(r => r.Decision).InSite(nameof(Repayment.DecisionId));
        repayment
            .HasOne(r => r.HandOverDecision)
            .WithMany()
            .HasForeignKey(nameof(Repayment.SiteId), nameof(Repayment.HandOverDecisionId))
            .HasPrincipalKey(nameof(Decision.SiteId), nameof(Decision.Id))
            .OnDelete(DeleteBehavior.Restrict);
        repayment.NamesInSite<CareCase>(nameof(Repayment.CaseId));
        repayment.NamesInSite<Person>(nameof(Repayment.PersonId));
        repayment.HasIndex(r => r.DecisionId).IsUnique();
        repayment.HasIndex(r => new { r.SiteId, r.HandOverDecisionId }).IsUnique();
        repayment.HasIndex(r => new { r.SiteId, r.BudgetId });
        repayment.HasIndex(r => new { r.SiteId, r.CaseId });
    }
}

internal sealed class BudgetPartMapping : IEntityTypeConfiguration<BudgetPart>
{
    // The database's own check behind the domain's: accounts add to zero and none changes sign.
    private const string AddsToZero =
        """ "AgreedPence" + "AvailablePence" + "HeldPence" + "QueriedPence" + "SpentPence" + "ReturnedPence" + "ContinuityPence" = 0 """;

    private const string KeepsItsSides =
        """ "AgreedPence" <= 0 AND "ContinuityPence" <= 0 AND "AvailablePence" >= 0 AND "HeldPence" >= 0 AND "QueriedPence" >= 0 AND "SpentPence" >= 0 AND "ReturnedPence" >= 0 AND "OwedToHolderPence" >= 0 """;

    public void Configure(EntityTypeBuilder<BudgetPart> part)
    {
        part.ToTable(
            "BudgetParts",
            table =>
            {
                table.HasCheckConstraint("CK_BudgetParts_AddsToZero", AddsToZero.Trim());
                table.HasCheckConstraint("CK_BudgetParts_Sides", KeepsItsSides.Trim());
            }
        );
        part.Ignore(p => p.Details);
        part.Ignore(p => p.Payment);
        part.Ignore(p => p.ContinuityDrawn);
        part.Ignore(p => p.Balances);
        part.HasOne<Organisation>().WithMany().HasForeignKey(p => p.HolderOrganisationId);
        part.HasIndex("SiteId", "BudgetId", nameof(BudgetPart.Number)).IsUnique();
    }
}

internal sealed class PostingMapping : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable(
            "Postings",
            table =>
                table.HasCheckConstraint(
                    "CK_Postings_ContinuityHasSafeguard",
                    """ "ContinuityDrawnPence" = 0 OR "SafeguardId" IS NOT NULL """.Trim()
                )
        );
        posting.Property(p => p.Description).IsPage();
        posting.Property(p => p.Hash).HasMaxLength(64).IsUnicode(false);
        posting.HasMany(p => p.Transfers).InSite(nameof(Transfer.PostingId));
        posting
            .HasOne(p => p.Safeguard)
            .WithMany()
            .HasForeignKey(p => new { p.SiteId, p.SafeguardId })
            .HasPrincipalKey(s => new { s.SiteId, s.Id })
            .IsRequired(false)
            .OnDelete(DeleteBehavior.Restrict);
        posting.HasIndex(p => new { p.BudgetId, p.Number }).IsUnique();
        posting.HasIndex(p => new { p.BudgetId, p.RequestId }).IsUnique();
    }
}

internal sealed class TransferMapping : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("Transfers", table => table.HasCheckConstraint("CK_Transfers_Positive", """ "AmountPence" > 0 """.Trim()));
        transfer.HasIndex(t => new { t.PostingId, t.Number }).IsUnique();
    }
}

internal sealed class CommitmentMapping : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> commitment)
    {
        commitment.ToTable("Commitments", table => table.HasCheckConstraint("CK_Commitments_Open", """ "OpenPence" >= 0 """.Trim()));
        commitment.HasOne(c => c.Budget).InSite(nameof(Commitment.BudgetId));
        commitment.NamesInSite<Person>(nameof(Commitment.PersonId));
        commitment.HasIndex(c => new { c.BudgetId, c.RequestId }).IsUnique();
    }
}

internal sealed class BillMapping : IEntityTypeConfiguration<Bill>
{
    public void Configure(EntityTypeBuilder<Bill> bill)
    {
        bill.ToTable("Bills");
        bill.Property(b => b.What).IsPage();
        bill.Property(b => b.Reasons).IsPage();
        bill.HasOne(b => b.Budget).InSite(nameof(Bill.BudgetId));
        bill.NamesInSite<CareCase>(nameof(Bill.CaseId));
        bill.NamesInSite<Person>(nameof(Bill.PersonId));
        bill.HasIndex(b => new { b.BudgetId, b.RequestId }).IsUnique();
        bill.HasIndex(b => new
        {
            b.SiteId,
            b.DecidedOn,
            b.DecideBy,
        });
    }
}

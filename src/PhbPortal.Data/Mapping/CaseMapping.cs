using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Mapping;

internal sealed class CaseMapping : IEntityTypeConfiguration<CareCase>
{
    public void Configure(EntityTypeBuilder<CareCase> careCase)
    {
        careCase.ToTable("Cases");
        careCase.Ignore(c => c.LatestAmount);
        careCase.Ignore(c => c.CourtOrders);
        careCase.HasOne(c => c.Person).InSite(nameof(CareCase.PersonId));
        careCase.HasMany(c => c.Offers).InSite("CaseId");
        careCase.HasMany(c => c.Consents).InSite("CaseId");
        careCase.HasMany(c => c.CapacityRecords).InSite("CaseId");
        careCase.HasMany(c => c.CourtOrderChecks).InSite("CaseId");
        careCase.HasMany(c => c.ResponsibleBodies).InSite("CaseId");
        careCase.HasMany(c => c.IndicativeAmounts).InSite("CaseId");
        careCase.HasMany(c => c.PaymentConditions).InSite("CaseId");
        careCase.Ignore(c => c.BarredPayees);
        careCase.HasIndex(c => new { c.SiteId, c.Status });
        careCase.HasIndex(c => new { c.SiteId, c.CoordinatorUserId });
        careCase.HasIndex(c => new { c.SiteId, c.AskAgainOn });
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("Offers");
        offer.Property(o => o.InformationGiven).IsNote();
        offer.Property(o => o.Reason).IsNote();
    }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents");
        consent.Property(c => c.Detail).IsNote();
    }
}

internal sealed class CapacityRecordMapping : IEntityTypeConfiguration<CapacityRecord>
{
    public void Configure(EntityTypeBuilder<CapacityRecord> record)
    {
        record.ToTable("CapacityRecords");
        record.Property(r => r.Evidence).IsPage();
    }
}

internal sealed class CourtOrderCheckMapping : IEntityTypeConfiguration<CourtOrderCheck>
{
    public void Configure(EntityTypeBuilder<CourtOrderCheck> check)
    {
        check.ToTable("CourtOrderChecks");
        check.Ignore(c => c.Order);
    }
}

internal sealed class ResponsibleBodyMapping : IEntityTypeConfiguration<ResponsibleBody>
{
    public void Configure(EntityTypeBuilder<ResponsibleBody> body)
    {
        body.ToTable("ResponsibleBodies");
        body.HasOne<Organisation>().WithMany().HasForeignKey(b => b.OrganisationId);
    }
}

internal sealed class PaymentConditionMapping : IEntityTypeConfiguration<PaymentCondition>
{
    public void Configure(EntityTypeBuilder<PaymentCondition> condition)
    {
        condition.ToTable("PaymentConditions");
        condition.Ignore(c => c.Barred);
        condition.Ignore(c => c.Instead);
        condition.Ignore(c => c.NeverBegan);
        condition.Property(c => c.InsteadWhat).IsNote();
        condition.Ignore(c => c.Stands);
        condition.HasIndex("SiteId", "CaseId", nameof(PaymentCondition.Number)).IsUnique();
    }
}

internal sealed class IndicativeAmountMapping : IEntityTypeConfiguration<IndicativeAmount>
{
    public void Configure(EntityTypeBuilder<IndicativeAmount> amount)
    {
        amount.ToTable("IndicativeAmounts");
        amount.Ignore(a => a.Period);
        amount.Property(a => a.OnCostsPercent).HasPrecision(7, 3);
        amount.Property(a => a.ContingencyWeeks).HasPrecision(7, 3);
        amount.HasMany(a => a.Lines).InSite("IndicativeAmountId");
        amount.HasIndex("SiteId", "CaseId", nameof(IndicativeAmount.Number)).IsUnique();
    }
}

internal sealed class IndicativeLineMapping : IEntityTypeConfiguration<IndicativeLine>
{
    public void Configure(EntityTypeBuilder<IndicativeLine> line)
    {
        line.ToTable("IndicativeLines");
        line.Property(l => l.Quantity).HasPrecision(12, 3);
    }
}

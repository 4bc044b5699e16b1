using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Mapping;

internal sealed class SiteReadinessMapping : IEntityTypeConfiguration<SiteReadiness>
{
    public void Configure(EntityTypeBuilder<SiteReadiness> builder)
    {
        builder.ToTable("SiteReadiness");
        builder.Property(readiness => readiness.Version).IsConcurrencyToken();
        builder.Property(readiness => readiness.LiveTakenBackBecause).IsNote();
        builder.HasOne<PilotSite>().WithMany().HasForeignKey(readiness => readiness.PilotSiteId);
        builder.HasIndex(readiness => readiness.PilotSiteId).IsUnique();
        builder.HasMany(readiness => readiness.Answers).WithOne().HasForeignKey(answer => answer.SiteReadinessId).IsRequired();
    }
}

internal sealed class ReadinessAnswerMapping : IEntityTypeConfiguration<ReadinessAnswer>
{
    public void Configure(EntityTypeBuilder<ReadinessAnswer> builder)
    {
        builder.ToTable("ReadinessAnswers");
        builder.Ignore(answer => answer.Types);
        builder.Property(answer => answer.Fact).IsNote();
    }
}

internal sealed class PartnershipMapping : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> builder)
    {
        builder.ToTable("Partnerships");
        builder.Property(partnership => partnership.What).IsNote();
        builder.HasOne<PilotSite>().WithMany().HasForeignKey(partnership => partnership.PilotSiteId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(partnership => partnership.CouncilId);
    }
}

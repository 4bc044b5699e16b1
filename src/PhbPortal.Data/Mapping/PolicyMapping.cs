using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("PolicyVersions");
        builder.Property(version => version.Key).HasMaxLength(60).IsUnicode(false);
        builder.Property(version => version.Reach).HasMaxLength(30).IsUnicode(false);
        builder.Ignore(version => version.Figure);
        builder.Property(version => version.RowKey).HasMaxLength(ListRow.LongestWords);
        builder.Property(version => version.RowWords).HasMaxLength(ListRow.LongestWords);
        builder.Property(version => version.RowCategory).HasMaxLength(40).IsUnicode(false);
        builder.Property(version => version.RowRule).HasMaxLength(ListRow.LongestRule);
        builder.Property(version => version.Citation).HasMaxLength(500);
        builder.HasOne<PilotSite>().WithMany().HasForeignKey(version => version.SiteId);
        builder
            .HasIndex(version => new
            {
                version.Reach,
                version.Key,
                version.RowKey,
                version.FirstDay,
            })
            .IsUnique();
    }
}

internal sealed class BankHolidayMapping : IEntityTypeConfiguration<BankHoliday>
{
    public void Configure(EntityTypeBuilder<BankHoliday> builder)
    {
        builder.ToTable("BankHolidays");
        builder.HasKey(holiday => holiday.Day);
        builder.Property(holiday => holiday.Day).ValueGeneratedNever();
    }
}

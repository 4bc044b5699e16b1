using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Audit;

namespace PhbPortal.Data.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Kind).HasMaxLength(AuditEntry.LongestName);
        builder.Property(entry => entry.Reference).HasMaxLength(AuditEntry.LongestName);
        builder.Property(entry => entry.Details).HasMaxLength(AuditEntry.LongestDetails);
        builder.Property(entry => entry.Why).HasMaxLength(AuditEntry.LongestReason);
        builder.HasIndex(entry => new { entry.WhenUtc, entry.Id });
        builder.HasIndex(entry => new { entry.SiteId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.PersonId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.UserId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.Kind, entry.Reference });
    }
}

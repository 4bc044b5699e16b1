using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Audit;

namespace PhbPortal.Data.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Kind).HasMaxLength(60);
        builder.Property(entry => entry.Reference).HasMaxLength(60);
        builder.Property(entry => entry.Properties).HasMaxLength(AuditInterceptor.LongestProperties);
        builder.HasIndex(entry => new { entry.WhenUtc, entry.Id });
        builder.HasIndex(entry => new { entry.SiteId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.PersonId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.UserId, entry.WhenUtc });
        builder.HasIndex(entry => new { entry.Kind, entry.Reference });
    }
}

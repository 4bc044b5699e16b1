using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Audit;

namespace PhbPortal.Data.Mapping;

internal sealed class AuditSealMapping : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.Property(seal => seal.Algorithm).HasMaxLength(20).IsUnicode(false);
        builder.Property(seal => seal.Hash).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditSeal>(seal => seal.AuditEntryId);
        // If two processes seal at once, this index stops the second, which starts again.
        builder.HasIndex(seal => new { seal.Chain, seal.Number }).IsUnique();
    }
}

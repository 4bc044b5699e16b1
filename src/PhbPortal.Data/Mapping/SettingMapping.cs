using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Support;

namespace PhbPortal.Data.Mapping;

internal sealed class SettingProposalMapping : IEntityTypeConfiguration<SettingProposal>
{
    public void Configure(EntityTypeBuilder<SettingProposal> builder)
    {
        builder.ToTable("SettingProposals");
        builder.HasRandomReference();
        builder.Property(proposal => proposal.Key).HasMaxLength(60).IsUnicode(false);
        builder.Property(proposal => proposal.Reach).HasMaxLength(30).IsUnicode(false);
        builder.Property(proposal => proposal.Slot).HasMaxLength(220);
        builder.Ignore(proposal => proposal.Figure);
        builder.Property(proposal => proposal.RowKey).HasMaxLength(ListRow.LongestWords);
        builder.Property(proposal => proposal.RowWords).HasMaxLength(ListRow.LongestWords);
        builder.Property(proposal => proposal.RowCategory).HasMaxLength(40).IsUnicode(false);
        builder.Property(proposal => proposal.RowRule).HasMaxLength(ListRow.LongestRule);
        builder.Property(proposal => proposal.Reason).HasMaxLength(500);
        builder.Property(proposal => proposal.DecidedBecause).HasMaxLength(500);
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasOne<PilotSite>().WithMany().HasForeignKey(proposal => proposal.SiteId);
        builder.HasIndex(proposal => proposal.Slot).IsUnique();
        builder.HasIndex(proposal => new { proposal.Key, proposal.State });
    }
}

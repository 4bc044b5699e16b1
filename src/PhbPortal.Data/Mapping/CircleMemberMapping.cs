using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Mapping;

internal sealed class CircleMemberMapping : IEntityTypeConfiguration<CircleMember>
{
    public void Configure(EntityTypeBuilder<CircleMember> member)
    {
        member.ToTable("CircleMembers");
        member.Property(m => m.Agreed).IsNote();
        member.NamesInSite<Person>(nameof(CircleMember.PersonId));
        member.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
        member.HasIndex(m => new { m.SiteId, m.PersonId });
        member.HasIndex(m => new { m.PersonId, m.RequestId }).IsUnique();
        member.HasIndex(m => new { m.UserId, m.PersonId });
    }
}

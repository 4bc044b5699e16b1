using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Data.Mapping;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("Users");
        builder.HasRandomReference();
    }
}

internal sealed class UserDetailsMapping :
    IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>,
    IEntityTypeConfiguration<IdentityUserToken<long>>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) => builder.ToTable("UserClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder) => builder.ToTable("UserLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(token => token.Value).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder) => builder.ToTable("UserPasskeys");
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasRandomReference();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(membership => membership.UserId);
        builder.HasIndex(membership => new { membership.SiteId, membership.Role });
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) =>
        builder.Property(key => key.Xml).HasMaxLength(Conventions.Unlimited);
}

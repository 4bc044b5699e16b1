using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("Users");
        builder.HasRandomReference();
        builder.Ignore(user => user.IsInvited);
        builder.Property(user => user.ClosedBecause).HasMaxLength(TextLength.Note);
    }
}

internal sealed class UserDetailsMapping
    : IEntityTypeConfiguration<IdentityUserClaim<long>>,
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

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.HasRandomReference();
        builder.Property(message => message.ProtectedText).HasMaxLength(Conventions.Unlimited);
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.HasRandomReference();
        builder.Property(proposal => proposal.Reason).IsNote();
        // When two people decide at the same moment, one is told that it has been decided.
        builder.Property(proposal => proposal.State).IsConcurrencyToken();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(proposal => proposal.UserId);
        builder.HasIndex(proposal => new { proposal.State, proposal.UserId });
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(session => session.KeyHash);
        builder.IsHash(session => session.KeyHash);
        builder.HasRandomReference();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(session => session.UserId);
        builder.HasOne<Membership>().WithMany().HasForeignKey(session => session.MembershipId);
        builder.HasIndex(session => session.StartedUtc);
    }
}

internal sealed class AccountStepMapping : IEntityTypeConfiguration<AccountStep>
{
    public void Configure(EntityTypeBuilder<AccountStep> builder)
    {
        builder.HasKey(step => step.KeyHash);
        builder.IsHash(step => step.KeyHash);
        builder.Property(step => step.State).HasMaxLength(Conventions.Unlimited);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(step => step.UserId);
        builder.HasIndex(step => step.ExpiresUtc);
    }
}

internal sealed class GuessCountMapping : IEntityTypeConfiguration<GuessCount>
{
    public void Configure(EntityTypeBuilder<GuessCount> builder)
    {
        builder.HasKey(count => count.KeyHash);
        builder.IsHash(count => count.KeyHash);
        builder.HasIndex(count => count.SinceUtc);
    }
}

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.HasKey(app => app.UserId);
        builder.Property(app => app.UserId).ValueGeneratedNever();
        builder.Property(app => app.ProtectedSeed).HasMaxLength(1000);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<Authenticator>(app => app.UserId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.HasKey(code => new { code.UserId, code.Hash });
        builder.IsHash(code => code.Hash);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(code => code.UserId);
    }
}

internal static class Hashes
{
    /// <summary>SHA-256 or another hash of that length, in letters and digits.</summary>
    public static void IsHash<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string>> property)
        where T : class => builder.Property(property).HasMaxLength(64).IsUnicode(false);
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>
    /// This table is older than the library's entity. Its column names and types are unchanged, so that existing keys can still be read.
    /// </summary>
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(key => key.Id).HasConversion<long>().ValueGeneratedOnAdd();
        builder.Property(key => key.FriendlyName).HasColumnName("Name").IsRequired();
        builder.Property(key => key.Xml).HasMaxLength(Conventions.Unlimited).IsRequired();
    }
}

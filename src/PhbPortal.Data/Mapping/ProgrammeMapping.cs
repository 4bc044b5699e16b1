using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PhbPortal.Domain.Programme;

namespace PhbPortal.Data.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.HasRandomReference();
        builder.Property(organisation => organisation.OdsCode).HasMaxLength(10).IsUnicode(false);
        builder.Property(organisation => organisation.Source).HasMaxLength(1000);
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasIndex(organisation => organisation.OdsCode).IsUnique();
        builder.HasIndex(organisation => organisation.Name);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(organisation => organisation.SuccessorId);
    }
}

internal sealed class PilotSiteMapping : IEntityTypeConfiguration<PilotSite>
{
    public void Configure(EntityTypeBuilder<PilotSite> builder)
    {
        builder.ToTable("PilotSites");
        builder.Property(site => site.Reference).HasMaxLength(60).IsUnicode(false);
        builder.Property(site => site.FocusConditions).HasMaxLength(500);
        builder.Property(site => site.Source).HasMaxLength(1000);
        builder.Property(site => site.Version).IsConcurrencyToken();
        builder.HasIndex(site => site.Reference).IsUnique();
        builder.HasMany(site => site.Responsibilities).WithOne().HasForeignKey(responsibility => responsibility.PilotSiteId).IsRequired();
        builder.HasMany(site => site.Contacts).WithOne().HasForeignKey(contact => contact.PilotSiteId).IsRequired();
        builder.HasMany(site => site.Proposals).WithOne().HasForeignKey(proposal => proposal.PilotSiteId).IsRequired();
        builder.HasMany(site => site.Statuses).WithOne().HasForeignKey(change => change.PilotSiteId).IsRequired();
        builder.HasMany(site => site.Schemes).WithOne().HasForeignKey(scheme => scheme.PilotSiteId).IsRequired();
    }
}

internal sealed class StatusChangeMapping : IEntityTypeConfiguration<StatusChange>
{
    public void Configure(EntityTypeBuilder<StatusChange> builder)
    {
        builder.ToTable("StatusChanges");
        builder.Property(change => change.Reason).HasMaxLength(2000);
        builder.Property(change => change.Source).HasMaxLength(1000);
    }
}

internal sealed class ProposalDraftMapping : IEntityTypeConfiguration<ProposalDraft>
{
    public void Configure(EntityTypeBuilder<ProposalDraft> builder)
    {
        builder.ToTable("ProposalDrafts");
        builder.Property(draft => draft.OrganisationIds).HasConversion<NumbersAsText, NumbersCompared>().HasMaxLength(500).IsUnicode(false);
        builder.Property(draft => draft.HealthNeeds).HasConversion<NeedsAsText, NeedsCompared>().HasMaxLength(300).IsUnicode(false);
        builder.Property(draft => draft.OtherCriteria).HasMaxLength(2000);
        builder.Property(draft => draft.OtherProvisions).HasMaxLength(2000);
        builder.Ignore(draft => draft.Proposers);
        builder.HasIndex(draft => draft.SiteId).IsUnique();
        builder.HasOne<PilotSite>().WithMany().HasForeignKey(draft => draft.SiteId);
    }
}

internal sealed class SchemeReviewMapping : IEntityTypeConfiguration<SchemeReview>
{
    public void Configure(EntityTypeBuilder<SchemeReview> builder)
    {
        builder.ToTable("SchemeReviews");
        builder.Property(review => review.Independence).HasMaxLength(2000);
        builder.Property(review => review.PublishedWhere).HasMaxLength(500);
        builder.Property(review => review.Findings).HasMaxLength(4000);
        builder.Property(review => review.Compares).HasMaxLength(100);
        builder.Property(review => review.WithoutComparison).HasMaxLength(1000);
    }
}

internal sealed class ResponsibilityMapping : IEntityTypeConfiguration<Responsibility>
{
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        builder.ToTable("Responsibilities");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(responsibility => responsibility.OrganisationId);
    }
}

internal sealed class SiteContactMapping : IEntityTypeConfiguration<SiteContact>
{
    public void Configure(EntityTypeBuilder<SiteContact> builder)
    {
        builder.ToTable("SiteContacts");
        builder.Property(contact => contact.Phone).HasMaxLength(40).IsUnicode(false);
    }
}

internal sealed class PilotProposalMapping : IEntityTypeConfiguration<PilotProposal>
{
    public void Configure(EntityTypeBuilder<PilotProposal> builder)
    {
        builder.ToTable("PilotProposals");
        builder.HasRandomReference();
        builder.ComplexProperty(proposal => proposal.Terms, TermsMapping.Configure);
        builder.Property(proposal => proposal.Source).HasMaxLength(1000);
        builder.Property(proposal => proposal.DeclineReason).HasMaxLength(2000);
        builder.Property(proposal => proposal.DeclineSource).HasMaxLength(1000);
        builder.HasMany(proposal => proposal.Proposers).WithOne().HasForeignKey(proposer => proposer.PilotProposalId).IsRequired();
    }
}

internal sealed class ProposerMapping : IEntityTypeConfiguration<Proposer>
{
    public void Configure(EntityTypeBuilder<Proposer> builder)
    {
        builder.ToTable("Proposers");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(proposer => proposer.OrganisationId);
    }
}

internal sealed class PilotSchemeMapping : IEntityTypeConfiguration<PilotScheme>
{
    public void Configure(EntityTypeBuilder<PilotScheme> builder)
    {
        builder.ToTable("PilotSchemes");
        builder.HasRandomReference();
        builder.Property(scheme => scheme.EndReason).HasMaxLength(2000);
        builder.HasOne(scheme => scheme.Review).WithOne().HasForeignKey<SchemeReview>(review => review.PilotSchemeId).IsRequired();
        builder.ComplexProperty(scheme => scheme.Terms, TermsMapping.Configure);
        builder.Property(scheme => scheme.Source).HasMaxLength(1000);
        builder.HasOne(scheme => scheme.Proposal).WithMany().HasForeignKey(scheme => scheme.PilotProposalId).IsRequired();
    }
}

/// <summary>Terms in columns of their own names, all of them given: what is kept is complete.</summary>
internal static class TermsMapping
{
    public static void Configure(ComplexPropertyBuilder<SchemeTerms> terms)
    {
        terms.Property(kept => kept.Area).IsRequired().HasColumnName(nameof(SchemeTerms.Area));
        terms
            .Property(kept => kept.HealthNeeds)
            .HasConversion<NeedsAsText, NeedsCompared>()
            .HasMaxLength(300)
            .IsUnicode(false)
            .HasColumnName(nameof(SchemeTerms.HealthNeeds));
        terms.Property(kept => kept.IncludesAfterCare).IsRequired().HasColumnName(nameof(SchemeTerms.IncludesAfterCare));
        terms.Property(kept => kept.OtherCriteria).IsRequired().HasMaxLength(2000).HasColumnName(nameof(SchemeTerms.OtherCriteria));
        terms.Property(kept => kept.FirstDay).IsRequired().HasColumnName(nameof(SchemeTerms.FirstDay));
        terms.Property(kept => kept.LastDay).IsRequired().HasColumnName(nameof(SchemeTerms.LastDay));
        terms.Property(kept => kept.OtherProvisions).IsRequired().HasMaxLength(2000).HasColumnName(nameof(SchemeTerms.OtherProvisions));
    }
}

internal sealed class NeedsAsText()
    : ValueConverter<IReadOnlyList<QualifyingNeed>, string>(needs => string.Join(',', needs), text => Read(text))
{
    private static IReadOnlyList<QualifyingNeed> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<QualifyingNeed>)];
}

internal sealed class NeedsCompared()
    : ValueComparer<IReadOnlyList<QualifyingNeed>>(
        (a, b) => (a ?? new List<QualifyingNeed>()).SequenceEqual(b ?? new List<QualifyingNeed>()),
        needs => string.Join(',', needs).GetHashCode(StringComparison.Ordinal),
        needs => needs.ToList()
    );

internal sealed class NumbersAsText()
    : ValueConverter<IReadOnlyList<long>, string>(numbers => string.Join(',', numbers), text => Read(text))
{
    private static IReadOnlyList<long> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}

internal sealed class NumbersCompared()
    : ValueComparer<IReadOnlyList<long>>(
        (a, b) => (a ?? new List<long>()).SequenceEqual(b ?? new List<long>()),
        numbers => string.Join(',', numbers).GetHashCode(StringComparison.Ordinal),
        numbers => numbers.ToList()
    );

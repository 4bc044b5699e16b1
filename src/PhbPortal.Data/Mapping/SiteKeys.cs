using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

/// <summary>Repeated parts of the mappings of site-owned rows: keys over (SiteId, Id), so that no row refers to another site's.</summary>
internal static class SiteKeys
{
    /// <summary>Rows of <typeparamref name="TPart"/> belong to their root, with a shadow key named after it.</summary>
    public static void InSite<TRoot, TPart>(this CollectionNavigationBuilder<TRoot, TPart> parts, string key)
        where TRoot : SiteOwned
        where TPart : SiteOwned =>
        parts
            .WithOne()
            .HasPrincipalKey(nameof(SiteOwned.SiteId), nameof(SiteOwned.Id))
            .HasForeignKey(nameof(SiteOwned.SiteId), key)
            .IsRequired();

    /// <summary>A required reference to another root of the same site.</summary>
    public static void InSite<T, TOther>(this ReferenceNavigationBuilder<T, TOther> other, string key)
        where T : SiteOwned
        where TOther : SiteOwned =>
        other
            .WithMany()
            .HasForeignKey(nameof(SiteOwned.SiteId), key)
            .HasPrincipalKey(nameof(SiteOwned.SiteId), nameof(SiteOwned.Id))
            .IsRequired()
            .OnDelete(DeleteBehavior.Restrict);

    /// <summary>A required reference by key only, stored with the row so that queries need no joins.</summary>
    public static void NamesInSite<TOther>(this EntityTypeBuilder row, string key)
        where TOther : SiteOwned =>
        row.HasOne(typeof(TOther))
            .WithMany()
            .HasForeignKey(nameof(SiteOwned.SiteId), key)
            .HasPrincipalKey(nameof(SiteOwned.SiteId), nameof(SiteOwned.Id))
            .IsRequired()
            .OnDelete(DeleteBehavior.Restrict);

    public static PropertyBuilder<string> IsNote(this PropertyBuilder<string> text) => text.HasMaxLength(TextLength.Note);

    public static PropertyBuilder<string?> IsMaybePage(this PropertyBuilder<string?> text) => text.HasMaxLength(TextLength.Page);

    public static PropertyBuilder<string> IsPage(this PropertyBuilder<string> text) => text.HasMaxLength(TextLength.Page);
}

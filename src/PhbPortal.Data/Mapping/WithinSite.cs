using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

/// <summary>
/// What mappings of site-owned rows say again and again: keys over (SiteId, Id), so that no row refers to another site's.
/// </summary>
internal static class WithinSite
{
    /// <summary>Rows of <typeparamref name="TPart"/> are held by their root, under a shadow key named after it.</summary>
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

    /// <summary>A required reference by its key alone, kept beside the row so that queries need no joins.</summary>
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

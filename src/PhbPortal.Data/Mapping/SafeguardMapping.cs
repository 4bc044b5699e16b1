using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Safeguards;

namespace PhbPortal.Data.Mapping;

internal sealed class SafeguardMapping : IEntityTypeConfiguration<Safeguard>
{
    public void Configure(EntityTypeBuilder<Safeguard> safeguard)
    {
        safeguard.ToTable("Safeguards");
        safeguard.Property(s => s.WhatHappened).IsPage();
        safeguard.Property(s => s.Facts).IsPage();
        safeguard.Property(s => s.CoverNote).IsPage();
        safeguard.Property(s => s.CauseNote).IsPage();
        safeguard.Property(s => s.Outcome).IsNote();
        safeguard.HasMany(s => s.Calls).InSite("SafeguardId");
        safeguard.HasOne(s => s.Case).InSite(nameof(Safeguard.CaseId));
        safeguard.NamesInSite<Person>(nameof(Safeguard.PersonId));
        safeguard
            .HasOne(s => s.Review)
            .WithOne()
            .HasForeignKey<Safeguard>(s => new { s.SiteId, s.ReviewId })
            .HasPrincipalKey<Review>(r => new { r.SiteId, r.Id })
            .OnDelete(DeleteBehavior.Restrict);
        safeguard.HasIndex(s => new
        {
            s.SiteId,
            s.ClosedOn,
            s.CallBy,
        });
        safeguard.HasIndex(s => new { s.SiteId, s.PersonId });
    }
}

internal sealed class SafeguardCallMapping : IEntityTypeConfiguration<SafeguardCall>
{
    public void Configure(EntityTypeBuilder<SafeguardCall> call)
    {
        call.ToTable("SafeguardCalls");
        call.Property(c => c.Note).IsPage();
    }
}

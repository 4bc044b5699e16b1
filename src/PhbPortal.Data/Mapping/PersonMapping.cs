using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.SearchGiven).IsUnicode(false);
        person.Property(p => p.SearchFamily).IsUnicode(false);
        person.Property(p => p.SearchKnownAs).IsUnicode(false).HasDefaultValue("");
        // Two names and the space between them.
        person.Property(p => p.Name).HasMaxLength((2 * TextLength.Line) + 1).HasDefaultValue("");
        person.Property(p => p.KnownAs).HasDefaultValue("");
        person.Property(p => p.Called).HasDefaultValue("");
        person.Property(p => p.Address).IsNote();
        person.Property(p => p.CommunicationNeeds).IsNote();
        person.Property(p => p.PersonalRepresentativeAddress).IsNote();
        person.Ignore(p => p.HasDied);
        person.HasMany(p => p.Representatives).InSite("PersonId");
        person.HasIndex(p => new
        {
            p.SiteId,
            p.SearchFamily,
            p.SearchGiven,
        });
        person.HasIndex(p => new { p.SiteId, p.SearchGiven });
        person.HasIndex(p => new { p.SiteId, p.SearchKnownAs });
        person.HasIndex(p => new { p.SiteId, p.BornOn });
        person.HasIndex(p => new { p.SiteId, p.NhsNumber }).IsUnique();
    }
}

internal sealed class RepresentativeMapping : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> representative)
    {
        representative.ToTable("Representatives");
        representative.Property(r => r.EndedBecause).IsNote();
    }
}

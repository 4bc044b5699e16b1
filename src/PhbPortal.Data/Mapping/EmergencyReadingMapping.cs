using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Mapping;

internal sealed class EmergencyReadingMapping : IEntityTypeConfiguration<EmergencyReading>
{
    public void Configure(EntityTypeBuilder<EmergencyReading> reading)
    {
        reading.ToTable("EmergencyReadings");
        reading.Property(r => r.Reason).IsNote();
        reading.Property(r => r.Judgement).IsNote();
        reading.NamesInSite<Person>(nameof(EmergencyReading.PersonId));
        reading.HasIndex(r => new
        {
            r.SiteId,
            r.WasRight,
            r.BeganUtc,
        });
        reading.HasIndex(r => new
        {
            r.SiteId,
            r.PersonId,
            r.BeganUtc,
        });
        reading.HasIndex(r => new { r.UserId, r.EndsUtc });
    }
}

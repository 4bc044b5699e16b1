using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Mapping;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Subject).IsNote();
        decision.Property(d => d.Reasons).IsPage();
        decision.HasOne(d => d.Case).InSite(nameof(Decision.CaseId));
        decision.NamesInSite<Person>(nameof(Decision.PersonId));
        decision.HasMany(d => d.Rulings).InSite("DecisionId");
        decision.HasIndex(d => new { d.SiteId, d.CaseId, d.DecidedOn });
        decision.HasIndex(d => new { d.Kind, d.CategoryCode });
    }
}

internal sealed class DecisionRulingMapping : IEntityTypeConfiguration<DecisionRuling>
{
    public void Configure(EntityTypeBuilder<DecisionRuling> ruling)
    {
        ruling.ToTable("DecisionRulings");
        ruling.Property(r => r.Words).IsPage();
        ruling.Property(r => r.Facts).IsPage();
    }
}

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
        decision
            .HasOne(d => d.Letter)
            .WithOne(l => l.Decision)
            .HasForeignKey<DecisionLetter>(nameof(DecisionLetter.SiteId), nameof(DecisionLetter.DecisionId))
            .HasPrincipalKey<Decision>(nameof(Decision.SiteId), nameof(Decision.Id))
            .IsRequired()
            .OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(d => new
        {
            d.SiteId,
            d.CaseId,
            d.DecidedOn,
        });
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
        ruling.Property(r => r.Answer).IsMaybePage();
        ruling.Property(r => r.Instead).IsMaybePage();
    }
}

internal sealed class DecisionLetterMapping : IEntityTypeConfiguration<DecisionLetter>
{
    public void Configure(EntityTypeBuilder<DecisionLetter> letter)
    {
        letter.ToTable("DecisionLetters");
        letter.Property(l => l.Challenge).IsPage();
        // The names of the recipients with their relationship to the person; there may be several.
        letter.Property(l => l.GivenTo).IsNote();
        letter.Property(l => l.CopiesTo).IsPage();
        letter.HasIndex(l => new { l.SiteId, l.GivenOn });
    }
}

internal sealed class ReconsiderationMapping : IEntityTypeConfiguration<Reconsideration>
{
    public void Configure(EntityTypeBuilder<Reconsideration> look)
    {
        look.ToTable("Reconsiderations");
        // A given name and a family name may each be as long as a line.
        look.Property(r => r.AskedBy).IsNote();
        look.Property(r => r.Words).IsPage();
        look.Property(r => r.Owed).IsPage();
        look.Property(r => r.Facts).IsPage();
        look.Property(r => r.OwedAnswer).IsMaybePage();
        look.Property(r => r.Instead).IsMaybePage();
        look.HasOne(r => r.Decision).InSite(nameof(Reconsideration.DecisionId));
        look.HasOne(r => r.Answer)
            .WithMany()
            .HasForeignKey(nameof(Reconsideration.SiteId), nameof(Reconsideration.AnswerId))
            .HasPrincipalKey(nameof(Decision.SiteId), nameof(Decision.Id))
            .OnDelete(DeleteBehavior.Restrict);
        look.NamesInSite<CareCase>(nameof(Reconsideration.CaseId));
        look.NamesInSite<Person>(nameof(Reconsideration.PersonId));
        look.HasIndex(r => new { r.SiteId, r.OpenDecisionId }).IsUnique();
        look.HasIndex(r => new
        {
            r.SiteId,
            r.State,
            r.AskedOn,
        });
    }
}

internal sealed class BudgetRequestMapping : IEntityTypeConfiguration<BudgetRequest>
{
    public void Configure(EntityTypeBuilder<BudgetRequest> request)
    {
        request.ToTable("BudgetRequests");
        request.Property(r => r.AskedBy).IsNote();
        request.Property(r => r.Wanted).IsPage();
        request.Property(r => r.WithdrawnBy).IsNote();
        request.HasOne(r => r.Case).InSite(nameof(BudgetRequest.CaseId));
        request.NamesInSite<Person>(nameof(BudgetRequest.PersonId));
        request
            .HasOne(r => r.Answer)
            .WithMany()
            .HasForeignKey(nameof(BudgetRequest.SiteId), nameof(BudgetRequest.AnswerId))
            .HasPrincipalKey(nameof(Decision.SiteId), nameof(Decision.Id))
            .OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => new { r.SiteId, r.WaitingCaseId }).IsUnique();
        request.HasIndex(r => new { r.CaseId, r.RequestId }).IsUnique();
        request.HasIndex(r => new { r.SiteId, r.AnswerId }).IsUnique();
        request.HasIndex(r => new
        {
            r.SiteId,
            r.State,
            r.DueOn,
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.People;

namespace PhbPortal.Data.Mapping;

internal sealed class CarePlanMapping : IEntityTypeConfiguration<CarePlan>
{
    public void Configure(EntityTypeBuilder<CarePlan> plan)
    {
        plan.ToTable("CarePlans");
        plan.Ignore(p => p.Outcomes);
        plan.Property(p => p.WhatMatters).IsPage();
        plan.Property(p => p.GoodDay).IsPage();
        plan.Property(p => p.BadDay).IsPage();
        plan.Property(p => p.ReviewHow).IsNote();
        plan.Property(p => p.DecisionReasons).IsPage();
        plan.Property(p => p.CompletedSections).HasConversion<int>();
        plan.HasOne(p => p.Case).InSite(nameof(CarePlan.CaseId));
        plan.NamesInSite<Person>(nameof(CarePlan.PersonId));
        plan.HasMany(p => p.Needs).InSite("CarePlanId");
        plan.HasMany(p => p.Supports).InSite("CarePlanId");
        plan.HasMany(p => p.Risks).InSite("CarePlanId");
        plan.HasMany(p => p.Contingencies).InSite("CarePlanId");
        plan.HasMany(p => p.Asked).InSite(nameof(RuleRequest.CarePlanId));
        plan.HasIndex(p => new
            {
                p.SiteId,
                p.CaseId,
                p.Number,
            })
            .IsUnique();
        plan.HasIndex(p => new
        {
            p.SiteId,
            p.State,
            p.SubmittedOn,
        });
        plan.HasIndex(p => new { p.SiteId, p.PersonId });
    }
}

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> need)
    {
        need.ToTable("Needs");
        need.Property(n => n.Description).IsNote();
        need.HasMany(n => n.Outcomes).InSite("NeedId");
    }
}

internal sealed class OutcomeMapping : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("Outcomes");
        outcome.Property(o => o.OwnWords).IsNote();
        outcome.Property(o => o.Sign).IsNote();
    }
}

internal sealed class PlannedSupportMapping : IEntityTypeConfiguration<PlannedSupport>
{
    public void Configure(EntityTypeBuilder<PlannedSupport> support)
    {
        support.ToTable("PlannedSupports");
        support.Ignore(s => s.Details);
        support.Ignore(s => s.Cost);
        support.Ignore(s => s.Paid);
        support.Ignore(s => s.Checks);
        support.Ignore(s => s.Questions);
        support.Property(s => s.Quantity).HasPrecision(12, 3);
        support.Property(s => s.NotEssentialBecause).IsNote();
        support.HasIndex("SiteId", "CarePlanId", nameof(PlannedSupport.Line)).IsUnique();
        support.HasIndex(nameof(PlannedSupport.CategoryCode), "CarePlanId");
    }
}

internal sealed class RuleRequestMapping : IEntityTypeConfiguration<RuleRequest>
{
    public void Configure(EntityTypeBuilder<RuleRequest> request)
    {
        request.ToTable("RuleRequests");
        request.Ignore(r => r.Ruling);
        request.Ignore(r => r.InWords);
        request.Property(r => r.Words).IsPage();
        request.Property(r => r.Facts).IsPage();
        request.Property(r => r.StoppedAnswer).IsMaybePage();
        request.Property(r => r.Instead).IsMaybePage();
        request.Property(r => r.Because).IsNote();
        request.Property(r => r.FirstReasons).IsNote();
        request.Property(r => r.Reasons).IsPage();
        request.NamesInSite<CareCase>(nameof(RuleRequest.CaseId));
        request.NamesInSite<Person>(nameof(RuleRequest.PersonId));
        request.HasIndex(r => new
        {
            r.SiteId,
            r.State,
            r.AskedOn,
        });
    }
}

internal sealed class RiskMapping : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> risk)
    {
        risk.ToTable("Risks");
        risk.Ignore(r => r.Details);
        risk.Property(r => r.WhatThePersonWants).IsNote();
        risk.Property(r => r.WhatCouldHappen).IsNote();
        risk.Property(r => r.AgreedResponse).IsNote();
    }
}

internal sealed class ContingencyArrangementMapping : IEntityTypeConfiguration<ContingencyArrangement>
{
    public void Configure(EntityTypeBuilder<ContingencyArrangement> contingency)
    {
        contingency.ToTable("ContingencyArrangements");
        contingency.Property(c => c.WhatHappens).IsNote();
        contingency.HasIndex("SiteId", "CarePlanId", nameof(ContingencyArrangement.When)).IsUnique();
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Because).IsPage();
        review.Property(r => r.PlanStillRight).IsPage();
        review.Property(r => r.MoneyUsedWell).IsPage();
        review.Property(r => r.AmountEnough).IsPage();
        review.Property(r => r.DutiesKept).IsPage();
        review.Property(r => r.PersonsView).IsPage();
        review.HasOne(r => r.Case).InSite(nameof(Review.CaseId));
        review.NamesInSite<Person>(nameof(Review.PersonId));
        review.HasIndex(r => new
        {
            r.SiteId,
            r.HeldOn,
            r.DueOn,
        });
    }
}

using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PhbPortal.Data.Accounts;
using PhbPortal.Data.Audit;
using PhbPortal.Data.Stores;
using PhbPortal.Domain.Budgets;
using PhbPortal.Domain.CarePlans;
using PhbPortal.Domain.Cases;
using PhbPortal.Domain.Figures;
using PhbPortal.Domain.People;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Safeguards;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data;

/// <summary>
/// Everything the portal stores, on any engine. Each request says once who acts and which sites are open to them (<see cref="ActFor"/>);
/// until then nothing that belongs to a site can be read or written.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options, TimeProvider clock)
    : IdentityUserContext<PortalUser, long>(options),
        IDataProtectionKeyContext
{
    private static readonly SiteGuard SiteGuard = new();
    private static readonly VersionGuard VersionGuard = new();
    private static readonly AuditInterceptor AuditInterceptor = new();

    public SiteScope Scope { get; set; } = SiteScope.Nowhere;

    public Actor Actor { get; set; } = Actor.Portal;

    internal TimeProvider Clock { get; } = clock;

    /// <summary>The current moment by the product's clock.</summary>
    public DateTime NowUtc => Clock.GetUtcNow().UtcDateTime;

    /// <summary>Audit entries about a new person, until the database has assigned the key that they name.</summary>
    internal List<(AuditEntry Entry, PropertyEntry Key)> AwaitingKeys { get; } = [];

    // The parts of Scope that the site filter reads; see Conventions.
    internal long FirstSite => Scope.First;

    internal long LastSite => Scope.Last;

    internal bool HasSeveralSites => Scope.Several.Length > 0;

    internal long[] SeveralSites => Scope.Several;

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AccountStep> AccountSteps => Set<AccountStep>();

    public DbSet<GuessCount> GuessCounts => Set<GuessCount>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<CircleMember> CircleMembers => Set<CircleMember>();

    public DbSet<EmergencyReading> EmergencyReadings => Set<EmergencyReading>();

    public DbSet<CareCase> Cases => Set<CareCase>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<DecisionLetter> DecisionLetters => Set<DecisionLetter>();

    public DbSet<Reconsideration> Reconsiderations => Set<Reconsideration>();

    public DbSet<BudgetRequest> BudgetRequests => Set<BudgetRequest>();

    public DbSet<CarePlan> CarePlans => Set<CarePlan>();

    public DbSet<RuleRequest> RuleRequests => Set<RuleRequest>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Safeguard> Safeguards => Set<Safeguard>();

    public DbSet<Budget> Budgets => Set<Budget>();

    public DbSet<Repayment> Repayments => Set<Repayment>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<Bill> Bills => Set<Bill>();

    public DbSet<StoredSetting> StoredSettings => Set<StoredSetting>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<PilotSite> PilotSites => Set<PilotSite>();

    public DbSet<ProposalDraft> ProposalDrafts => Set<ProposalDraft>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<SettingProposal> SettingProposals => Set<SettingProposal>();

    public DbSet<SiteReadiness> SiteReadiness => Set<SiteReadiness>();

    public DbSet<Partnership> Partnerships => Set<Partnership>();

    public DbSet<BankHoliday> BankHolidays => Set<BankHoliday>();

    public void ActFor(Actor actor, SiteScope scope)
    {
        Actor = actor;
        Scope = scope;
    }

    /// <summary>
    /// Keeps one connection open until the context is disposed of, where opening one costs as much as a query (SQLite sets itself up again
    /// each time). The server engines' pools work better without it.
    /// </summary>
    public virtual Task StayConnectedAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>A new person and the audit entries with their key are saved together or not at all.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (!AddsPeople)
            return base.SaveChanges(acceptAllChangesOnSuccess);
        using var whole = Database.CurrentTransaction is null ? Database.BeginTransaction() : null;
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        AddAwaiting();
        base.SaveChanges(acceptAllChangesOnSuccess);
        whole?.Commit();
        return saved;
    }

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!AddsPeople)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var whole = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        AddAwaiting();
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (whole is not null)
            await whole.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(SiteGuard, VersionGuard, AuditInterceptor);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        Conventions.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        Conventions.Apply(builder, this);
    }

    private bool AddsPeople => ChangeTracker.Entries<Person>().Any(entry => entry.State == EntityState.Added);

    private void AddAwaiting() =>
        AuditEntries.AddRange(AwaitingKeys.Select(awaiting => awaiting.Entry.About((long)awaiting.Key.CurrentValue!)).ToList());
}

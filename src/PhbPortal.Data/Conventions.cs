using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PhbPortal.Data.Mapping;
using PhbPortal.Domain.Programme;
using PhbPortal.Domain.Rules;
using PhbPortal.Domain.Values;

namespace PhbPortal.Data;

/// <summary>Conventions for the whole model. A mapping may override them for a property.</summary>
internal static class Conventions
{
    /// <summary>The filter that limits queries to the open sites. Ignore it only by this name and with a reason.</summary>
    public const string SiteFilter = "Site";

    public const int Unlimited = -1;

    private const int UsualTextLength = 200;
    private const int EnumLength = 40;
    private const int ReferenceLength = 16;

    public static void Configure(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<string>().HaveMaxLength(UsualTextLength);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength).AreUnicode(false);
        configuration.Properties<DateTime>().HaveConversion<UtcMoments>().HavePrecision(6);
        configuration.Properties<NhsNumber>().HaveConversion<NhsNumbers>().HaveMaxLength(10).AreUnicode(false).AreFixedLength();
        configuration.Properties<FactList>().HaveConversion<FactsAsText, FactsCompared>().HaveMaxLength(Unlimited);
        configuration.ComplexProperties<Money>();
    }

    public static void Apply(ModelBuilder builder, PortalDbContext context)
    {
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            NamePence(type, "");
            foreach (var key in type.GetForeignKeys())
                StopCascade(key);
            if (type.IsOwned() || type.BaseType is not null)
                continue;
            if (typeof(IBelongsToSite).IsAssignableFrom(type.ClrType))
                KeepInSite(builder.Entity(type.ClrType), context);
            if (typeof(Root).IsAssignableFrom(type.ClrType))
                AddReferenceAndVersion(builder.Entity(type.ClrType));
        }
    }

    /// <summary>Gives the entity a random <c>Reference</c> when it is added: sixteen letters and digits that nobody can guess.</summary>
    public static void HasRandomReference(this EntityTypeBuilder entity)
    {
        var reference = entity
            .Property<string>(nameof(Root.Reference))
            .HasMaxLength(ReferenceLength)
            .IsUnicode(false)
            .ValueGeneratedOnAdd()
            .HasSentinel("")
            .HasValueGenerator<ReferenceGenerator>();
        entity.HasIndex(reference.Metadata.Name).IsUnique();
    }

    private static void NamePence(IMutableTypeBase type, string path)
    {
        foreach (var complex in type.GetComplexProperties())
        {
            var name = path + complex.Name;
            if (complex.ComplexType.ClrType == typeof(Money))
                complex.ComplexType.FindProperty(nameof(Money.Pence))!.SetColumnName(name + nameof(Money.Pence));
            else
                NamePence(complex.ComplexType, name);
        }
    }

    /// <summary>
    /// The database never cascades deletes. Parts held in a collection are deleted with their root, or when removed from the collection,
    /// because the program deletes them; anything else is refused.
    /// </summary>
    private static void StopCascade(IMutableForeignKey key)
    {
        if (((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() == ConfigurationSource.Explicit)
            return;
        var isHeld = key.IsOwnership || (key.IsRequired && key.PrincipalToDependent is not null);
        key.DeleteBehavior = isHeld ? DeleteBehavior.ClientCascade : DeleteBehavior.Restrict;
    }

    private static void KeepInSite(EntityTypeBuilder entity, PortalDbContext context)
    {
        entity.Property(nameof(IBelongsToSite.SiteId)).IsConcurrencyToken();
        if (entity.Metadata.FindPrimaryKey() is { Properties: [{ Name: "Id" }] } && IsPrincipal(entity.Metadata))
            entity.HasAlternateKey(nameof(IBelongsToSite.SiteId), "Id");
        entity.HasQueryFilter(SiteFilter, SiteFilterOf(entity.Metadata.ClrType, context));
    }

    private static bool IsPrincipal(IMutableEntityType type) =>
        typeof(Root).IsAssignableFrom(type.ClrType) || type.GetReferencingForeignKeys().Any();

    /// <summary>
    /// A range comes first, so that every engine can seek by site; the list is only needed if a scope has several sites.
    /// </summary>
    private static LambdaExpression SiteFilterOf(Type type, PortalDbContext context)
    {
        Expression<Func<IBelongsToSite, PortalDbContext, bool>> filter = (row, store) =>
            row.SiteId >= store.FirstSite
            && row.SiteId <= store.LastSite
            && (!store.HasSeveralSites || store.SeveralSites.Contains(row.SiteId));
        var entity = Expression.Parameter(type, "row");
        // EF Core replaces a constant context with the context that runs the query.
        var asking = Expression.Constant(context, typeof(PortalDbContext));
        return Expression.Lambda(new EntityReplacer(filter.Parameters[0], entity, filter.Parameters[1], asking).Visit(filter.Body), entity);
    }

    private static void AddReferenceAndVersion(EntityTypeBuilder entity)
    {
        entity.HasRandomReference();
        entity.Property(nameof(Root.Version)).IsConcurrencyToken();
    }

    private sealed class EntityReplacer(Expression row, Expression entity, Expression store, Expression asking) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == store ? asking : node;

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == row ? Expression.Property(entity, nameof(IBelongsToSite.SiteId)) : base.VisitMember(node);
    }
}

/// <summary>Moments are UTC with microseconds on every engine: SQLite does not store the kind, and PostgreSQL stores six digits.</summary>
internal sealed class UtcMoments()
    : ValueConverter<DateTime, DateTime>(moment => InMicroseconds(moment), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime InMicroseconds(DateTime moment) =>
        moment.Kind == DateTimeKind.Utc
            ? moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond))
            : throw new ArgumentException($"A kept moment is UTC; this one is {moment.Kind}.", nameof(moment));
}

internal sealed class NhsNumbers() : ValueConverter<NhsNumber, string>(number => number.Digits, digits => NhsNumber.Parse(digits));

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PhbPortal.Web.Tests.Engines;

/// <summary>
/// SQLite stores text of any length; the other engines refuse text longer than the mapping allows. So every text that any test saves is
/// measured, and a page that saved a longer one fails with its column.
/// </summary>
public sealed class WrittenLengths : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Measure(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Measure(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    // Measured last, so that what other interceptors added is included.
    private static void Measure(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties)))
            {
                if (property.Metadata.GetMaxLength() is > 0 and var longest && Written(property) is { } text && text.Length > longest)
                    throw new NotForSqlServer(
                        $"{NameOf(property.Metadata)} takes {longest} characters, and {text.Length} were saved: {text}"
                    );
            }
        }
    }

    private static string? Written(PropertyEntry property) =>
        property.CurrentValue is string text ? text
        : property.CurrentValue is { } value && property.Metadata.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value) as string
        : null;

    private static string NameOf(IProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";
}

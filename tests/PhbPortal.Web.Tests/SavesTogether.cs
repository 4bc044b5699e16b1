using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests;

/// <summary>Holds back each save until the expected number have arrived, so that all of them are based on what was read before.</summary>
public sealed class SavesTogether : SaveChangesInterceptor
{
    // A busy machine may need a while for the second; only a test whose second save never comes waits so long.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Lock gate = new();
    private TaskCompletionSource? all;
    private int missing;
    private Func<Task>? first;

    /// <summary>Done once, between what the next save was based on and the save itself.</summary>
    public void Before(Func<Task> change) => Interlocked.Exchange(ref first, change);

    public void Expect(int saves)
    {
        lock (gate)
            (all, missing) = (new(TaskCreationOptions.RunContinuationsAsynchronously), saves);
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Task? waited = null;
        lock (gate)
        {
            if (missing > 0)
            {
                waited = all!.Task;
                if (--missing == 0)
                    all.SetResult();
            }
        }

        if (Interlocked.Exchange(ref first, null) is { } change)
            await change();
        if (waited is not null)
            await waited.WaitAsync(Longest, cancellationToken);
        return result;
    }
}

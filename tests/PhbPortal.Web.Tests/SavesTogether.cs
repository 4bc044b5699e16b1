using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PhbPortal.Web.Tests;

/// <summary>Holds back each save until the expected number have arrived, so that all of them are based on what was read before.</summary>
public sealed class SavesTogether : SaveChangesInterceptor
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private TaskCompletionSource? all;
    private int missing;

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

        if (waited is not null)
            await waited.WaitAsync(Longest, cancellationToken);
        return result;
    }
}

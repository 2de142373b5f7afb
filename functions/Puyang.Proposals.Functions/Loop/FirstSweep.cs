using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Functions.Loop;

/// <summary>The sweep that a process must have seen before it gives out a first number.</summary>
internal sealed class FirstSweep(Sweep sweep) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private volatile bool isDone;

    /// <summary>Returns once a sweep of this process has come to its end.</summary>
    public async Task Done()
    {
        if (isDone)
        {
            return;
        }

        await one.WaitAsync();
        try
        {
            if (!isDone)
            {
                await sweep.Run();
                isDone = true;
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}

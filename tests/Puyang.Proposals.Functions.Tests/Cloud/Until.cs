using System.Diagnostics;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>Looks again until something is so, and no longer than a limit.</summary>
internal static class Until
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static async Task True(Func<Task<bool>> isSo, string what)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !await isSo();)
        {
            Assert.True(watch.Elapsed < Limit, $"It never came to this: {what}.");
            await Task.Delay(Pause);
        }
    }

    public static Task True(Func<bool> isSo, string what) => True(() => Task.FromResult(isSo()), what);
}

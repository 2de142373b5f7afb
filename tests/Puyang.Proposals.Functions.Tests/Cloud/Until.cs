using System.Diagnostics;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>Looks again until something is so, and no longer than a limit.</summary>
internal static class Until
{
    /// <summary>Longer than anything here takes on a machine that is busy with other things.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // Whatever a look at the storage waits for comes with an activity's answer. Not quite everything: a fault comes without.
    private static readonly TimeSpan AtLatest = TimeSpan.FromMilliseconds(500);

    /// <summary>For what costs nothing to look at, or comes from the engine itself.</summary>
    public static Task True(Func<bool> isSo, string what) => True(() => Task.FromResult(isSo()), what);

    /// <inheritdoc cref="True(Func{bool}, string)"/>
    public static Task True(Func<Task<bool>> isSo, string what) => True(isSo, what, () => Task.Delay(Pause));

    /// <summary>For what stands in the storage: looks when an activity has been answered.</summary>
    public static Task True(Func<Task<bool>> isSo, string what, CloudOffice cloud) => True(isSo, what, () =>
    {
        Task answered = cloud.NextAnswer;
        return () => Task.WhenAny(answered, Task.Delay(AtLatest));
    });

    private static Task True(Func<Task<bool>> isSo, string what, Func<Task> pause) => True(isSo, what, () => pause);

    // What is waited for between two looks is taken before the first of them, so that nothing is missed in between.
    private static async Task True(Func<Task<bool>> isSo, string what, Func<Func<Task>> look)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (Func<Task> pause = look(); !await isSo(); pause = look())
        {
            Assert.True(watch.Elapsed < Limit, $"It never came to this: {what}.");
            await pause();
        }
    }
}

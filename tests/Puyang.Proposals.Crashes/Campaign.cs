using System.Collections.Concurrent;
using System.Security.Cryptography;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>How many walks are made, and by which seed: PROPOSALS_CRASH_EVERY=1 kills at every single call, PROPOSALS_CRASH_SEED repeats a run; the seeds 0 to 6 together reach every call too.</summary>
public sealed class Campaign : IAsyncLifetime
{
    /// <summary>At every how many calls a host is killed.</summary>
    public int Every { get; } = int.Parse(Set("PROPOSALS_CRASH_EVERY") ?? "7");

    /// <summary>From which call on, and everything else that is left to chance.</summary>
    public int Seed { get; } = int.Parse(Set("PROPOSALS_CRASH_SEED") ?? $"{RandomNumberGenerator.GetInt32(1_000_000)}");

    /// <summary>The walk in which nothing goes wrong.</summary>
    internal Run Plain { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Plain = await Runs.Walk(new World(Plans.None));
        Say($"seed {Seed}, every {Every}; the walk: {Plain.Calls} storage calls, {Plain.Accepted} acts, {Plain.Traces.Mails.Count} mails");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Makes many walks, compares each with the plain one, and says what they came to.</summary>
    internal async Task<IReadOnlyList<Run>> Make(string name, IEnumerable<(string Name, Func<Task<Run>> Walk)> walks)
    {
        ConcurrentQueue<Run> done = new();
        ConcurrentQueue<string> failed = new();
        await Parallel.ForEachAsync(walks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 }, async (walk, _) =>
        {
            try
            {
                Run run = await walk.Walk();
                Same(run.Traces);
                done.Enqueue(run);
            }
            catch (Exception wrong)
            {
                failed.Enqueue($"{walk.Name}: {wrong}");
            }
        });
        Say($"{name}: {done.Count} walks, {done.Sum(run => run.Calls)} storage calls, {done.Sum(run => run.Kills)} kills, "
            + $"{done.Sum(run => run.Faults)} faults, {done.Sum(run => run.Beaten)} answers 412, {done.Sum(run => run.Accepted)} acts seen accepted, "
            + $"{failed.Count(walk => walk.Contains(Verdict.Lost, StringComparison.Ordinal))} walks with acts lost, {failed.Count} walks failed, {done.Sum(run => run.RepeatedMails)} mails repeated under the same Message-ID");
        Assert.True(failed.IsEmpty, $"Seed {Seed}: {failed.Count} walks failed.\n{string.Join("\n\n", failed.Order(StringComparer.Ordinal).Take(5))}");
        return [.. done];
    }

    private void Same(Traces traces)
    {
        Assert.Equal(Plain.Traces.Acts, traces.Acts);
        Assert.Equal(Plain.Traces.Facts, traces.Facts);
        Assert.Equal(Plain.Traces.Mails, traces.Mails);
        Assert.Equal(Plain.Traces.Paragraphs, traces.Paragraphs);
    }

    /// <summary>Keeps figures: a test's own output is not shown while it passes, so tests/run shows this file.</summary>
    internal static void Say(string figures)
    {
        if (Set("PROPOSALS_CRASH_FIGURES") is { } file)
        {
            lock (typeof(Campaign))
            {
                File.AppendAllText(file, figures + Environment.NewLine);
            }
        }
    }

    private static string? Set(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}

/// <summary>One campaign, one test after the other: each keeps all processors busy.</summary>
[CollectionDefinition(nameof(Campaign))]
public sealed class CampaignCollection : ICollectionFixture<Campaign>;

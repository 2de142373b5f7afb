using System.Collections.Concurrent;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Tests;
using Xunit.Sdk;

namespace Puyang.Proposals.Crashes;

/// <summary>How many walks are made, and by which seeds.</summary>
/// <remarks>Each seed chooses a few calls at which a host dies, and one of every kind of disturbance. A full run has all of them
/// as well, and kills at every 7th call: PROPOSALS_CRASH_EVERY=1 at every single one; PROPOSALS_CRASH_SEED says from which on, so
/// that 0 to 6 reach every call too.</remarks>
public sealed class Campaign : IAsyncLifetime
{
    private static readonly bool IsFull =
        Seeds.IsFull || Set("PROPOSALS_CRASH_EVERY") is not null || Set("PROPOSALS_CRASH_SEED") is not null;

    // The last calls of a walk are not made where an earlier one came to nothing.
    private const int Last = 2;

    private readonly IReadOnlyList<int> seeds = Seeds.Of(Seeds.Crashes);

    /// <summary>In a full run, at every how many calls a host is killed.</summary>
    private int Every { get; } = int.Parse(Set("PROPOSALS_CRASH_EVERY") ?? "7");

    /// <summary>In a full run, from which call on, and everything else that is left to chance.</summary>
    private int Seed => Set("PROPOSALS_CRASH_SEED") is { } seed ? int.Parse(seed) : seeds[^1];

    /// <summary>The walk in which nothing goes wrong.</summary>
    internal Run Plain { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Plain = await Runs.Walk(new World(Plans.None));
        string whole = IsFull ? $", and every {Every}th call by {Seed}" : "";
        Say($"seeds {string.Join(' ', seeds)}{whole}; the walk: "
            + $"{Plain.Calls} storage calls, {Plain.Accepted} acts, {Plain.Traces.Mails.Count} mails");
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Of what there is to choose from, what each seed chooses; in a full run all of it as well.</summary>
    /// <param name="count">How many each seed chooses, one after the other.</param>
    /// <param name="all">What there is.</param>
    internal IEnumerable<(int Seed, T One)> Some<T>(int count, params IReadOnlyList<T> all) =>
    [
        .. seeds.SelectMany(seed => Enumerable.Range(0, count).Select(turn => (seed, all[(seed + turn) % all.Count]))),
        .. IsFull ? all.Select(one => (Seed, one)) : [],
    ];

    /// <summary>Of so many calls, those at which hosts are killed.</summary>
    /// <param name="calls">The number of the last call.</param>
    /// <param name="count">How many each seed chooses.</param>
    /// <param name="most">In a full run, how far they may lie apart.</param>
    internal IReadOnlyList<(int Seed, int Point)> Points(int calls, int count, int most = int.MaxValue)
    {
        int every = Math.Min(Every, most);
        return
        [
            .. seeds.SelectMany(seed => Enumerable.Range(0, count)
                .Select(turn => Plans.Dice(seed, turn, calls - Last) + 1).Distinct().Select(point => (seed, point))),
            .. Enumerable.Range(1, IsFull ? calls : 0).Where(point => (point + Seed) % every == 0).Select(point => (Seed, point)),
        ];
    }

    /// <summary>Makes many walks, compares each with the plain one, and says what they came to.</summary>
    internal async Task<IReadOnlyList<Run>> Make(string name, IEnumerable<(int Seed, string Name, Func<Task<Run>> Walk)> walks)
    {
        ConcurrentQueue<Run> done = new();
        ConcurrentQueue<string> failed = new();
        await Each(walks.Select(walk => (walk.Seed, walk)), async walk =>
        {
            try
            {
                Run run = await walk.Walk();
                Same(run.Traces);
                done.Enqueue(run);
            }
            catch (Exception wrong)
            {
                failed.Enqueue($"{Seeds.Replay(Seeds.Crashes, walk.Seed)}: {walk.Name}: {wrong}");
            }
        });
        Say($"{name}: {done.Count} walks, {done.Sum(run => run.Calls)} storage calls, {done.Sum(run => run.Kills)} kills, "
            + $"{done.Sum(run => run.Faults)} faults, {done.Sum(run => run.Beaten)} answers 412, {done.Sum(run => run.Accepted)} acts seen accepted, "
            + $"{failed.Count(walk => walk.Contains(Verdict.Lost, StringComparison.Ordinal))} walks with acts lost, {failed.Count} walks failed, {done.Sum(run => run.RepeatedMails)} mails repeated under the same Message-ID");
        Assert.True(failed.IsEmpty, $"{failed.Count} walks failed.\n"
            + $"{string.Join("\n\n", failed.Order(StringComparer.Ordinal).Take(5))}");
        return [.. done];
    }

    /// <summary>Does something with each, as many at once as keep the processors busy.</summary>
    /// <exception cref="XunitException">It failed with one; tells its seed.</exception>
    internal static Task Each<T>(IEnumerable<(int Seed, T One)> all, Func<T, Task> act) => Parallel.ForEachAsync(
        all, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 }, async (each, _) =>
        {
            try
            {
                await act(each.One);
            }
            catch (Exception wrong)
            {
                throw new XunitException($"{Seeds.Replay(Seeds.Crashes, each.Seed)}: {each.One}: {wrong}");
            }
        });

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

using System.Security.Cryptography;
using System.Text;

namespace Puyang.Proposals.Tests;

/// <summary>Which seeds the tests of chance run: the fixed ones of tests/seeds.tsv and fresh ones; in a round of a campaign that
/// round's alone.</summary>
/// <remarks>A seed means the same whichever run it is in; only how many seeds there are differs.</remarks>
internal static class Seeds
{
    /// <summary>Random messages to random cases.</summary>
    public const string Histories = "histories";

    /// <summary>Walks on which a host is killed or the storage fails.</summary>
    public const string Crashes = "crashes";

    /// <summary>Random templates, filled by the product and by the oracle.</summary>
    public const string Oracle = "oracle";

    /// <summary>The durable loop while its steps fail and its wakes are lost.</summary>
    public const string Loop = "loop";

    /// <summary>What is sent to a host that serves.</summary>
    public const string Attacks = "attacks";

    /// <summary>Rules that were changed; tests/campaign changes them.</summary>
    public const string Mutants = "mutants";

    private static readonly Dictionary<string, IReadOnlyList<int>> Chosen = [];

    /// <summary>The trait of the tests that a campaign runs, by its kind.</summary>
    public const string Kind = "Chance";

    /// <summary>The trait of a test that asks what all seeds together reach: one seed of a campaign does not reach it.</summary>
    public const string Reach = "Reach";

    /// <summary>No seed is as large: short enough to be read out, and counts can be added to it.</summary>
    public const int Most = 1_000_000;

    // How many seeds a full run has, for those kinds of which the tests run more in it.
    private static readonly IReadOnlyDictionary<string, int> Full =
        new Dictionary<string, int> { [Histories] = 20, [Oracle] = 10 };

    /// <summary>Every kind of campaign.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Histories, Crashes, Oracle, Loop, Attacks, Mutants];

    /// <summary>True for the counts of a full run.</summary>
    public static bool IsFull => Set("PROPOSALS_TEST_FULL") == "1";

    /// <summary>True while a fault is planted at the seam between harness and product, which every kind must find.</summary>
    public static bool IsCanary { get; } = Set("PROPOSALS_CANARY") == "1";

    /// <summary>The seed of this round of a campaign, or of a replay; null when the tests run for themselves.</summary>
    public static int? Only => Set("PROPOSALS_SEED") is { } seed ? int.Parse(seed) : null;

    /// <summary>The seeds of a kind, the same ones throughout a process.</summary>
    public static IReadOnlyList<int> Of(string kind)
    {
        lock (Chosen)
        {
            return Chosen.TryGetValue(kind, out IReadOnlyList<int>? known) ? known : Chosen[kind] = Choose(kind);
        }
    }

    /// <summary>The seeds of a kind that the tree names.</summary>
    public static IReadOnlyList<int> Fixed(string kind) =>
        [.. Lines().Where(line => line.Kind == kind).Select(line => line.Seed)];

    /// <summary>The lines of tests/seeds.tsv without its heading.</summary>
    /// <exception cref="FormatException">A line is not a kind, a seed, and why it is there.</exception>
    public static IEnumerable<(string Kind, int Seed, string Why)> Lines() => File.ReadLines(Path()).Skip(1).Select(line =>
        line.Split('\t') is [{ } kind, { } seed, { Length: > 0 } why]
        && int.TryParse(seed, out int number) && number is >= 0 and < Most
            ? (kind, number, why)
            : throw new FormatException($"tests/seeds.tsv: “{line}” is not a kind, a seed and why, with tabs between them."));

    /// <summary>A number below a limit that depends on the seed and on what it is for, and on nothing else.</summary>
    public static int Dice(int seed, string purpose, int limit) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {purpose}"))) % (uint)limit);

    /// <summary>What a failure says of its seed: the command that repeats it.</summary>
    public static string Replay(string kind, int seed) => $"tests/run replay {kind} {seed}";

    private static IReadOnlyList<int> Choose(string kind)
    {
        IReadOnlyList<int> known = Fixed(kind);
        int fresh = Only is null ? Math.Max(1, (IsFull ? Full.GetValueOrDefault(kind) : 0) - known.Count) : 0;
        int[] seeds = Only is { } only
            ? [only]
            : [.. known, .. Enumerable.Range(0, fresh).Select(_ => RandomNumberGenerator.GetInt32(Most))];
        Say($"{kind}: seeds {string.Join(' ', seeds)}{(fresh > 0 ? $" (the last {fresh} fresh)" : "")}");
        return seeds;
    }

    // A passing test's own output is not shown; tests/run shows what lies in this folder.
    private static void Say(string line)
    {
        Console.WriteLine(line);
        if (Set("PROPOSALS_TEST_NOTES") is { } folder)
        {
            File.AppendAllText(System.IO.Path.Combine(folder, $"seeds-{Environment.ProcessId}.txt"), line + Environment.NewLine);
        }
    }

    private static string Path()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string file = System.IO.Path.Combine(folder.FullName, "tests", "seeds.tsv");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} holds tests/seeds.tsv.");
    }

    private static string? Set(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}

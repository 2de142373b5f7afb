using CsCheck;
using Xunit.Sdk;

namespace Puyang.Proposals.Tests.Histories;

/// <summary>Cases made by chance, so many for each seed. Of those that fail the simplest is shown, and what repeats it.</summary>
/// <param name="kind">Whose seeds.</param>
/// <param name="gen">Makes a case.</param>
/// <param name="size">How many a seed makes.</param>
/// <param name="threads">How many are looked at at once; as many as there are processors unless said otherwise.</param>
internal sealed class Bundle<T>(string kind, Gen<T> gen, int size, int? threads = null)
{
    // Once one has failed, so many more are tried for each of the seed: a simpler one says more.
    private const int Simpler = 10;

    // Neighbouring seeds must not begin alike.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Every case of every seed, by the seed and its number among the seed's.</summary>
    public IReadOnlyList<(int Seed, uint Number)> All { get; } =
        [.. Seeds.Of(kind).SelectMany(seed => Enumerable.Range(0, size).Select(number => (seed, (uint)number)))];

    /// <summary>Makes a case.</summary>
    public T Make(int seed, uint number) => gen.Generate(Chance(seed, number), null, out _);

    /// <summary>Checks every case of every seed.</summary>
    public void Check(Action<T> check) => Check((seed, number) => check(Make(seed, number)), check);

    /// <summary>Checks every case of every seed in a way of its own.</summary>
    /// <param name="look">Checks the case of a seed with this number.</param>
    /// <param name="check">The same for a case made anew, once one has failed.</param>
    public void Check(Action<int, uint> look, Action<T> check)
    {
        (int Seed, Exception Wrong)? failed = null;
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount };
        Parallel.ForEach(All, options, (one, others) =>
        {
            if (Wrong(() => look(one.Seed, one.Number)) is { } wrong)
            {
                lock (gen)
                {
                    failed ??= (one.Seed, wrong);
                }

                others.Stop();
            }
        });
        if (failed is { } first)
        {
            throw new XunitException($"{Seeds.Replay(kind, first.Seed)}\n{Simplest(first.Seed, check) ?? $"{first.Wrong}"}");
        }
    }

    // Null when none fails a second time: what failed has to do with more than the case itself.
    private string? Simplest(int seed, Action<T> check)
    {
        (string? found, Size? least) = (null, null);
        for (uint number = 0; number < size * Simpler; number++)
        {
            T made = gen.Generate(Chance(seed, number), least, out Size its);
            if ((least is null || Size.IsLessThan(its, least)) && Wrong(() => check(made)) is { } wrong)
            {
                (found, least) = ($"case {number}: {CsCheck.Check.Print(made)}\n{wrong}", its);
            }
        }

        return found;
    }

    private static PCG Chance(int seed, uint number) => new(number, (ulong)seed * Spread);

    private static Exception? Wrong(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Exception wrong)
        {
            return wrong;
        }
    }
}

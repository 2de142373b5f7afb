using Puyang.Proposals.Benchmarks.Contestants;

namespace Puyang.Proposals.Benchmarks;

/// <summary>Lets contestants run in turn, lap by lap, so that whatever else the machine does hits all of them alike.</summary>
internal sealed class Rounds
{
    /// <summary>Rounds that count.</summary>
    public const int Count = 15;

    // The runtime compiles a hot method for good only after it was called often, twice over.
    private const int WarmUp = 3;

    private readonly Dictionary<Contestant, double> medians;

    private Rounds(Dictionary<Contestant, double> medians) => this.medians = medians;

    /// <summary>Milliseconds a letter, the median of all rounds.</summary>
    public double this[Contestant contestant] => medians[contestant];

    /// <param name="letters">How many letters make a lap of each contestant.</param>
    public static Rounds Run(IReadOnlyDictionary<Contestant, int> letters)
    {
        Contestant[] contestants = [.. letters.Keys];
        Dictionary<Contestant, List<double>> laps = contestants.ToDictionary(contestant => contestant, _ => new List<double>());
        for (int round = -WarmUp; round < Count; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                // Nobody always runs behind the same one's litter.
                Contestant contestant = contestants[(i + round + WarmUp) % contestants.Length];
                double lap = contestant.Lap(letters[contestant]).TotalMilliseconds / letters[contestant];
                if (round >= 0)
                {
                    laps[contestant].Add(lap);
                }
            }
        }

        return new Rounds(laps.ToDictionary(all => all.Key, all => all.Value.Order().ElementAt(Count / 2)));
    }
}

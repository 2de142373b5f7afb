using Puyang.Proposals.Benchmarks.Contestants;

namespace Puyang.Proposals.Benchmarks;

/// <summary>Lets contestants run in turn, lap by lap, so that whatever else the machine does hits all of them alike.</summary>
internal sealed class Rounds
{
    /// <summary>Rounds that count.</summary>
    public const int Count = 15;

    private readonly Dictionary<Contestant, List<double>> laps;

    private Rounds(Dictionary<Contestant, List<double>> laps) => this.laps = laps;

    /// <summary>Milliseconds of processor time a letter.</summary>
    public double Milliseconds(Contestant contestant) => Median(laps[contestant]);

    /// <summary>How many times as long one takes as the other, compared within each round.</summary>
    public double Ratio(Contestant one, Contestant other) => Median(laps[one].Zip(laps[other], (its, others) => its / others));

    /// <param name="contestants">Who runs, and how many letters make a lap.</param>
    public static Rounds Run((Contestant Contestant, int Letters)[] contestants)
    {
        Dictionary<Contestant, List<double>> laps = contestants.ToDictionary(one => one.Contestant, _ => new List<double>());
        foreach ((Contestant contestant, int letters) in contestants)
        {
            for (TimeSpan warm = TimeSpan.Zero; warm < contestant.WarmUp;)
            {
                warm += contestant.Lap(letters);
            }
        }

        for (int round = 0; round < Count; round++)
        {
            // There and back, so that nobody always runs behind the same one's litter.
            foreach ((Contestant contestant, int letters) in round % 2 == 0 ? contestants : contestants.Reverse())
            {
                // The first letters find a cache that is still another's.
                contestant.Lap(Math.Max(1, letters / 10));
                laps[contestant].Add(contestant.Lap(letters).TotalMilliseconds / letters);
            }
        }

        return new Rounds(laps);
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Count / 2);
}

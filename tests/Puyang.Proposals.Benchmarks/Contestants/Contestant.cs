namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>One way to make the same letter.</summary>
internal abstract class Contestant
{
    /// <summary>What the report calls it.</summary>
    public abstract string Name { get; }

    /// <summary>One letter, for the check that all make the same.</summary>
    public abstract byte[] Sample();

    /// <summary>Makes so many letters, one after the other, and tells how long that took.</summary>
    public abstract TimeSpan Lap(int letters);
}

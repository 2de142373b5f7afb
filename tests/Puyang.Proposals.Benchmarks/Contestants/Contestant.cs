namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>One way to make the same letter.</summary>
internal abstract class Contestant
{
    /// <summary>What a complaint calls it.</summary>
    public abstract string Name { get; }

    /// <summary>How long it runs before a lap counts: until its code is compiled for good.</summary>
    public abstract TimeSpan WarmUp { get; }

    /// <summary>One letter, for the check that all make the same.</summary>
    public abstract byte[] Sample();

    /// <summary>Makes so many letters, one after the other.</summary>
    /// <returns>
    /// The processor time that its process spent on them, its collector's and compiler's threads too: on one core that nobody
    /// else uses it is the time on the clock, and on a busy machine the others' turns do not count.
    /// </returns>
    public abstract TimeSpan Lap(int letters);
}

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>A contestant that runs in this process.</summary>
internal abstract class InProcess : Contestant
{
    /// <summary>One letter; valid until the next one is made.</summary>
    public abstract ReadOnlySpan<byte> Render();

    public override TimeSpan WarmUp => TimeSpan.FromSeconds(1);

    public override byte[] Sample() => Render().ToArray();

    public override TimeSpan Lap(int letters)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int made = 0; made < letters; made++)
        {
            Render();
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>Managed bytes allocated for one letter, the mean of so many.</summary>
    public double BytesALetter(int letters)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int made = 0; made < letters; made++)
        {
            Render();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)letters;
    }
}

namespace Puyang.Proposals.Local.Tests;

/// <summary>Figures that the last lines of tests/run show.</summary>
internal static class Notes
{
    private static readonly Lock Turn = new();

    public static void Add(string line)
    {
        if (Environment.GetEnvironmentVariable("PROPOSALS_TEST_NOTES") is { Length: > 0 } folder)
        {
            lock (Turn)
            {
                File.AppendAllText(Path.Combine(folder, "killed.txt"), line + Environment.NewLine);
            }
        }
    }
}

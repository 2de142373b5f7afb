namespace Puyang.Proposals.Office.Tests;

/// <summary>Figures that the last lines of tests/run show.</summary>
internal static class Notes
{
    private static readonly Lock Turn = new();

    public static void Add(string name, string line)
    {
        Console.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PROPOSALS_TEST_NOTES") is { Length: > 0 } folder)
        {
            lock (Turn)
            {
                File.AppendAllText(Path.Combine(folder, name + ".txt"), line + Environment.NewLine);
            }
        }
    }
}

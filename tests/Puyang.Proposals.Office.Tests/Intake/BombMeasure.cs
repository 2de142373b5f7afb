using System.Diagnostics;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Tests.Intake;

/// <summary>Opens one file in a process of its own, so that its memory and time are nobody else's.</summary>
internal static class BombMeasure
{
    /// <summary>The child: prints milliseconds of processor time, peak working set in bytes, and the reason.</summary>
    public static int Main(string[] args)
    {
        if (args is not [var file, var name])
        {
            return 2;
        }

        byte[] content = File.ReadAllBytes(file);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        IReadOnlyList<string> said = name.EndsWith(".docx", StringComparison.Ordinal) ? WordGate.Open(name, content).Reasons : List(name, content);
        TimeSpan time = Environment.CpuUsage.TotalTime - before;
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine($"{time.TotalMilliseconds:0} {self.PeakWorkingSet64} {string.Join(' ', said)}");
        return 0;
    }

    private static IReadOnlyList<string> List(string name, byte[] content)
    {
        SheetReading read = SheetFile.Open(name, content);
        return read.Reasons.Count > 0 ? read.Reasons
            : [$"{new ListReader([new Level("市", "市政协")], "濮阳市民政局").Read(read.Sheets[0], name, new ListChoices())!.OthersCount}"];
    }

    /// <summary>The parent: what the child measured.</summary>
    /// <param name="name">As the file is called.</param>
    public static async Task<(TimeSpan Time, long PeakBytes, string Reason)> Of(byte[] bomb, string name = "bomb.docx")
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bomb);
            string assembly = typeof(BombMeasure).Assembly.Location;
            ProcessStartInfo start = new("dotnet", ["exec", assembly, file, name]) { RedirectStandardOutput = true };
            using Process child = Process.Start(start)!;
            string[] said = (await child.StandardOutput.ReadToEndAsync()).Split(' ', 3);
            await child.WaitForExitAsync();
            Assert.Equal(0, child.ExitCode);
            return (TimeSpan.FromMilliseconds(long.Parse(said[0])), long.Parse(said[1]), said[2]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

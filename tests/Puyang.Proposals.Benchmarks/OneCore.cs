using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;

namespace Puyang.Proposals.Benchmarks;

/// <summary>Keeps this process, all its threads and whatever it starts on one core, so that no contestant's collector or compiler
/// works beside it unseen.</summary>
internal static class OneCore
{
    /// <returns>What became of it, for the report.</returns>
    public static string Pin()
    {
        using Process self = Process.GetCurrentProcess();
        if (!OperatingSystem.IsLinux())
        {
            return "not pinned to one core: no taskset on this system";
        }

        int core = BitOperations.Log2((nuint)self.ProcessorAffinity);
        ProcessStartInfo start = new("taskset", ["--all-tasks", "--cpu-list", "--pid", $"{core}", $"{self.Id}"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using Process taskset = Process.Start(start)!;
            taskset.WaitForExit();
            return taskset.ExitCode == 0
                ? $"all on core {core} (taskset)"
                : $"not pinned to one core: taskset ended with {taskset.ExitCode}";
        }
        catch (Win32Exception)
        {
            return "not pinned to one core: taskset is missing";
        }
    }
}

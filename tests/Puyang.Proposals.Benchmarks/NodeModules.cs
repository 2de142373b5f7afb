using System.Diagnostics;

namespace Puyang.Proposals.Benchmarks;

/// <summary>The peers' packages, as their lock file names them.</summary>
internal static class NodeModules
{
    private const string Arguments = "ci --no-audit --no-fund --ignore-scripts --loglevel=error";

    /// <summary>Installs them unless they are there and no older than their lock file.</summary>
    /// <exception cref="InvalidOperationException">npm failed.</exception>
    public static void Install(string folder)
    {
        FileInfo installed = new(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        // npm is a script for the shell on Windows.
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new("cmd", $"/c npm {Arguments}") : new("npm", Arguments);
        start.WorkingDirectory = folder;
        using Process npm = Process.Start(start)!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm {Arguments} ended with {npm.ExitCode} in {folder}.");
        }
    }
}

using System.Diagnostics;

namespace Puyang.Proposals.Local;

/// <summary>The last lines a process wrote, for the message when it fails; reading them keeps it from blocking on a full pipe.</summary>
internal sealed class LastLines
{
    private const int Kept = 15;
    private readonly Queue<string> lines = new();

    internal LastLines(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (lines)
        {
            return string.Join('\n', lines);
        }
    }

    private void Add(string? line)
    {
        lock (lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Enqueue(line);
            }

            while (lines.Count > Kept)
            {
                _ = lines.Dequeue();
            }
        }
    }
}

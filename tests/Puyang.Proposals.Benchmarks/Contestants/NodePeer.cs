using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>An engine for Node.js, in a process of its own that stays warm and takes its own time.</summary>
internal sealed class NodePeer : Contestant, IDisposable
{
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("peer-");
    private readonly Process process;

    /// <param name="name">What a complaint calls it.</param>
    /// <param name="script">Its file in peers/, with its options.</param>
    public NodePeer(string name, string[] script, byte[] template, IReadOnlyDictionary<string, object?> values)
    {
        Name = name;
        File.WriteAllBytes(In("template.docx"), template);
        File.WriteAllText(In("data.json"), JsonSerializer.Serialize(values));
        ProcessStartInfo start = new("node", [script[0], In("template.docx"), In("data.json"), In("letter.docx"), .. script[1..]])
        {
            WorkingDirectory = Office.Tests.Tree.Path("tests", "Puyang.Proposals.Benchmarks", "peers"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        if (Line() is not "ready")
        {
            throw new InvalidOperationException($"{name} made no letter.");
        }
    }

    public override string Name { get; }

    // docxtemplater gets faster for 400 letters, docx-templates for 200.
    public override TimeSpan WarmUp => TimeSpan.FromSeconds(5);

    public override byte[] Sample() => File.ReadAllBytes(In("letter.docx"));

    public override TimeSpan Lap(int letters)
    {
        process.StandardInput.WriteLine(letters);
        return TimeSpan.FromMilliseconds(double.Parse(Line(), CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        files.Delete(recursive: true);
    }

    private string Line() => process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended; see above.");

    private string In(string file) => Path.Combine(files.FullName, file);
}

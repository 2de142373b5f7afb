using System.Diagnostics;
using Puyang.Proposals.Acceptance;

namespace Puyang.Proposals.Local.Tests;

/// <summary>The main job in one command.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task It_carries_proposal_185_to_the_letter_that_was_really_sent()
    {
        (int code, string said, string folder) = await Run(Sample.File("templates"));

        Assert.True(code == 0, said);
        Assert.Contains("与原件逐字一致", said, StringComparison.Ordinal);
        Assert.Contains("已办结", said, StringComparison.Ordinal);
        string letter = Assert.Single(Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories));
        Assert.Contains(letter, said, StringComparison.Ordinal);
        Assert.Null(SentLetter.Difference(await File.ReadAllBytesAsync(letter), await File.ReadAllTextAsync(Sample.File("templates", "samples", "reply-185.txt"))));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_letter_that_is_not_the_original_is_told_and_fails()
    {
        string templates = Directory.CreateTempSubdirectory("templates-").FullName;
        foreach (string file in Directory.GetFiles(Sample.File("templates"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(templates, Path.GetRelativePath(Sample.File("templates"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The deputy leaves one word out.
        string script = Path.Combine(templates, "samples", "walk-185.json");
        await File.WriteAllTextAsync(script, (await File.ReadAllTextAsync(script)).Replace(
            "\"列入重点台账\": \"列入市政府重点工作台账\"", "\"列入重点台账\": \"列入市政府重点台账\"", StringComparison.Ordinal));

        (int code, string said, string folder) = await Run(templates);

        Assert.Equal(1, code);
        Assert.Contains("与原件不一致", said, StringComparison.Ordinal);
        Assert.Contains("“台账", said, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
        Directory.Delete(templates, recursive: true);
    }

    private static async Task<(int Code, string Said, string Folder)> Run(string templates)
    {
        string folder = Directory.CreateTempSubdirectory("demo-").FullName;
        ProcessStartInfo start = new("dotnet",
        [
            Sample.File("functions", "Puyang.Proposals.Local", "bin", "Debug", "net10.0", "Puyang.Proposals.Local.dll"),
            "demo", "--urls", $"http://127.0.0.1:{Ports.Free(1)[0]}", "--TemplateFolder", templates,
        ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment["AzuriteFolder"] = folder;
        using Process demo = Process.Start(start)!;
        Task<string> errors = demo.StandardError.ReadToEndAsync();
        string said = await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        return (demo.ExitCode, said + await errors, folder);
    }
}

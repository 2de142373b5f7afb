using System.ComponentModel;
using System.Diagnostics;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>Prints documents to PDF, all in one start of LibreOffice.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static IReadOnlyDictionary<string, byte[]> Print(IReadOnlyDictionary<string, byte[]> documents)
    {
        string folder = Directory.CreateTempSubdirectory("letters-").FullName;
        try
        {
            foreach ((string name, byte[] docx) in documents)
            {
                File.WriteAllBytes(Path.Combine(folder, name + ".docx"), docx);
            }
            Run(folder, documents.Keys.Select(name => Path.Combine(folder, name + ".docx")));
            return documents.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name + ".pdf")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string folder, IEnumerable<string> files)
    {
        ProcessStartInfo start = new("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["FONTCONFIG_FILE"] = Tree.Path("tests", "data", "fonts.conf");
        start.Environment["HOME"] = folder;
        using Process soffice = Start(start);
        Task<string> output = soffice.StandardOutput.ReadToEndAsync();
        Task<string> errors = soffice.StandardError.ReadToEndAsync();
        if (!soffice.WaitForExit(Patience))
        {
            soffice.Kill(entireProcessTree: true);
            Assert.Fail($"LibreOffice did not finish within {Patience}.");
        }
        Assert.True(soffice.ExitCode == 0, $"LibreOffice ended with {soffice.ExitCode}: {errors.Result}{output.Result}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                "These tests look at the printed page and need LibreOffice (soffice) on the PATH: apt-get install libreoffice-writer-nogui.", e);
        }
    }
}

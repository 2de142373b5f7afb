using System.ComponentModel;
using System.Diagnostics;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>Prints any number of documents to PDF in two starts of LibreOffice.</summary>
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
            Convert(folder, "fodt", documents.Keys.Select(name => name + ".docx"));
            foreach (string name in documents.Keys)
            {
                WithoutAutomaticSpace(Path.Combine(folder, name + ".fodt"));
            }
            Convert(folder, "pdf", documents.Keys.Select(name => name + ".fodt"));
            return documents.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name + ".pdf")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // LibreOffice does not read autoSpaceDE and autoSpaceDN, which the template turns off, and would widen every number.
    private static void WithoutAutomaticSpace(string file)
    {
        const string On = "style:text-autospace=\"ideograph-alpha\"";
        string text = File.ReadAllText(file);
        Assert.Contains(On, text);
        File.WriteAllText(file, text.Replace(On, "style:text-autospace=\"none\"", StringComparison.Ordinal));
    }

    private static void Convert(string folder, string format, IEnumerable<string> files)
    {
        ProcessStartInfo start = new("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        string[] arguments =
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, .. files];
        foreach (string argument in arguments)
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
                "These tests look at the printed page and need LibreOffice (soffice) on the PATH: "
                + "apt-get install libreoffice-writer-nogui.", e);
        }
    }
}

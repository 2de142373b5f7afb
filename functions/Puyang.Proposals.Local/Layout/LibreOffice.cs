using System.ComponentModel;
using System.Diagnostics;

namespace Puyang.Proposals.Local.Layout;

/// <summary>Prints any number of documents to PDF in two starts of LibreOffice.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The PDFs, in the order of the documents.</summary>
    /// <exception cref="StartException">LibreOffice is missing or did not do it; the message says what to do.</exception>
    public static IReadOnlyList<byte[]> Print(IReadOnlyList<byte[]> documents)
    {
        string folder = Directory.CreateTempSubdirectory("layout-").FullName;
        try
        {
            string[] names = [.. documents.Select((_, i) => $"letter{i}")];
            for (int i = 0; i < names.Length; i++)
            {
                File.WriteAllBytes(Path.Combine(folder, names[i] + ".docx"), documents[i]);
            }

            Write("fonts.conf", folder);
            Write("registrymodifications.xcu", Path.Combine(folder, "profile", "user"));
            Convert(folder, "fodt", names.Select(name => name + ".docx"));
            Array.ForEach(names, name => WithoutAutomaticSpace(Path.Combine(folder, name + ".fodt")));
            Convert(folder, "pdf", names.Select(name => name + ".fodt"));
            return [.. names.Select(name => File.ReadAllBytes(Made(Path.Combine(folder, name + ".pdf"))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string settings, string folder)
    {
        Directory.CreateDirectory(folder);
        using Stream from = typeof(LibreOffice).Assembly.GetManifestResourceStream(settings)!;
        using FileStream to = File.Create(Path.Combine(folder, settings));
        from.CopyTo(to);
    }

    // LibreOffice does not read autoSpaceDE and autoSpaceDN, which the template turns off, and would widen every number.
    private static void WithoutAutomaticSpace(string file) => File.WriteAllText(file, File.ReadAllText(Made(file))
        .Replace("style:text-autospace=\"ideograph-alpha\"", "style:text-autospace=\"none\"", StringComparison.Ordinal));

    private static string Made(string file) =>
        File.Exists(file) ? file : throw new StartException("LibreOffice 没有排出页面：文件可能不完好，请先用 Word 打开并另存。");

    private static void Convert(string folder, string format, IEnumerable<string> files)
    {
        ProcessStartInfo start = new("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        string[] arguments =
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, .. files];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf");
        start.Environment["HOME"] = folder;
        using Process soffice = Start(start);
        Task<string> output = soffice.StandardOutput.ReadToEndAsync();
        Task<string> errors = soffice.StandardError.ReadToEndAsync();
        if (!soffice.WaitForExit(Patience))
        {
            soffice.Kill(entireProcessTree: true);
            throw new StartException($"LibreOffice 在 {Patience.TotalMinutes} 分钟内没有排完版。");
        }

        if (soffice.ExitCode != 0)
        {
            throw new StartException($"LibreOffice 出错（{soffice.ExitCode}）：{errors.Result}{output.Result}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new StartException("""
                检查版式要用 LibreOffice 排出页面，但找不到它的程序 soffice。请先安装它和替代字体：
                  apt-get install libreoffice-writer-nogui fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei
                """);
        }
    }
}

using System.Diagnostics;
using Puyang.Proposals.Acceptance;

namespace Puyang.Proposals.Local.Tests.Layout;

public sealed class LayoutCommandTests
{
    private static readonly string Program = Sample.File("functions", "Puyang.Proposals.Local", "bin", "Debug", "net10.0", "Puyang.Proposals.Local.dll");

    [Fact]
    public async Task A_shipped_template_passes_and_its_figures_are_told()
    {
        (int code, string said) = await Run(["check-layout", Sample.File("templates", "co-request.docx")]);
        Assert.Equal(0, code);
        Assert.Contains("量的是替身", said);
        Assert.Contains("成文日期右边缘（右空四字）  161", said);
        Assert.Contains("没有发现问题。", said);
    }

    [Fact]
    public async Task What_is_off_is_told_with_page_and_figures()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("template-").FullName, "spoilt.docx");
        File.WriteAllBytes(file, Templates.Spoilt("co-request", "styles", "w:sz w:val=\"44\"", "w:sz w:val=\"36\""));
        (int code, string said) = await Run(["check-layout", file, "--form", "co-request"]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.Equal(1, code);
        Assert.Contains("· 第1页 标题字号：量得 18 磅，应为 22 磅（±0.5）。", said);
    }

    [Fact]
    public async Task Every_problem_of_a_template_is_told_instead()
    {
        (int code, string said) = await Run(["check-layout", Sample.File("templates", "co-request.docx"), "--form", "reply-letter"]);
        Assert.Equal(1, code);
        Assert.Contains("会办问题", said);
        Assert.Contains("回复期限", said);
    }

    [Theory]
    [InlineData("templates/none.docx", "找不到模板")]
    [InlineData("templates/reply-letter.docx --form none", "没有“none”这个文种")]
    public async Task What_cannot_be_looked_at_is_refused(string words, string because)
    {
        (int code, string said) = await Run(["check-layout", .. words.Split(' ')]);
        Assert.Equal(2, code);
        Assert.Contains(because, said);
    }

    [Fact]
    public async Task Without_LibreOffice_it_says_what_to_install()
    {
        (int code, string said) = await Run(["check-layout", Sample.File("templates", "co-request.docx")], path: "/nowhere");
        Assert.Equal(2, code);
        Assert.Contains("apt-get install libreoffice-writer-nogui", said);
    }

    private static async Task<(int Code, string Said)> Run(string[] arguments, string? path = null)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Sample.File(),
        };
        start.Environment["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}

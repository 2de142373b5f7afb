using System.Globalization;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Local.Layout;

/// <summary>check-layout: fills a template with made-up letters and tells how they look on paper.</summary>
internal static class LayoutCommand
{
    /// <summary>Checks a template; true when there is nothing to complain of.</summary>
    /// <param name="form">文种; null to take it from the file's name.</param>
    /// <exception cref="StartException">It could not be looked at; the message says what to do.</exception>
    public static bool Run(string file, string? form)
    {
        LayoutForm checkedAs = Form(file, form);
        byte[] template = File.Exists(file) ? File.ReadAllBytes(file) : throw new StartException($"找不到模板：{file}");
        try
        {
            WordTemplate compiled = WordTemplate.Compile(template, checkedAs.Schema);
            LayoutSample[] samples =
                [.. checkedAs.Samples.Select(sample => new LayoutSample(sample.Name, compiled.Render(sample.Data), sample.Expectation))];
            return Tell(LayoutCheck.Run(samples));
        }
        catch (Exception refused) when (refused is TemplateException or MissingDataException)
        {
            Console.WriteLine(refused.Message);
            return false;
        }
    }

    private static LayoutForm Form(string file, string? id)
    {
        string wanted = id ?? Path.GetFileNameWithoutExtension(file);
        return LayoutForm.All.FirstOrDefault(form => form.Id == wanted)
            ?? (id is null ? LayoutForm.All[0] : throw new StartException($"没有“{id}”这个文种：可以写 {string.Join('、', LayoutForm.All.Select(form => form.Id))}。"));
    }

    private static bool Tell(IReadOnlyList<LayoutReport> reports)
    {
        Console.WriteLine(LayoutReport.Note);
        foreach (LayoutReport report in reports)
        {
            Console.WriteLine();
            Console.WriteLine($"样本“{report.Name}”，{report.Pages} 页，量了 {report.Measurements.Count} 处");
            foreach (IGrouping<string, Measurement> what in report.Measurements.GroupBy(measured => measured.What))
            {
                Console.WriteLine($"  {what.Key}  {Range(what)}");
            }

            foreach (LayoutFinding finding in report.Findings)
            {
                Console.WriteLine($"  · {finding}");
            }
        }

        int findings = reports.Sum(report => report.Findings.Count);
        Console.WriteLine();
        Console.WriteLine(findings == 0 ? "没有发现问题。" : $"发现 {findings} 个问题，见上面带“·”的各行。");
        return findings == 0;
    }

    private static string Range(IEnumerable<Measurement> measured)
    {
        string low = Figure(measured.Min(one => one.Value));
        string high = Figure(measured.Max(one => one.Value));
        return $"{(low == high ? low : $"{low} 至 {high}")} {measured.First().Unit}".TrimEnd();
    }

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

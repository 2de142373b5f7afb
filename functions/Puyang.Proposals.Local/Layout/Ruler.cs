using System.Globalization;

namespace Puyang.Proposals.Local.Layout;

/// <summary>Measures, keeps every figure, and notes what is off.</summary>
internal sealed class Ruler
{
    private readonly List<Measurement> measurements = [];
    private readonly List<LayoutFinding> findings = [];

    public IReadOnlyList<Measurement> Measurements => measurements;

    public IReadOnlyList<LayoutFinding> Findings => findings;

    public void Near(int page, string what, double measured, double wanted, double tolerance, string unit = "毫米")
    {
        measurements.Add(new Measurement(page, what, measured, unit));
        // Written so that a figure that is no number fails.
        if (!(Math.Abs(measured - wanted) <= tolerance))
        {
            findings.Add(new LayoutFinding(page, what, $"量得 {Figure(measured)} {unit}", $" {Figure(wanted)} {unit}（±{Figure(tolerance)}）"));
        }
    }

    public void Count(int page, string what, int counted, int wanted)
    {
        measurements.Add(new Measurement(page, what, counted, ""));
        Holds(counted == wanted, page, what, $"数得 {counted}", $" {wanted}");
    }

    public void Holds(bool isRight, int page, string what, string found, string wanted)
    {
        if (!isRight)
        {
            findings.Add(new LayoutFinding(page, what, found, wanted));
        }
    }

    /// <summary>Checks what a text is set in.</summary>
    /// <param name="points">null when the size is free.</param>
    public void Set(int page, string what, PrintedLine line, Typeface face, double? points)
    {
        string[] fonts = [.. line.Glyphs.Where(glyph => !glyph.Font.Contains(face.InPdf, StringComparison.Ordinal))
            .Select(glyph => Standard.NameOf(glyph.Font)).Distinct()];
        Holds(fonts.Length == 0, page, what + "字体", $"为{string.Join('、', fonts)}", face.Name);
        if (points is { } size)
        {
            Near(page, what + "字号", line.Points, size, 0.5, "磅");
        }
    }

    /// <summary>Notes that something which must be there is not; true when it is.</summary>
    public bool Found(PrintedLine? line, int page, string what, string text)
    {
        Holds(line is not null, page, what, $"没有找到“{Short(text)}”", "印出");
        return line is not null;
    }

    public static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

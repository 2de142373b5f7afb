using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>One character on paper. Left and Right are its cell, Top and Bottom its ink; mm from the page's top left corner.</summary>
internal sealed record Glyph(
    string Text, double Left, double Right, double Top, double Bottom, double Baseline, double Points, string Font)
{
    public bool IsHanzi => Text.Length == 1 && Text[0] is >= '\u4e00' and <= '\u9fff';

    public bool MayHang => Text is "。" or "，" or "、" or "；" or "：" or "”" or "》" or "）" or "！" or "？" or "〕";
}

internal sealed record PrintedLine(IReadOnlyList<Glyph> Glyphs)
{
    public string Text => string.Concat(Glyphs.Select(glyph => glyph.Text));

    public double Baseline => Glyphs[0].Baseline;

    public double Left => Glyphs[0].Left;

    public double Right => Glyphs[^1].Right;

    public double Centre => (Left + Right) / 2;

    /// <summary>The top of the hanzi, which all reach about the same height.</summary>
    public double Top => Glyphs.Where(glyph => glyph.IsHanzi).Min(glyph => glyph.Top);

    public double Bottom => Glyphs.Where(glyph => glyph.IsHanzi).Max(glyph => glyph.Bottom);
}

/// <summary>A horizontal red stroke.</summary>
internal sealed record Stroke(double Left, double Right, double Top, double Bottom)
{
    public double Length => Right - Left;
}

/// <summary>A page as a reader with a ruler sees it; mm from the top left corner.</summary>
internal sealed record PrintedPage(
    int Number, double Width, double Height, IReadOnlyList<PrintedLine> Lines, IReadOnlyList<Stroke> RedStrokes)
{
    private const double Millimetres = 25.4 / 72;

    /// <summary>The lines between the upper and lower edge of the 版心, 37 to 262 mm.</summary>
    public IReadOnlyList<PrintedLine> TextArea => [.. Lines.Where(line => line.Baseline is > 37 and < 262)];

    public PrintedLine Line(string start) => Lines.First(line => line.Text.StartsWith(start, StringComparison.Ordinal));

    public static IReadOnlyList<PrintedPage> Read(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(Read)];
    }

    private static PrintedPage Read(Page page) => new(
        page.Number, page.Width * Millimetres, page.Height * Millimetres,
        [.. page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => Glyph(page, letter))
            .GroupBy(glyph => Math.Round(glyph.Baseline, 1)).OrderBy(line => line.Key)
            .Select(line => new PrintedLine([.. line.OrderBy(glyph => glyph.Left)]))],
        [.. page.Paths.Select(path => (path, box: path.GetBoundingRectangle()))
            .Where(found => found.box is not null && IsRed(found.path))
            .Select(found => Stroke(page, found.box!.Value, found.path.LineWidth))
            .DistinctBy(stroke => Math.Round(stroke.Top, 1)).OrderBy(stroke => stroke.Top)]);

    private static Glyph Glyph(Page page, Letter letter) => new(
        letter.Value, letter.StartBaseLine.X * Millimetres, letter.EndBaseLine.X * Millimetres,
        (page.Height - letter.BoundingBox.Top) * Millimetres, (page.Height - letter.BoundingBox.Bottom) * Millimetres,
        (page.Height - letter.StartBaseLine.Y) * Millimetres, letter.PointSize, letter.FontName ?? "");

    private static Stroke Stroke(Page page, PdfRectangle box, double width) => new(
        box.Left * Millimetres, box.Right * Millimetres,
        (page.Height - box.Top - (width / 2)) * Millimetres, (page.Height - box.Bottom + (width / 2)) * Millimetres);

    private static bool IsRed(UglyToad.PdfPig.Graphics.PdfPath path) =>
        (path.IsFilled ? path.FillColor : path.StrokeColor)?.ToRGBValues() is (> 0.9, < 0.2, < 0.2);
}

using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Puyang.Proposals.Local.Layout;

/// <summary>Reads characters and strokes from a PDF.</summary>
internal static class PdfPages
{
    private const double Millimetres = 25.4 / 72;

    public static IReadOnlyList<PrintedPage> Read(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(Read)];
    }

    private static PrintedPage Read(Page page)
    {
        Stroke[] strokes = [.. page.Paths.Select(path => (path, box: path.GetBoundingRectangle()))
            .Where(found => found.box is not null)
            .Select(found => Stroke(page, found.box!.Value, found.path))];
        PrintedLine[] lines = Lines(page);
        return new PrintedPage(
            page.Number, page.Width * Millimetres, page.Height * Millimetres, lines,
            [.. strokes.Where(stroke => stroke.Length > 5 && stroke.Thickness < 3)
                .DistinctBy(stroke => Math.Round(stroke.Top, 1)).OrderBy(stroke => stroke.Top)],
            lines.Any(line => line.Glyphs.Any(glyph => glyph.Ink == Ink.Other)) || strokes.Any(stroke => stroke.Ink == Ink.Other));
    }

    private static PrintedLine[] Lines(Page page) =>
        [.. page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).Select(letter => Glyph(page, letter))
            .GroupBy(glyph => Math.Round(glyph.Baseline, 1)).OrderBy(line => line.Key)
            .Select(line => new PrintedLine([.. line.OrderBy(glyph => glyph.Left)]))];

    private static Glyph Glyph(Page page, UglyToad.PdfPig.Content.Letter letter) => new(
        letter.Value, letter.StartBaseLine.X * Millimetres, letter.EndBaseLine.X * Millimetres,
        (page.Height - letter.BoundingBox.Top) * Millimetres, (page.Height - letter.BoundingBox.Bottom) * Millimetres,
        (page.Height - letter.StartBaseLine.Y) * Millimetres, letter.PointSize, letter.FontName ?? "", Of(letter.Color));

    private static Stroke Stroke(Page page, PdfRectangle box, PdfPath path)
    {
        double half = path.IsFilled ? 0 : path.LineWidth / 2;
        return new Stroke(
            box.Left * Millimetres, box.Right * Millimetres, (page.Height - box.Top - half) * Millimetres,
            (page.Height - box.Bottom + half) * Millimetres, Of(path.IsFilled ? path.FillColor : path.StrokeColor));
    }

    private static Ink Of(IColor? colour) => colour?.ToRGBValues() switch
    {
        null or (< 0.1, < 0.1, < 0.1) => Ink.Black,
        (> 0.8, < 0.25, < 0.25) => Ink.Red,
        _ => Ink.Other,
    };
}

namespace Puyang.Proposals.Local.Layout;

/// <summary>One character on paper. Left and Right are its cell, Top and Bottom its ink; mm from the page's top left corner.</summary>
internal sealed record Glyph(
    string Text, double Left, double Right, double Top, double Bottom, double Baseline, double Points, string Font, Ink Ink)
{
    public bool IsHanzi => Text.Length == 1 && Text[0] is >= '\u4e00' and <= '\u9fff';

    public bool MayHang => Text is "。" or "，" or "、" or "；" or "：" or "”" or "》" or "）" or "！" or "？" or "〕";
}

/// <summary>The only colours that the standard knows, and all the others.</summary>
internal enum Ink
{
    Black,
    Red,
    Other,
}

/// <summary>Characters side by side on one baseline, without the spaces.</summary>
internal sealed record PrintedLine(IReadOnlyList<Glyph> Glyphs)
{
    public string Text { get; } = string.Concat(Glyphs.Select(glyph => glyph.Text));

    public double Baseline => Glyphs[0].Baseline;

    public double Left => Glyphs[0].Left;

    public double Right => Glyphs[^1].Right;

    public double Centre => (Left + Right) / 2;

    public double Points => Glyphs.Average(glyph => glyph.Points);

    /// <summary>The top of the hanzi, which all reach about the same height; of everything when there is none.</summary>
    public double Top => Tall.Min(glyph => glyph.Top);

    public double Bottom => Tall.Max(glyph => glyph.Bottom);

    private IEnumerable<Glyph> Tall => Glyphs.Any(glyph => glyph.IsHanzi) ? Glyphs.Where(glyph => glyph.IsHanzi) : Glyphs;

    /// <summary>The part that says <paramref name="text"/>, white space aside, or null.</summary>
    public PrintedLine? Part(string text)
    {
        string bare = Bare(text);
        int at = Text.IndexOf(bare, StringComparison.Ordinal);
        return at < 0 || bare.Length == 0 ? null : new PrintedLine([.. Glyphs.Skip(at).Take(bare.Length)]);
    }

    public bool Starts(string text) => Text.StartsWith(Bare(text), StringComparison.Ordinal);

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A horizontal stroke; mm.</summary>
internal sealed record Stroke(double Left, double Right, double Top, double Bottom, Ink Ink)
{
    public double Length => Right - Left;

    public double Thickness => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>A page as a reader with a ruler sees it; mm from the top left corner.</summary>
internal sealed record PrintedPage(
    int Number, double Width, double Height, IReadOnlyList<PrintedLine> Lines, IReadOnlyList<Stroke> Strokes, bool HasOtherInk)
{
    /// <summary>The lines between the upper and lower edge of the 版心, 37 to 262 mm.</summary>
    public IReadOnlyList<PrintedLine> TextArea => [.. Lines.Where(line => line.Baseline is > 37 and < 263)];

    public IReadOnlyList<Stroke> Red => [.. Strokes.Where(stroke => stroke.Ink == Ink.Red)];

    public IReadOnlyList<Stroke> Black => [.. Strokes.Where(stroke => stroke.Ink == Ink.Black)];

    /// <summary>The first line that begins so, or null.</summary>
    public PrintedLine? Line(string start) => Lines.FirstOrDefault(line => line.Starts(start));

    /// <summary>The first place where a line says so, or null.</summary>
    public PrintedLine? Part(string text) => Lines.Select(line => line.Part(text)).FirstOrDefault(part => part is not null);
}

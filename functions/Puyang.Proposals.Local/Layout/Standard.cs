namespace Puyang.Proposals.Local.Layout;

/// <summary>The figures of GB/T 9704-2012 on A4; mm from the top left corner unless named otherwise.</summary>
internal static class Standard
{
    public const double Left = 28;
    public const double Right = 184;
    public const double Top = 37;
    public const double Bottom = 262;

    /// <summary>22 lines in 225 mm, as Word's grid of 28.95 pt sets them.</summary>
    public const double LinePitch = 28.95 * 25.4 / 72;

    /// <summary>空二行, from ink to ink: the two lines, and the air around the characters in their own ones.</summary>
    public const double TwoEmptyLines = (2 * LinePitch) + 3.5;

    public const int LinesPerPage = 22;
    public const int CharactersPerLine = 28;

    /// <summary>One 字 of the text: 156 mm hold 28.</summary>
    public const double Character = (Right - Left) / CharactersPerLine;

    /// <summary>One 字 of 4号, in 版记 and page numbers.</summary>
    public const double SmallCharacter = 14 * 25.4 / 72;

    /// <summary>7/8 of the height of a 3号 character, from the first red line to what stands under it.</summary>
    public const double UnderRedLine = 4.9;

    public const double TitlePoints = 22;
    public const double TextPoints = 16;
    public const double SmallPoints = 14;

    // What fonts.conf shows in place of the licensed fonts, as the PDF names them.
    public static readonly Typeface XiaoBiaoSong = new("小标宋", "UMingHK");
    public static readonly Typeface FangSong = new("仿宋", "UMingCN");
    public static readonly Typeface Song = new("宋体", "UMingTW");
    public static readonly Typeface KaiTi = new("楷体", "UKaiCN");
    public static readonly Typeface HeiTi = new("黑体", "ZenHei");

    private static readonly Typeface[] Typefaces = [XiaoBiaoSong, FangSong, Song, KaiTi, HeiTi];

    /// <summary>What the font is called in the standard; else its name in the PDF.</summary>
    public static string NameOf(string font) =>
        Typefaces.FirstOrDefault(face => font.Contains(face.InPdf, StringComparison.Ordinal))?.Name ?? $"别的字体（{font}）";
}

/// <summary>A font of the standard, and the name of its stand-in.</summary>
internal sealed record Typeface(string Name, string InPdf);

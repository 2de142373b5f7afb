using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

/// <summary>The template's styles, found by the names that Word shows.</summary>
internal sealed class TemplateStyles(IReadOnlyList<Style> styles)
{
    private const int PresetSize = 32;
    private static readonly string[] Headings = ["一级标题", "二级标题", "三级标题", "四级标题"];

    // Not null: the styles without an id are left out before.
    private readonly Dictionary<string, Style> _byId = styles.Where(style => style.StyleId?.Value is not null)
        .DistinctBy(style => style.StyleId!.Value).ToDictionary(style => style.StyleId!.Value!);

    public static TemplateStyles Of(MainDocumentPart main) =>
        new([.. main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []]);

    /// <summary>The id of the character style for a heading of level 1 to 4; <see cref="Problems"/> is empty.</summary>
    public string Heading(int level) => Find(Headings[level - 1])!.StyleId!.Value!;

    public IEnumerable<TemplateProblem> Problems() => Headings
        .Where(name => Find(name) is null)
        .Select(name => new TemplateProblem(
            "样式", 0, "", "", $"缺少字符样式“{name}”。请在“样式”中新建同名的字符样式，正文里的标题用它的字体。"));

    /// <summary>The paragraph's right indent in twips, its own or its style's.</summary>
    public int RightIndent(Paragraph paragraph) =>
        Right(paragraph.ParagraphProperties?.Indentation)
        ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => Right(style.StyleParagraphProperties?.Indentation)).FirstOrDefault(right => right is not null)
        ?? 0;

    /// <summary>True where a new page or column begins: by a break in the paragraph, or by 段前分页, its own or its
    /// style's.</summary>
    public bool BeginsPage(Paragraph paragraph) =>
        paragraph.Descendants<Break>().Any(one => one.Type?.Value is { } type && type != BreakValues.TextWrapping)
        || (paragraph.ParagraphProperties?.PageBreakBefore
            ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
                .Select(style => style.StyleParagraphProperties?.PageBreakBefore)
                .FirstOrDefault(before => before is not null)) is { } own
        && (own.Val is null || own.Val.Value);

    /// <summary>The size of the tag in half-points, its own or its paragraph style's; 32 (三号) when nothing says it.</summary>
    public int FontSize(Tag tag) =>
        Size(tag.Run.RunProperties?.FontSize)
        ?? Chain(tag.Paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => Size(style.StyleRunProperties?.FontSize)).FirstOrDefault(size => size is not null)
        ?? PresetSize;

    private Style? Find(string name) => _byId.Values.FirstOrDefault(style =>
        style.Type?.Value == StyleValues.Character && style.StyleName?.Val?.Value == name);

    /// <summary>A style and those that it is based on, nearest first.</summary>
    public IEnumerable<Style> Chain(string? id)
    {
        HashSet<string> seen = [];
        while (id is not null && seen.Add(id) && _byId.TryGetValue(id, out Style? style))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? Right(Indentation? indentation) =>
        int.TryParse(indentation?.Right?.Value ?? indentation?.End?.Value, out int twips) ? twips : null;

    private static int? Size(FontSize? size) => int.TryParse(size?.Val?.Value, out int halfPoints) ? halfPoints : null;
}

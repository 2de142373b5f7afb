using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Tells the look of paragraphs and runs in the classes of letter.css.</summary>
internal sealed class SketchLooks(MainDocumentPart main)
{
    private readonly TemplateStyles styles = TemplateStyles.Of(main);

    public string Of(Paragraph paragraph)
    {
        string? id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        Justification? justification = paragraph.ParagraphProperties?.Justification
            ?? styles.Chain(id).Select(style => style.StyleParagraphProperties?.Justification).FirstOrDefault(found => found is not null);
        bool isIndented = styles.Chain(id).Any(style => style.StyleParagraphProperties?.Indentation is { FirstLineChars.Value: > 0 } or { FirstLine.Value: { } });
        return string.Join(' ', Align(justification), isIndented ? "indented" : "", RunLook(null, id)).Trim();
    }

    public string Of(Run run) => RunLook(run.RunProperties, run.RunProperties?.RunStyle?.Val?.Value);

    private static string Align(Justification? justification) =>
        justification?.Val?.Value is not { } value ? ""
        : value == JustificationValues.Center ? "centred"
        : value == JustificationValues.Right || value == JustificationValues.End ? "right"
        : "";

    private string RunLook(RunProperties? own, string? id)
    {
        StyleRunProperties[] chain = [.. styles.Chain(id).Select(style => style.StyleRunProperties).OfType<StyleRunProperties>()];
        string? font = own?.RunFonts?.EastAsia?.Value ?? chain.Select(style => style.RunFonts?.EastAsia?.Value).FirstOrDefault(name => name is not null);
        string? size = own?.FontSize?.Val?.Value ?? chain.Select(style => style.FontSize?.Val?.Value).FirstOrDefault(found => found is not null);
        string? colour = own?.Color?.Val?.Value ?? chain.Select(style => style.Color?.Val?.Value).FirstOrDefault(found => found is not null);
        return string.Join(' ', Font(font), Size(size), IsRed(colour) ? "red" : "").Trim();
    }

    private static string Font(string? name) => name switch
    {
        null => "",
        _ when name.Contains("小标宋", StringComparison.Ordinal) => "xiaobiaosong",
        _ when name.Contains("黑体", StringComparison.Ordinal) => "heiti",
        _ when name.Contains("楷体", StringComparison.Ordinal) => "kaiti",
        _ => "fangsong",
    };

    private static string Size(string? halfPoints) => int.TryParse(halfPoints, NumberStyles.None, CultureInfo.InvariantCulture, out int size)
        ? size switch { >= 60 => "huge", >= 40 => "large", >= 31 => "", >= 27 => "four", _ => "small" }
        : "";

    private static bool IsRed(string? colour) => colour is { Length: 6 } && colour.StartsWith('F') && colour.EndsWith("0000", StringComparison.Ordinal);
}

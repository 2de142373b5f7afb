using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Benchmarks;

/// <summary>The parts of a template that a letter's data stand in.</summary>
internal static class FilledParts
{
    public static IReadOnlySet<string> Of(byte[] template)
    {
        using ZipArchive archive = new(new MemoryStream(template));
        return archive.Entries.Where(HasTags).Select(entry => entry.FullName).ToHashSet();
    }

    private static bool HasTags(ZipArchiveEntry entry)
    {
        using StreamReader text = new(entry.Open());
        return text.ReadToEnd().Contains("{{", StringComparison.Ordinal);
    }
}

/// <summary>The ids of the character styles for headings of level 1 to 4.</summary>
internal static class HeadingStyles
{
    private static readonly string[] Names = ["一级标题", "二级标题", "三级标题", "四级标题"];

    public static IReadOnlyList<string> Of(byte[] template)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(template), isEditable: false);
        Style[] styles = [.. document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()];
        return [.. Names.Select(name => styles.Single(style => style.StyleName?.Val?.Value == name).StyleId!.Value!)];
    }
}

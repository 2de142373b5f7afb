using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Puyang.Proposals.Office.Word;

/// <summary>A part of the template that may hold tags.</summary>
/// <param name="Entry">Its name in the zip file.</param>
/// <param name="Name">What the office calls it: 正文, 页眉（header1.xml）.</param>
/// <param name="Root">Its tree, which compiling changes; nothing of it is saved.</param>
internal sealed record TemplatePart(string Entry, string Name, OpenXmlPartRootElement Root)
{
    /// <summary>The parts in the order in which their problems are told.</summary>
    public static IReadOnlyList<TemplatePart> Of(MainDocumentPart main) =>
    [
        From(main, "正文", main.Document),
        .. main.HeaderParts.Select(part => From(part, $"页眉（{FileName(part)}）", part.Header)).OrderBy(part => part.Entry, StringComparer.Ordinal),
        .. main.FooterParts.Select(part => From(part, $"页脚（{FileName(part)}）", part.Footer)).OrderBy(part => part.Entry, StringComparer.Ordinal),
        .. main.FootnotesPart is { } notes ? [From(notes, "脚注", notes.Footnotes)] : Array.Empty<TemplatePart>(),
        .. main.EndnotesPart is { } ends ? [From(ends, "尾注", ends.Endnotes)] : Array.Empty<TemplatePart>(),
    ];

    private static TemplatePart From(OpenXmlPart part, string name, OpenXmlPartRootElement? root) => new(
        part.Uri.OriginalString.TrimStart('/'), name, root ?? throw new InvalidDataException($"The part {part.Uri} is empty."));

    private static string FileName(OpenXmlPart part) => part.Uri.OriginalString[(part.Uri.OriginalString.LastIndexOf('/') + 1)..];
}

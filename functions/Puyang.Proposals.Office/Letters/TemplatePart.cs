using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>A part of the template that may hold tags, every tag in a run of its own.</summary>
/// <param name="Entry">Its name in the zip file.</param>
/// <param name="Name">What the office calls it: 正文, 页眉（header1.xml）.</param>
internal sealed record TemplatePart(string Entry, string Name, string Xml, Func<string, OpenXmlPartRootElement> Root)
{
    public static IReadOnlyList<TemplatePart> Of(MainDocumentPart main) =>
    [
        From(main, "正文", main.Document, xml => new Document(xml)),
        .. main.HeaderParts.Select(part => From(part, $"页眉（{FileName(part)}）", part.Header, xml => new Header(xml)))
            .OrderBy(part => part.Entry, StringComparer.Ordinal),
        .. main.FooterParts.Select(part => From(part, $"页脚（{FileName(part)}）", part.Footer, xml => new Footer(xml)))
            .OrderBy(part => part.Entry, StringComparer.Ordinal),
    ];

    /// <summary>A fresh tree that the caller may change.</summary>
    public OpenXmlPartRootElement Tree() => Root(Xml);

    public static byte[] Bytes(OpenXmlPartRootElement root) =>
        Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + root.OuterXml);

    private static TemplatePart From(
        OpenXmlPart part, string name, OpenXmlPartRootElement? root, Func<string, OpenXmlPartRootElement> parse)
    {
        OpenXmlPartRootElement tree = root ?? throw new InvalidDataException($"The part {part.Uri} is empty.");
        TagRuns.Isolate(tree);
        return new TemplatePart(part.Uri.OriginalString.TrimStart('/'), name, tree.OuterXml, parse);
    }

    private static string FileName(OpenXmlPart part) => part.Uri.OriginalString[(part.Uri.OriginalString.LastIndexOf('/') + 1)..];
}

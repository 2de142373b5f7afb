using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>Reads what was rendered, and builds small templates to render.</summary>
internal static class Docx
{
    /// <summary>The text of every paragraph that has any: first page's header, then the body.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;
        return [.. main.HeaderParts.Select(part => (OpenXmlElement)part.Header!).Append(main.Document!)
            .SelectMany(root => root.Descendants<Paragraph>())
            .Select(Text)
            .Where(text => text.Length > 0)];
    }

    public static string Everything(byte[] docx) => string.Join('\n', Paragraphs(docx));

    public static IReadOnlyList<string> Faults(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The real template with its body replaced; <paramref name="body"/> is WordprocessingML.</summary>
    public static byte[] WithBody(string body) => Changed(main =>
    {
        SectionProperties section = (SectionProperties)main.Document!.Body!.Elements<SectionProperties>().Single().CloneNode(true);
        main.Document.Body = new Body(
            "<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + body + "</w:body>");
        main.Document.Body.AppendChild(section);
    });

    /// <summary>The real template with its body replaced by one paragraph per line.</summary>
    public static byte[] WithLines(params string[] lines) => WithBody(string.Concat(lines.Select(Line)));

    public static string Line(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Changed(Action<MainDocumentPart> change) => Changed(Samples.Template, change);

    public static byte[] Changed(ReadOnlyMemory<byte> docx, Action<MainDocumentPart> change)
    {
        using MemoryStream stream = new();
        stream.Write(docx.Span);
        using (WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            change(document.MainDocumentPart!);
        }
        return stream.ToArray();
    }

    private static string Text(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph).Select(text => text.Text));
}

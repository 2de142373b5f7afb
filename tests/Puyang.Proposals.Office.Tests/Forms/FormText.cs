using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>A form as text: a line per paragraph, and per row of a table with bars between its cells.</summary>
internal static class FormText
{
    public static string Of(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;
        return string.Concat(Lines(main.Document!.Body!)
            .Concat(main.FooterParts.SelectMany(part => Lines(part.Footer!)).Select(line => "页脚：" + line))
            .Select(line => line + "\n"));
    }

    /// <summary>What the headers say, the first page's among them.</summary>
    public static string Headers(byte[] docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return string.Concat(document.MainDocumentPart!.HeaderParts.OrderBy(part => part.Uri.OriginalString, StringComparer.Ordinal)
            .SelectMany(part => Lines(part.Header!)).Select(line => $"页眉：{line}\n"));
    }

    /// <summary>Where two texts first differ, as whoever has to approve the change wants to see it; null when they are the same.</summary>
    public static string? Difference(string approved, string received)
    {
        string[] expected = approved.Split('\n'), actual = received.Split('\n');
        int first = Enumerable.Range(0, Math.Max(expected.Length, actual.Length))
            .FirstOrDefault(i => expected.ElementAtOrDefault(i) != actual.ElementAtOrDefault(i), -1);
        return first < 0 ? null
            : $"line {first + 1} differs:\n  approved: {expected.ElementAtOrDefault(first) ?? "(nothing)"}\n  received: {actual.ElementAtOrDefault(first) ?? "(nothing)"}";
    }

    private static IEnumerable<string> Lines(OpenXmlElement container) => container.ChildElements.SelectMany(block => block switch
    {
        Table table => table.Elements<TableRow>().Select(row => "| " + string.Join(" | ", row.Elements<TableCell>().Select(Cell)) + " |"),
        Paragraph paragraph => Text(paragraph) is { Length: > 0 } text ? [text] : [],
        SdtBlock control => Lines(control.SdtContentBlock!),
        _ => [],
    });

    private static string Cell(TableCell cell) => string.Join('／', cell.Descendants<Paragraph>().Select(Text).Where(text => text.Length > 0));

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        Text text => text.Text,
        Break => "↵",
        TabChar => "→",
        _ => "",
    }));
}

using DocumentFormat.OpenXml.Packaging;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Letters;

/// <summary>Tells whether two files are the same letter although their bytes differ.</summary>
internal static class SameLetter
{
    /// <summary>
    /// True when every file inside has the same content, whatever compressed it; or when another version of the program made the issued one
    /// and both say the same in every part that is printed.
    /// </summary>
    /// <param name="issued">What went out.</param>
    /// <param name="again">What the program of today makes of the same facts.</param>
    public static bool Is(ReadOnlyMemory<byte> issued, ReadOnlyMemory<byte> again)
    {
        try
        {
            return HasSameFiles(issued, again)
                || (Provenance.Of(issued)?.Maker != Provenance.Engine && Texts(issued).SequenceEqual(Texts(again)));
        }
        catch (Exception other) when (other is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException)
        {
            return false;
        }
    }

    private static bool HasSameFiles(ReadOnlyMemory<byte> issued, ReadOnlyMemory<byte> again)
    {
        IReadOnlyList<KeyValuePair<string, byte[]>> one = DocxEntries.Read(issued);
        IReadOnlyList<KeyValuePair<string, byte[]>> other = DocxEntries.Read(again);
        return one.Count == other.Count
            && one.Zip(other).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.AsSpan().SequenceEqual(pair.Second.Value));
    }

    private static List<string> Texts(ReadOnlyMemory<byte> docx)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(Intake.Bytes.Open(docx), isEditable: false);
        MainDocumentPart main = document.MainDocumentPart ?? throw new InvalidDataException("There is no main document part.");
        return
        [
            main.Document?.InnerText ?? "",
            main.FootnotesPart?.Footnotes?.InnerText ?? "",
            main.EndnotesPart?.Endnotes?.InnerText ?? "",
            .. main.HeaderParts.Select(part => part.Header?.InnerText ?? "").Where(text => text.Length > 0).Order(StringComparer.Ordinal),
            .. main.FooterParts.Select(part => part.Footer?.InnerText ?? "").Where(text => text.Length > 0).Order(StringComparer.Ordinal),
        ];
    }
}

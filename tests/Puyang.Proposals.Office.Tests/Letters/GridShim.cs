using System.IO.Compression;

namespace Puyang.Proposals.Office.Tests.Letters;

/// <summary>
/// LibreOffice cannot set a character grid narrower than the font: it gives each 16 pt character two 15.79 pt cells.
/// The copy it is shown has a line grid only, and the same 28 characters per line by condensed spacing.
/// </summary>
internal static class GridShim
{
    public const string Note =
        "LibreOffice was shown a copy: docGrid linesAndChars replaced by lines, character spacing -0.25 pt, no automatic space "
        + "around digits. Word's grid is asserted in the XML.";

    private const string CharacterGrid = """w:type="linesAndChars" w:linePitch="579" w:charSpace="-849" """;

    public static byte[] Apply(byte[] docx)
    {
        using MemoryStream copy = new();
        copy.Write(docx);
        using (ZipArchive archive = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            Replace(archive, "word/document.xml", CharacterGrid.Trim(), """w:type="lines" w:linePitch="579" """.Trim());
            Replace(archive, "word/styles.xml", """<w:kern w:val="2"/>""", """<w:spacing w:val="-5"/><w:kern w:val="2"/>""");
        }
        return copy.ToArray();
    }

    private static void Replace(ZipArchive archive, string entry, string old, string with)
    {
        string xml;
        using (StreamReader reader = new(archive.GetEntry(entry)!.Open()))
        {
            xml = reader.ReadToEnd();
        }
        Assert.Contains(old, xml);
        archive.GetEntry(entry)!.Delete();
        using StreamWriter writer = new(archive.CreateEntry(entry).Open());
        writer.Write(xml.Replace(old, with, StringComparison.Ordinal));
    }
}

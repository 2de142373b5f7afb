using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Puyang.Proposals.Local.Layout;

/// <summary>
/// LibreOffice cannot set a character grid narrower than the font: it gives each 16 pt character two 15.79 pt cells.
/// The copy it is shown has a line grid only, and the same 28 characters per line by condensed spacing. What Word is
/// told is checked in the file itself, by <see cref="FileChecks"/>.
/// </summary>
internal static class GridShim
{
    public const string Note =
        "量的是替身：LibreOffice 不会排比字宽还窄的字符网格，也不会取消中文与数字之间的自动空隙，所以给它的副本改用行网格和紧缩 0.25 磅的字距，"
        + "并去掉自动空隙；授权字体用等宽的替代字体。Word 和 WPS 依据的网格设置直接在文件里核对。";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Apply(byte[] docx)
    {
        using MemoryStream copy = new();
        copy.Write(docx);
        using (ZipArchive archive = new(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            int condensed = 0;
            Change(archive, "word/document.xml", document => condensed = LineGrid(document));
            if (condensed < 0)
            {
                Change(archive, "word/styles.xml", styles => Condense(styles, condensed));
            }
        }

        return copy.ToArray();
    }

    // Twentieths of a point by which each character gets narrower; 0 when LibreOffice can set the grid itself.
    private static int LineGrid(XDocument document)
    {
        int condensed = 0;
        foreach (XElement grid in document.Descendants(W + "docGrid").Where(grid => grid.Attribute(W + "type")?.Value == "linesAndChars"))
        {
            // In 1/4096 of a point.
            int space = int.TryParse(grid.Attribute(W + "charSpace")?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : 0;
            if (space < 0)
            {
                grid.SetAttributeValue(W + "type", "lines");
                grid.SetAttributeValue(W + "charSpace", null);
                condensed = (int)Math.Floor(space * 20 / 4096.0);
            }
        }

        return condensed;
    }

    private static void Condense(XDocument styles, int twentieths)
    {
        XElement? properties = styles.Root?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        XElement spacing = new(W + "spacing", new XAttribute(W + "val", twentieths));
        if (properties?.Element(W + "rFonts") is { } fonts)
        {
            fonts.AddAfterSelf(spacing);
        }
        else
        {
            properties?.AddFirst(spacing);
        }
    }

    private static void Change(ZipArchive archive, string entry, Action<XDocument> change)
    {
        XDocument part;
        using (Stream stream = archive.GetEntry(entry)!.Open())
        {
            part = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }

        change(part);
        archive.GetEntry(entry)!.Delete();
        using Stream changed = archive.CreateEntry(entry).Open();
        part.Save(changed, SaveOptions.DisableFormatting);
    }
}

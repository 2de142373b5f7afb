using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Puyang.Proposals.Local.Layout;

/// <summary>What Word and WPS are told in the file; LibreOffice cannot show all of it.</summary>
internal static class FileChecks
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Run(Ruler ruler, byte[] docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx), ZipArchiveMode.Read);
        foreach (XElement section in Read(archive, "word/document.xml").Descendants(W + "sectPr"))
        {
            Twips(ruler, section, "pgSz", "w", "纸张宽", 210);
            Twips(ruler, section, "pgSz", "h", "纸张高", 297);
            Twips(ruler, section, "pgMar", "top", "上边距（天头）", 37);
            Twips(ruler, section, "pgMar", "left", "左边距（订口）", 28);
            Twips(ruler, section, "pgMar", "right", "右边距", 26);
            Twips(ruler, section, "pgMar", "bottom", "下边距", 35);
            Grid(ruler, section.Element(W + "docGrid"));
        }

        // Word would put a quarter of a character around every number, and 28 characters would not fit.
        XElement[] off = [.. Read(archive, "word/styles.xml").Descendants(W + "docDefaults").Descendants(W + "autoSpaceDN")];
        ruler.Holds(
            off.Any(setting => setting.Attribute(W + "val")?.Value is "0" or "false"), 0, "段落设置", "中文与数字之间自动加空隙", "不加");
    }

    private static void Grid(Ruler ruler, XElement? grid)
    {
        string type = grid?.Attribute(W + "type")?.Value ?? "没有";
        double lines = Number(grid, "linePitch");
        double characters = Number(grid, "charSpace");
        ruler.Holds(type == "linesAndChars", 0, "文档网格", $"为 {type}", "“指定行和字符网格”");
        // 580 already gives 21 lines; outside the range a line holds 27 or 29 characters.
        ruler.Holds(lines is > 560 and <= 579, 0, "文档网格行距", $"为 {lines / 20:0.00} 磅", " 28.95 磅（每页 22 行）");
        ruler.Holds(characters is > -3078 and <= -849, 0, "文档网格字距", $"为 {characters}", " -849（每行 28 字）");
    }

    private static void Twips(Ruler ruler, XElement section, string element, string attribute, string what, double millimetres) =>
        ruler.Near(0, "文件中的" + what, Number(section.Element(W + element), attribute) * 25.4 / 1440, millimetres, 1);

    private static double Number(XElement? element, string attribute) =>
        double.TryParse(element?.Attribute(W + attribute)?.Value, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    private static XDocument Read(ZipArchive archive, string entry)
    {
        using Stream stream = archive.GetEntry(entry)!.Open();
        return XDocument.Load(stream);
    }
}

using System.IO.Compression;
using System.Xml;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads the sheets of an .xlsx as they stream by; nothing is built of what is not shown.</summary>
internal sealed class XlsxFile
{
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly SheetBuilder builder = new();
    private readonly List<string> shared = [];
    private readonly List<bool> dated = [];
    private bool isFrom1904;

    private XlsxFile(ZipArchive zip) => parts = zip.Entries.ToDictionary(entry => entry.FullName.TrimStart('/'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The sheets, or every reason to refuse the file. Never throws for what a file contains.</summary>
    internal static SheetReading Open(ReadOnlyMemory<byte> content)
    {
        (IReadOnlyList<string> reasons, string? mark) = ZipScan.Run(content, SheetScan.Limits, found => new SheetScan(found));
        if (reasons.Count > 0 || mark is not null)
        {
            return new SheetReading([], reasons, mark, []);
        }

        try
        {
            using ZipArchive zip = new(Bytes.Open(content), ZipArchiveMode.Read);
            return new XlsxFile(zip).Read();
        }
        catch (SheetTooLargeException large)
        {
            return SheetReading.Refused(large.Message);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or XmlException or FormatException
            or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            return SheetReading.Refused("工作簿的结构有错误，无法读取；请在 Excel 或 WPS 中打开后另存为“Excel 工作簿（*.xlsx）”再上传。");
        }
    }

    private SheetReading Read()
    {
        string book = Targets("_rels/.rels", string.Empty).FirstOrDefault(one => one.Type == "officeDocument").Target ?? "xl/workbook.xml";
        string folder = book.Contains('/') ? book[..(book.LastIndexOf('/') + 1)] : string.Empty;
        (string Id, string Type, string Target)[] targets = [.. Targets($"{folder}_rels/{book[folder.Length..]}.rels", folder)];
        ReadShared(Part("sharedStrings", "sharedStrings.xml"));
        ReadStyles(Part("styles", "styles.xml"));
        foreach ((string name, bool isHidden, string id) in Tabs(book))
        {
            if (targets.FirstOrDefault(one => one.Id == id) is { Type: "worksheet", Target: { } target }
                && parts.TryGetValue(target, out ZipArchiveEntry? sheet))
            {
                using XmlReader xml = Open(sheet);
                new XlsxSheet(xml, builder, shared, dated, isFrom1904).Read();
                builder.EndSheet(name, isHidden);
            }
        }

        return builder.Sheets.Count == 0
            ? SheetReading.Refused("工作簿里没有工作表，文件可能已损坏。")
            : new SheetReading(builder.Sheets, [], null, [.. builder.Remarks]);

        string Part(string type, string usual) => targets.FirstOrDefault(one => one.Type == type).Target ?? folder + usual;
    }

    private IEnumerable<(string Id, string Type, string Target)> Targets(string part, string folder)
    {
        foreach (XmlReader relation in Elements(part, "Relationship"))
        {
            string type = relation.GetAttribute("Type") ?? string.Empty, target = relation.GetAttribute("Target") ?? string.Empty;
            yield return (relation.GetAttribute("Id") ?? string.Empty, type[(type.LastIndexOf('/') + 1)..], Resolved(target, folder));
        }
    }

    private static string Resolved(string target, string folder)
    {
        List<string> path = target.StartsWith('/') ? [] : [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not "." and not "..")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private List<(string Name, bool IsHidden, string Id)> Tabs(string book)
    {
        List<(string, bool, string)> tabs = [];
        foreach (XmlReader xml in Elements(book, "sheet", "workbookPr"))
        {
            if (xml.LocalName == "workbookPr")
            {
                isFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
                continue;
            }

            string id = string.Empty;
            for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                id = xml is { LocalName: "id", Prefix.Length: > 0 } ? xml.Value : id;
            }

            xml.MoveToElement();
            tabs.Add((xml.GetAttribute("name") ?? string.Empty, xml.GetAttribute("state") is "hidden" or "veryHidden", id));
        }

        return tabs;
    }

    private void ReadShared(string part)
    {
        long length = 0;
        foreach (XmlReader item in Elements(part, "si"))
        {
            string text = XlsxSheet.Inner(item);
            length += text.Length;
            if (shared.Count > SheetBuilder.MaxCells * 3 || length > SheetBuilder.MaxText)
            {
                throw new SheetTooLargeException(SheetBuilder.TooManyCells);
            }

            shared.Add(text);
        }
    }

    private void ReadStyles(string part)
    {
        Dictionary<int, string> formats = [];
        bool inCells = false;
        foreach (XmlReader xml in Elements(part, "numFmt", "cellXfs", "cellStyleXfs", "cellStyles", "dxfs", "xf"))
        {
            int id = int.TryParse(xml.GetAttribute("numFmtId"), out int known) ? known : 0;
            switch (xml.LocalName)
            {
                case "numFmt" when formats.Count < 5000:
                    formats[id] = xml.GetAttribute("formatCode") ?? string.Empty;
                    break;
                case "xf" when inCells && dated.Count < 100_000:
                    dated.Add(CellText.IsDate(id, formats.GetValueOrDefault(id)));
                    break;
                case "xf" or "numFmt":
                    break;
                case var group:
                    inCells = group == "cellXfs";
                    break;
            }
        }
    }

    private IEnumerable<XmlReader> Elements(string part, params string[] names)
    {
        if (!parts.TryGetValue(part, out ZipArchiveEntry? entry))
        {
            yield break;
        }

        using XmlReader xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && names.Contains(xml.LocalName))
            {
                yield return xml;
            }
        }
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true,
        MaxCharactersInDocument = SheetScan.Limits.MaxXml,
    });
}

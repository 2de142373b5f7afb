using System.IO.Compression;
using System.Security;
using System.Text;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

/// <summary>Builds .xlsx files part by part, also such as Excel would never write.</summary>
internal sealed class Book
{
    internal const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string MainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<(string Name, byte[] Content)> parts = [];
    private readonly StringBuilder relations = new(), types = new();

    internal string MainType { get; set; } = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    internal string Prolog { get; set; } = "";

    internal string Styles { get; set; } = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs>";

    /// <summary>A workbook of one sheet with these rows; cells apart by |.</summary>
    internal static Book Of(params string[] rows) => new Book().Sheet("Sheet1", rows);

    internal Book Sheet(string name, params string[] rows) => Raw(name, "", Rows(rows));

    /// <param name="state">hidden, or empty.</param>
    /// <param name="data">The rows as XML.</param>
    /// <param name="after">What stands behind them, such as merged cells.</param>
    internal Book Raw(string name, string state, string data, string after = "", string before = "")
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{MainNamespace}\">{before}<sheetData>{data}</sheetData>{after}</worksheet>"));
        return this;
    }

    internal Book Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    internal Book Part(string name, byte[] content)
    {
        parts.Add((name, content));
        return this;
    }

    internal Book Relation(string kind, string target, bool isExternal = false)
    {
        relations.Append($"<Relationship Id=\"x{relations.Length}\" Type=\"{Relationships}/{kind}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    internal Book Type(string part, string type)
    {
        types.Append($"<Override PartName=\"{part}\" ContentType=\"{type}\"/>");
        return this;
    }

    /// <summary>Rows of cells apart by |, from a row on.</summary>
    internal static string Rows(IEnumerable<string> rows, int from = 1) =>
        string.Concat(rows.Select((row, i) => Row(from + i, "", [.. row.Split('|')
            .Select((text, column) => Text(column, from + i, text))])));

    internal static string Row(int number, string attributes,
        params string[] cells) => $"<row r=\"{number}\" {attributes}>{string.Concat(cells)}</row>";

    internal static string Text(int column, int row, string text) => text.Length == 0 ? "" :
        $"<c r=\"{Letters(column)}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    internal static string Merges(params string[] ranges) =>
        $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";

    internal static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}"
        : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    internal byte[] Bytes()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{MainType}\"/>{types}</Types>");
            Write(zip, "_rels/.rels", Package($"<Relationship Id=\"m\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{MainNamespace}\" xmlns:r=\"{Relationships}\"><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"s{i}\""
                    + (sheet.State.Length > 0 ? $" state=\"{sheet.State}\"/>" : "/>"))) + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", Package(string.Concat(sheets.Select((_, i) =>
                $"<Relationship Id=\"s{i}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Relationships}/styles\" Target=\"/xl/styles.xml\"/>{relations}"));
            Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{MainNamespace}\">{Styles}</styleSheet>");
            for (int i = 0; i < sheets.Count; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", Prolog + sheets[i].Xml);
            }

            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Package(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

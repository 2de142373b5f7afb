using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads one sheet of an .xlsx. What it declares of its size (dimension) is not looked at: WPS writes it
/// wrong.</summary>
/// <param name="shared">The shared texts.</param>
/// <param name="dated">Which cell formats show a number as a day.</param>
internal sealed partial class XlsxSheet(
    XmlReader xml, SheetBuilder builder, IReadOnlyList<string> shared, IReadOnlyList<bool> dated, bool isFrom1904)
{
    // The last row that a spreadsheet has.
    private const int LastRow = 1_048_576;

    private int row;
    private int column;
    private bool isHidden;

    internal void Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element)
            {
                Take();
            }
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row")
            {
                builder.EndRow(row, isHidden);
            }
        }
    }

    private void Take()
    {
        switch (xml.LocalName)
        {
            case "row":
                row = int.TryParse(xml.GetAttribute("r"), out int number) && number > row && number <= LastRow
                    ? number : row + 1;
                column = 0;
                isHidden = xml.GetAttribute("hidden") is "1" or "true";
                break;
            case "c":
                (_, int named) = Place(xml.GetAttribute("r"));
                column = named >= 0 ? named : column;
                ReadCell();
                column++;
                break;
            case "mergeCell" when xml.GetAttribute("ref")?.Split(':') is [{ } first, { } last]:
                ((int top, int left), (int bottom, int right)) = (Place(first), Place(last));
                builder.Merge(new SheetMerge(top, left, bottom, right));
                break;
        }
    }

    private void ReadCell()
    {
        string type = xml.GetAttribute("t") ?? "n";
        bool isDate = int.TryParse(xml.GetAttribute("s"), out int style) && style >= 0 && style < dated.Count && dated[style];
        string value = string.Empty, formula = string.Empty;
        if (!xml.IsEmptyElement)
        {
            int depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
            {
                (value, formula) = xml.NodeType is not XmlNodeType.Element ? (value, formula) : xml.LocalName switch
                {
                    "v" => (Inner(xml), formula),
                    "is" => (Inner(xml), formula),
                    "f" => (value, " " + Inner(xml)),
                    _ => (value, formula),
                };
            }
        }

        builder.Cell(column, Shown(type, value, formula, isDate));
    }

    private string Shown(string type, string value, string formula, bool isDate)
    {
        if (formula.Length > 0 && value.Length == 0)
        {
            builder.Remarks.Add($"第 {row} 行有公式没有保存结果，按空白读取：请在 Excel 或 WPS 中打开后重新保存，再上传。");
        }

        // WPS keeps a picture in a cell as this formula; its value is the formula again.
        if (formula.Contains("DISPIMG", StringComparison.OrdinalIgnoreCase) || Picture().IsMatch(value))
        {
            builder.Remarks.Add($"第 {row} 行的单元格里是图片，没有读取。");
            return string.Empty;
        }

        switch (type)
        {
            case "s":
                return int.TryParse(value, out int index) && index >= 0 && index < shared.Count ? shared[index] : string.Empty;
            case "b":
                return value is "1" or "true" ? "是" : value.Length > 0 ? "否" : string.Empty;
            case "e":
                builder.Remarks.Add($"第 {row} 行有出错的公式（{value}），按空白读取。");
                return string.Empty;
            case "n":
                return CellText.Number(value, isDate, isFrom1904);
            default:
                return value;
        }
    }

    /// <summary>The text inside an element, without the readings (拼音) of rich text; the reader stands at its end then.</summary>
    internal static string Inner(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        StringBuilder text = new();
        int depth = xml.Depth, skipped = int.MaxValue;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement)
            {
                skipped = Math.Min(skipped, xml.Depth);
            }
            else if (xml.NodeType is XmlNodeType.EndElement && xml.Depth == skipped)
            {
                skipped = int.MaxValue;
            }
            else if (skipped == int.MaxValue
                && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                _ = text.Append(xml.NodeType is XmlNodeType.Whitespace ? string.Empty : xml.Value);
            }
        }

        return Escaped().Replace(text.ToString(), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
    }

    /// <summary>Row from 1 and column from 0 of an address such as B12; (0, -1) for anything else.</summary>
    internal static (int Row, int Column) Place(string? address)
    {
        Match place = Address().Match(address ?? string.Empty);
        return place.Success
            ? (int.Parse(place.Groups[2].Value), place.Groups[1].Value.Aggregate(0, (sum,
            c) => (sum * 26) + char.ToUpperInvariant(c) - 'A' + 1) - 1)
            : (0, -1);
    }

    [GeneratedRegex(@"^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")]
    private static partial Regex Address();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^=?(?:_xlfn\.)?DISPIMG\(", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}

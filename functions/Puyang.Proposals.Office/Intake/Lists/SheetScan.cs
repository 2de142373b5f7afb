using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads the XML parts of a workbook for what must not come in, and for a classification mark wherever it may stand:
/// cell, header, footer, text box, tab.</summary>
internal sealed partial class SheetScan(List<string> reasons) : PackageParts
{
    internal static readonly PackageLimits Limits = new(
        "Excel 工作簿", "请在 Excel 或 WPS 中打开后另存为“Excel 工作簿（*.xlsx）”",
        "如果确是交办清单，请只保留本单位的行，删去多余的空行和格式，另存后再上传。", 64L << 20, 25L << 20, 128L << 20);

    private const int MaxDepth = 250;
    private const string Macros = "表格含有宏（VBA）；请在 Excel 或 WPS 中另存为不含宏的“Excel 工作簿（*.xlsx）”。";
    private const string Embedded = "表格内嵌了其他文件或控件（OLE 对象、ActiveX 等）；请删除后重新上传。";
    private const string External =
        "表格引用了外部内容（链接的其他工作簿、数据连接、图片等）；请在“数据”中断开链接，或把内容“选择性粘贴”为数值后另存再上传。";

    private readonly Stack<StringBuilder> texts = new();
    private bool hasMain;
    private bool isTooLarge;
    private int cells;

    internal override void Read(string name, Stream part)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limits.MaxXml,
        };
        texts.Clear();
        try
        {
            using XmlReader xml = XmlReader.Create(part, settings);
            while (xml.Read() && Visit(xml))
            {
            }
        }
        catch (XmlException fault)
        {
            reasons.Add(fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? "表格的 XML 中带有 DTD 声明，属于不安全内容。" : $"表格部件 {name} 的 XML 不完整或有错误，文件可能已损坏。");
        }
    }

    internal override void Finish()
    {
        if (!hasMain && reasons.Count == 0)
        {
            reasons.Add("压缩包内没有工作簿，不是 .xlsx 文件（其他格式请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”）。");
        }
    }

    internal override void CheckName(string name)
    {
        Refuse(name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), Macros);
        Refuse(name.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("activeX", StringComparison.OrdinalIgnoreCase), Embedded);
        Refuse(name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)
            || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase), External);
    }

    private bool Visit(XmlReader xml)
    {
        if (xml.Depth > MaxDepth)
        {
            reasons.Add("表格的 XML 嵌套过深，不是正常保存的工作簿。");
            return false;
        }

        if (xml.NodeType is XmlNodeType.Element)
        {
            VisitElement(xml);
        }
        else if (xml.NodeType is XmlNodeType.EndElement && IsText(xml.LocalName) && texts.TryPop(out StringBuilder? done))
        {
            Mark ??= SecrecyMark.InText(Codes().Replace(done.ToString(), "\n"));
        }
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && texts.TryPeek(out StringBuilder? text))
        {
            _ = text.Append(xml.Value);
        }

        return !isTooLarge;
    }

    private void VisitElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "v" or "is":
                isTooLarge = ++cells > SheetBuilder.MaxCells * 2;
                Refuse(isTooLarge, SheetBuilder.TooManyCells);
                break;
            case "sheet":
                Mark ??= SecrecyMark.In(xml.GetAttribute("name") ?? string.Empty);
                break;
            case "oleObject":
                reasons.Add(Embedded);
                break;
            case "Default" or "Override" when xml.GetAttribute("ContentType") is { } type:
                CheckType(type);
                break;
            case "Relationship":
                CheckRelationship(xml.GetAttribute("Type") ?? string.Empty, xml.GetAttribute("TargetMode"));
                break;
        }

        if (IsText(xml.LocalName) && !xml.IsEmptyElement)
        {
            texts.Push(new StringBuilder());
        }
    }

    // A shared text, a text in a cell, a paragraph of a text box, a comment, the value of a formula, a header or footer.
    private static bool IsText(string element) => element is "si" or "is" or "p" or "comment" or "v"
        or "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" or "firstHeader" or "firstFooter";

    private void CheckType(string type)
    {
        hasMain |= type.Contains("spreadsheetml.sheet.main+xml", StringComparison.OrdinalIgnoreCase);
        Refuse(type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), Macros);
        Refuse(type.Contains("externalLink+xml", StringComparison.OrdinalIgnoreCase)
            || type.Contains("connections+xml", StringComparison.OrdinalIgnoreCase), External);
    }

    private void CheckRelationship(string type, string? mode)
    {
        string kind = type[(type.LastIndexOf('/') + 1)..];
        Refuse("External".Equals(mode?.Trim(), StringComparison.OrdinalIgnoreCase) && kind != "hyperlink", External);
        Refuse(kind is "externalLink" or "externalLinkPath" or "connections", External);
        Refuse(kind is "vbaProject", Macros);
        Refuse(kind is "oleObject" or "package" or "control" or "activeXControlBinary", Embedded);
    }

    private void Refuse(bool found, string reason)
    {
        if (found)
        {
            reasons.Add(reason);
        }
    }

    // What a header says of fonts and places: &C&"宋体"&14机密.
    [GeneratedRegex("""&(?:[LCRBIUSXYEPNDTZFAGO]|"[^"]{0,80}"|[0-9]{1,3}|K[0-9A-F]{6})""")]
    private static partial Regex Codes();
}

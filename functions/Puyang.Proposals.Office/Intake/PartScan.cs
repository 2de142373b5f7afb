using System.Text;
using System.Xml;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads the XML parts of a Word file for what must not come in, and for a classification mark wherever it may stand:
/// body, header, footer, text box.</summary>
internal sealed class PartScan(List<string> reasons) : PackageParts
{
    // Word itself stays below 100; what builds trees from a part recurses once per level.
    private const int MaxDepth = 250;

    // A letter of twenty pages has ten thousand; each becomes an object.
    private const int MaxElements = 200_000;
    internal const string Macros = "文档含有宏（VBA）；请在 Word 中另存为不含宏的“Word 文档（*.docx）”。";
    internal const string Embedded = "文档内嵌了其他文件或控件（OLE 对象、ActiveX、Excel 表等）；请删除后重新上传。";
    internal const string Chunk = "文档内嵌了另一份整文档（altChunk）；请在 Word 中打开并另存一次再上传。";
    internal const string External = "文档引用了外部内容（链接的图片、模板、子文档等）；请改为直接插入，或把文字粘贴到空白表中重新保存。";
    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly Stack<StringBuilder> paragraphs = new();
    private bool hasMain;
    private int elements;

    // By content as well as by name: a package may give an XML part any name.
    internal static bool IsXml(string name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || head.Contains((byte)'<') || head is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    internal override void Read(string name, Stream part)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ZipScan.MaxInflatedXml,
        };
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
                ? "文档的 XML 中带有 DTD 声明，属于不安全内容。" : $"文档部件 {name} 的 XML 不完整或有错误，文件可能已损坏。");
        }
    }

    internal override void Finish()
    {
        if (!hasMain && reasons.Count == 0)
        {
            reasons.Add("压缩包内没有 Word 正文，不是 .docx 文档（模板 .dotx 请另存为 .docx）。");
        }
    }

    internal override void CheckName(string name)
    {
        Refuse(name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), Macros);
        Refuse(name.StartsWith("word/embeddings/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("activeX", StringComparison.OrdinalIgnoreCase), Embedded);
    }

    private bool Visit(XmlReader xml)
    {
        if (xml.Depth > MaxDepth)
        {
            reasons.Add("文档的 XML 嵌套过深，不是由 Word 正常保存的文档。");
            return false;
        }

        if (xml.NodeType is XmlNodeType.Element)
        {
            if (++elements > MaxElements)
            {
                reasons.Add("文档过于复杂（XML 元素过多），不是正常的提案或答复。");
                return false;
            }

            VisitElement(xml);
        }
        else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "p" && paragraphs.TryPop(out StringBuilder? done))
        {
            Mark ??= SecrecyMark.InText(done.ToString());
        }
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && paragraphs.TryPeek(out StringBuilder? text))
        {
            _ = text.Append(xml.Value);
        }

        return true;
    }

    private void VisitElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when !xml.IsEmptyElement:
                paragraphs.Push(new StringBuilder());
                break;
            case "tab" or "br" or "cr" when paragraphs.TryPeek(out StringBuilder? text):
                _ = text.Append(xml.LocalName == "tab" ? ' ' : '\n');
                break;
            case "altChunk":
                reasons.Add(Chunk);
                break;
            case "OLEObject":
                reasons.Add(Embedded);
                break;
            case "Default" or "Override" when xml.GetAttribute("ContentType") is { } type:
                CheckType(type);
                break;
            case "Relationship":
                CheckRelationship(xml.GetAttribute("Type") ?? string.Empty, xml.GetAttribute("TargetMode"));
                break;
        }
    }

    private void CheckType(string type)
    {
        hasMain |= type.Equals(MainPart, StringComparison.OrdinalIgnoreCase);
        Refuse(type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), Macros);
    }

    private void CheckRelationship(string type, string? mode)
    {
        string kind = type[(type.LastIndexOf('/') + 1)..];
        Refuse("External".Equals(mode?.Trim(), StringComparison.OrdinalIgnoreCase) && kind != "hyperlink", External);
        Refuse(kind is "aFChunk", Chunk);
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
}

using System.Xml.Linq;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>The names of WordprocessingML that the oracle, the checks and the generators use.</summary>
internal static class Names
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName Section = W + "sectPr";
    public static readonly XName Control = W + "sdt";
    public static readonly XName ControlProperties = W + "sdtPr";
    public static readonly XName ControlContent = W + "sdtContent";
    public static readonly XName Value = W + "val";

    /// <summary>What Word calls unreadable without a paragraph.</summary>
    public static readonly IReadOnlySet<XName> Containers =
        new HashSet<XName> { W + "body", W + "hdr", W + "ftr", W + "footnote", W + "endnote", W + "txbxContent", W + "tc" };

    /// <summary>True for a paragraph's own content; false for what stands in a text box anchored in it.</summary>
    public static bool IsOwnOf(this XElement element, XElement paragraph) => element.Ancestors(Paragraph).FirstOrDefault() == paragraph;
}

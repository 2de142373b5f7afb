using System.Xml.Linq;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>A small template of the <see cref="Docket"/> and what comes of it.</summary>
internal static class Example
{
    public static Docket Full { get; } = new(
        "题", "注", 12, 105, new DateOnly(2022, 6, 30), new DateOnly(2023, 1, 2), true, "濮民提〔2022〕1号", "甲局",
        [new BodyParagraph(0, "", "收悉。"), new BodyParagraph(1, "一、经费。", "已列入预算。"), new BodyParagraph(2, "（一）社区", "")],
        [
            new DocketGroup("甲组", "组注", false, [Item("甲一", 1), Item("甲二", 2)]),
            new DocketGroup("乙组", null, true, []),
        ],
        [Item("提案委", 2), Item("督查局", 3)]);

    public static Docket Bare { get; } = Full with
    {
        Note = null, Spare = null, Until = null, IsUrgent = false, Number = null, Signature = null, Body = [], Groups = [],
    };

    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Lines(params string[] lines) => string.Concat(lines.Select(P));

    public static string Cell(string content) => $"<w:tc><w:tcPr/>{content}</w:tc>";

    /// <summary>A row with one paragraph in each cell.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => Cell(P(cell))))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    /// <summary>A run with a text box, as Word writes it: for itself, and once more for readers that know VML only.</summary>
    public static string TextBox(string content, int id = 9) => $"""
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="{id}" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """;

    /// <summary>Without a tag it is one of Word's own, and stays.</summary>
    public static string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr>{(tag.Length > 0 ? $"<w:tag w:val=\"{tag}\"/>" : "")}<w:id w:val=\"77\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static byte[] Render(TemplateFile template, Docket data)
    {
        byte[] docx = WordTemplate.Compile(template.Bytes(), Docket.Schema).Render(data);
        Assert.Empty(Structure.Faults(docx));
        Assert.Empty(Structure.SdkFaults(docx));
        return docx;
    }

    /// <summary>What the body has become.</summary>
    public static XElement Body(string body, Docket data) =>
        OracleDocument.Parts(Render(new TemplateFile(body), data))["word/document.xml"].Element(Names.W + "body")!;

    /// <summary>Paragraphs by their texts; rows in brackets, their cells parted by bars; ↵ for a line break.</summary>
    public static string Shown(string body, Docket data) => string.Join(' ', Body(body, data).Elements().Select(Shown).OfType<string>());

    public static string ShownIn(XElement part) => string.Concat(part.Descendants().Select(Letter));

    /// <summary>Every problem as the office reads it.</summary>
    public static string[] Problems(string body) => Problems(new TemplateFile(body).Bytes());

    public static string[] Problems(byte[] template) =>
        [.. Assert.Throws<TemplateException>(() => WordTemplate.Compile(template, Docket.Schema)).Problems.Select(problem => problem.ToString())];

    private static DocketItem Item(string name, int ordinal) => new(
        name, ordinal, ordinal == 1 ? new DateOnly(2022, 7, 1) : null, [new DocketNote(name + "说明", "备", true)]);

    private static string? Shown(XElement block) =>
        block.Name == Names.Paragraph ? ShownIn(block)
        : block.Name == Names.Table ? string.Concat(block.Descendants(Names.Row).Select(row => $"[{string.Join('|', row.Elements(Names.Cell).Select(ShownIn))}]"))
        : block.Name == Names.Section ? null : ShownIn(block);

    private static string Letter(XElement element) =>
        element.Name == Names.Text ? element.Value : element.Name == Names.W + "br" ? "↵" : "";
}

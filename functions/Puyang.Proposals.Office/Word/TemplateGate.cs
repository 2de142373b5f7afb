using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Word;

/// <summary>What a template must not carry into a document that leaves the office.</summary>
internal static class TemplateGate
{
    private const string Changes = "留有修订痕迹。请在“审阅”中接受或拒绝全部修订，并关闭修订。";

    /// <summary>Looks at the archive before anything is built from it: size, bombs, macros, embedded and outside files, DTDs.</summary>
    public static IReadOnlyList<TemplateProblem> OfFile(ReadOnlyMemory<byte> docx) => docx.Length > WordGate.MaxFile
        ? [TemplateProblem.OfFile($"文件有 {docx.Length / 1048576.0:0.0} MB，超过上限 {WordGate.MaxFile >> 20} MB。")]
        : FileKind.NotWord(docx.Span) is { } other ? [TemplateProblem.OfFile(other)]
        : [.. ZipScan.Run(docx).Reasons.Select(TemplateProblem.OfFile)];

    /// <summary>True when the archive may be opened all the same, so that everything wrong with it can be told at once.</summary>
    public static bool CanBeOpened(IReadOnlyList<TemplateProblem> problems) =>
        problems.All(problem => problem.Text is PartScan.Macros or PartScan.Embedded or PartScan.Chunk or PartScan.External);

    /// <summary>Looks at the document: its type, links, comments, tracked changes.</summary>
    public static IEnumerable<TemplateProblem> OfDocument(WordprocessingDocument document, IReadOnlyList<TemplatePart> parts)
    {
        foreach (ExternalRelationship link in document.GetAllParts().SelectMany(part => part.ExternalRelationships))
        {
            yield return TemplateProblem.OfFile($"链接到外部文件 {link.Uri}。收信人打不开它，请断开链接，把内容放进模板。");
        }

        MainDocumentPart main = document.MainDocumentPart!;
        if (document.DocumentType != WordprocessingDocumentType.Document)
        {
            yield return TemplateProblem.OfFile("不是普通的 Word 文档。请另存为“Word 文档（.docx）”再上传。");
        }

        if (main.WordprocessingCommentsPart?.Comments?.HasChildren == true)
        {
            yield return TemplateProblem.OfFile("留有批注，发出的文书会带上它们。请在“审阅”中删除全部批注。");
        }

        foreach (TemplatePart part in parts.Where(part => part.Root.Descendants().Any(IsChange)))
        {
            yield return new TemplateProblem(part.Name, 0, "", "", Changes);
        }
    }

    private static bool IsChange(OpenXmlElement element) => element is
        InsertedRun or DeletedRun or Inserted or Deleted or MoveFromRun or MoveToRun or MoveFrom or MoveTo or DeletedText
        or RunPropertiesChange or ParagraphPropertiesChange or SectionPropertiesChange or TablePropertiesChange
        or TableRowPropertiesChange or TableCellPropertiesChange or CellInsertion or CellDeletion or CellMerge
        or TablePropertyExceptionsChange or TableGridChange or NumberingChange;
}

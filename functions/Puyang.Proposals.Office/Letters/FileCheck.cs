using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What a template must not carry into a letter that leaves the office.</summary>
internal static class FileCheck
{
    public static IEnumerable<LetterTemplateProblem> Problems(WordprocessingDocument document)
    {
        MainDocumentPart main = document.MainDocumentPart!;
        if (document.DocumentType != WordprocessingDocumentType.Document || main.VbaProjectPart is not null)
        {
            yield return File("含有宏，或者不是普通的 Word 文档。请另存为“Word 文档（.docx）”再上传。");
        }
        foreach (ExternalRelationship link in Parts(main).SelectMany(part => part.ExternalRelationships))
        {
            yield return File($"链接到外部文件 {link.Uri}。收信人打不开它，请断开链接，把内容放进模板。");
        }
        if (Changes(main.Document!))
        {
            yield return new("正文", 0, "", "留有修订痕迹。请在“审阅”中接受或拒绝全部修订。");
        }
    }

    private static IEnumerable<OpenXmlPart> Parts(MainDocumentPart main) =>
        main.GetPartsOfType<OpenXmlPart>().Append(main).Distinct();

    private static bool Changes(OpenXmlElement root) =>
        root.Descendants().Any(element =>
            element is InsertedRun or DeletedRun or Inserted or Deleted or MoveFromRun or MoveToRun);

    private static LetterTemplateProblem File(string text) => new("文件", 0, "", text);
}

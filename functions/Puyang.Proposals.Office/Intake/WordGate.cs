using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Puyang.Proposals.Office.Intake;

/// <summary>The one way in for a .docx from outside: refuses what is unsafe before anything is built from it.</summary>
public static class WordGate
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int MaxFile = 25 << 20;

    /// <summary>The document's text in reading order, or every reason to refuse it. Never throws for what a file contains.</summary>
    /// <param name="fileName">As the sender called it, with its extension.</param>
    /// <param name="content">The whole file.</param>
    public static WordReading Open(string fileName, ReadOnlyMemory<byte> content)
    {
        if (BeforeOpening(fileName, content) is { } reason)
        {
            return WordReading.Refused([reason], SecrecyMark.In(Path.GetFileNameWithoutExtension(fileName)));
        }

        (IReadOnlyList<string> reasons, string? mark) = ZipScan.Run(content);
        mark ??= SecrecyMark.In(Path.GetFileNameWithoutExtension(fileName));
        return reasons.Count > 0 || mark is not null ? WordReading.Refused(reasons, mark) : Read(content);
    }

    private static string? BeforeOpening(string fileName, ReadOnlyMemory<byte> content) =>
        !fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            ? $"不接收“{Path.GetExtension(fileName)}”文件，只接收 .docx；旧版 .doc 请另存为“Word 文档（*.docx）”。"
            : content.Length > MaxFile
                ? $"文件有 {content.Length / 1048576.0:0.0} MB，超过上限 {MaxFile >> 20} MB。"
                : FileKind.NotWord(content.Span);

    private static WordReading Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            OpenSettings settings = new() { AutoSave = false, MaxCharactersInPart = ZipScan.MaxInflatedXml };
            using WordprocessingDocument document = WordprocessingDocument.Open(Bytes.Open(content), isEditable: false, settings);
            return document.MainDocumentPart?.Document?.Body is { } body
                ? new WordText(document.MainDocumentPart).Read(body)
                : WordReading.Refused(["文档没有正文，文件可能已损坏。"], null);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or IOException or XmlException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return WordReading.Refused(["文档结构有错误，无法读取；请在 Word 或 WPS 中打开后另存为 .docx 再上传。"], null);
        }
    }
}

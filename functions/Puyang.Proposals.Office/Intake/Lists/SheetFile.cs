using Puyang.Proposals.Office.Intake.Doc;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>The one way in for a file of sheets: .xlsx, .xls, .csv, and the tables of a .docx or .doc. What it is decides its content,
/// not its name.</summary>
internal static class SheetFile
{
    private const string SaveAs = "请在 Excel 或 WPS 中打开后另存为“Excel 工作簿（*.xlsx）”再上传。";

    /// <summary>The extensions of spreadsheets, with what cannot be read and says so.</summary>
    internal static bool IsSheet(string fileName) =>
        Extension(fileName) is ".xlsx" or ".xls" or ".csv" || WhatToDo(fileName) is not null;

    /// <summary>What to do with a file of a kind that is not read; null for any other.</summary>
    internal static string? WhatToDo(string fileName) => Extension(fileName) switch
    {
        ".et" or ".ett" => "不能直接读取 WPS 表格（.et）：请在 WPS 中打开后另存为“Excel 工作簿（*.xlsx）”再上传。",
        ".xlsm" or ".xltm" => "含宏的工作簿（.xlsm）不能上传：" + SaveAs,
        ".xlsb" or ".ods" or ".xlt" or ".xltx" or ".numbers" => $"不能直接读取“{Extension(fileName)}”文件：" + SaveAs,
        ".rar" or ".7z" => $"不能读取压缩包（{Extension(fileName)}）：请解压后上传其中的文件。",
        _ => null,
    };

    /// <summary>The sheets, or every reason to refuse the file. Never throws for what a file contains.</summary>
    /// <param name="fileName">As the sender called it.</param>
    /// <param name="forced">The encoding that the clerk chose for a text file; null to find it.</param>
    internal static SheetReading Open(string fileName, ReadOnlyMemory<byte> content, TextEncoding? forced = null)
    {
        if (SecrecyMark.In(Path.GetFileNameWithoutExtension(fileName)) is { } mark)
        {
            return new SheetReading([], [], mark, []);
        }

        return WhatToDo(fileName) is { } advice ? SheetReading.Refused(advice)
            : DocFile.IsNamed(fileName) ? FromWord(DocFile.Open(fileName, content))
            : content.Length > WordGate.MaxFile
                ? SheetReading.Refused($"文件有 {content.Length / 1048576.0:0.0} MB，超过上限 {WordGate.MaxFile >> 20} MB。")
            : ByContent(fileName, content, forced);
    }

    private static SheetReading ByContent(string fileName, ReadOnlyMemory<byte> content, TextEncoding? forced)
    {
        bool isText = Extension(fileName) == ".csv";
        return content.Span switch
        {
            [] => SheetReading.Refused("文件是空的（0 字节），请重新上传。"),
            [0x50, 0x4B, 0x03, 0x04, ..] when Extension(fileName) == ".docx" => FromWord(WordGate.Open(fileName, content)),
            [0x50, 0x4B, 0x03, 0x04, ..] => XlsxFile.Open(content),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => XlsFile.Open(content),
            [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => SheetReading.Refused("文件实际是可执行程序，不是表格。"),
            [0x25, 0x50, 0x44, 0x46, ..] => SheetReading.Refused("文件实际是 PDF，不是表格：请上传表格原件。"),
            [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => SheetReading.Refused("文件实际是压缩包：请解压后上传其中的文件。"),
            _ when isText => CsvFile.Open(content, forced),
            var other when other[..Math.Min(other.Length, 512)].IndexOf((byte)'<') >= 0 =>
                SheetReading.Refused("文件实际是网页或 XML，只是扩展名像表格（有的系统这样导出）：" + SaveAs),
            _ => SheetReading.Refused("文件内容不是 Excel 工作簿，可能已损坏或只是改了扩展名：" + SaveAs),
        };
    }

    private static SheetReading FromWord(WordReading word) =>
        word.Mark is not null || word.Reasons.Count > 0 ? new SheetReading([], word.Reasons, word.Mark, [])
            : WordTables.Read(word);

    private static string Extension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();
}

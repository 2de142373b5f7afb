using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake.Doc;
using Puyang.Proposals.Office.Intake.Lists;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads proposals out of an uploaded or dropped file. 收件</summary>
public static class ProposalFile
{
    /// <summary>The extensions taken, lower-case, as a file picker wants them.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".docx", ".doc", ".wps", ".json", ".xlsx", ".xls", ".csv", ".zip"];

    /// <summary>The proposals, or all problems at once, or that the file is classified. Never throws for what a file contains.</summary>
    /// <param name="fileName">As the sender called it; its extension decides how it is read.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="levels">The CPPCCs this office answers, from office.json.</param>
    /// <param name="own">The bureau's own name, which is none of the other units; null where it is not known.</param>
    public static ReadResult Read(string fileName, ReadOnlyMemory<byte> content, IReadOnlyList<Level> levels, string? own = null) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            _ when SecrecyMark.In(Path.GetFileNameWithoutExtension(fileName)) is { } mark => SecrecyMark.Refusal(mark),
            ".docx" => FromWord(WordGate.Open(fileName, content), levels, own),
            ".doc" or ".wps" => FromWord(DocFile.Open(fileName, content), levels, own),
            ".json" => JsonForm.Read(content, levels, own),
            ".zip" => Archive.Open(content),
            ".pdf" => new FileRefused(["PDF 不能自动读取：请在收文登记页这个文件旁点“打开填写”，照着录入，PDF 会作为附件保存。"]),
            ".xlsx" or ".xls" or ".csv" => FromSheets(SheetFile.Open(fileName, content)),
            _ when SheetFile.WhatToDo(fileName) is { } advice => new FileRefused([advice]),
            "" => new FileRefused([$"文件没有扩展名：{Taken}。"]),
            string other => new FileRefused([$"不接收“{other}”文件：{Taken}。"]),
        };

    private const string Taken = "只接收 .docx（提案表）和 .json，以及旧版 .doc、.wps，压缩包 .zip，交办清单（.xlsx、.xls、.csv 或 Word 表格）";

    private static ReadResult FromSheets(SheetReading file) => file switch
    {
        { Mark: { } mark } => SecrecyMark.Refusal(mark),
        { Reasons: [_, ..] reasons } => new FileRefused(reasons),
        _ when ListReader.Lists(file).Count > 0 => new ListFound(file),
        _ => new FileRefused(
        [
            "没有找到清单的表头：前几行里要有一行写明“案号”“案由”“提案人”等列名，下面每件提案一行。"
            + (file.Encoding is null ? string.Empty : "表头显示为乱码的，请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”再上传。"),
        ]),
    };

    private static ReadResult FromWord(WordReading reading, IReadOnlyList<Level> levels, string? own) => reading switch
    {
        { Mark: { } mark } => SecrecyMark.Refusal(mark),
        { Reasons: [_, ..] reasons } => new FileRefused(reasons),
        _ when WordTables.AsList(reading) is { } list => new ListFound(list),
        _ => WordForm.Read(reading.Blocks, levels, own),
    };
}

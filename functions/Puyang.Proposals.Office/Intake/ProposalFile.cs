using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads proposals out of an uploaded or dropped file. 收件</summary>
public static class ProposalFile
{
    /// <summary>The extensions taken, lower-case, as a file picker wants them.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".docx", ".json"];

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
            ".json" => JsonForm.Read(content, levels, own),
            "" => new FileRefused(["文件没有扩展名：只接收 .docx（提案表）和 .json。"]),
            ".xlsx" or ".xls" or ".et" or ".csv" => new FileRefused(
                ["这是表格文件，多半是交办清单：清单还不能直接登记，请每件提案交一份 .docx 提案表，或用 .json 文件一次登记多件；只接收 .docx（提案表）和 .json。"]),
            ".pdf" => new FileRefused(["PDF 不能自动读取：只接收 .docx（提案表）和 .json。请在收文登记页这个文件旁点“打开填写”，照着录入，PDF 会作为附件保存。"]),
            string other => new FileRefused([$"不接收“{other}”文件：只接收 .docx（提案表）和 .json；旧版 .doc 请另存为 .docx。"]),
        };

    private static ReadResult FromWord(WordReading reading, IReadOnlyList<Level> levels, string? own) => reading switch
    {
        { Mark: { } mark } => SecrecyMark.Refusal(mark),
        { Reasons: [_, ..] reasons } => new FileRefused(reasons),
        _ => WordForm.Read(reading.Blocks, levels, own),
    };
}

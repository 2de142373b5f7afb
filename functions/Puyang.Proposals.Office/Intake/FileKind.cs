namespace Puyang.Proposals.Office.Intake;

/// <summary>Looks at the first bytes of a file that calls itself .docx.</summary>
internal static class FileKind
{
    /// <summary>Why these bytes cannot be a .docx, in Chinese; null when they may be one.</summary>
    internal static string? NotWord(ReadOnlySpan<byte> content) => content switch
    {
        [] => "文件是空的（0 字节），请重新上传。",
        [0x50, 0x4B, 0x03, 0x04, ..] => null,
        [0xD0, 0xCF, 0x11, 0xE0, ..] =>
            "文件实际是旧版 Word 文档（.doc）或加了打开密码的文件；请在 Word 或 WPS 中打开，去掉密码后另存为“Word 文档（*.docx）”。",
        [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => "文件实际是可执行程序，不是 Word 文档。",
        [0x25, 0x50, 0x44, 0x46, ..] => "文件实际是 PDF，不是 Word 文档；请上传 .docx 原件。",
        [0x7B, 0x5C, 0x72, 0x74, ..] => "文件实际是 RTF；请在 Word 或 WPS 中另存为“Word 文档（*.docx）”。",
        _ => "文件内容不是 Word 文档（.docx），可能已损坏或只是改了扩展名。",
    };
}

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>The one way in for a .doc from outside, and for a .wps that is one: read within bounds, nothing is
/// executed.</summary>
internal static class DocFile
{
    private const string SaveAs = "请在 Word 或 WPS 中打开后另存为“Word 文档（*.docx）”再上传。";

    /// <summary>The extensions that this door takes.</summary>
    internal static bool IsNamed(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".doc" or ".wps";

    /// <summary>The document's text in reading order, or every reason to refuse it. Never throws for what a file
    /// contains.</summary>
    /// <param name="fileName">As the sender called it.</param>
    internal static WordReading Open(string fileName, ReadOnlyMemory<byte> content)
    {
        string bare = Path.GetFileNameWithoutExtension(fileName);
        if (SecrecyMark.In(bare) is { } mark)
        {
            return WordReading.Refused([], mark);
        }

        return content.Span switch
        {
            _ when content.Length > WordGate.MaxFile =>
                Refused($"文件有 {content.Length / 1048576.0:0.0} MB，超过上限 {WordGate.MaxFile >> 20} MB。"),
            [0x50, 0x4B, 0x03, 0x04, ..] => WordGate.Open(bare + ".docx", content),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Read(content),
            [0x7B, 0x5C, 0x72, 0x74, ..] => Refused("文件实际是 RTF，只是扩展名像旧版 Word 文档：" + SaveAs),
            [0x25, 0x50, 0x44, 0x46, ..] => Refused("文件实际是 PDF，不是 Word 文档；请上传 Word 原件。"),
            [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => Refused("文件实际是可执行程序，不是 Word 文档。"),
            [] => Refused("文件是空的（0 字节），请重新上传。"),
            _ => Refused("文件内容不是旧版 Word 文档（.doc），可能已损坏或只是改了扩展名：" + SaveAs),
        };
    }

    private static WordReading Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            CompoundFile file = new(content);
            string[] reasons = [.. Reasons(file)];
            return reasons.Length > 0 ? WordReading.Refused(reasons, null) : Read(file);
        }
        catch (Exception fault) when (fault is InvalidDataException or OverflowException)
        {
            return Refused("这个旧版 Word 文档（.doc）已损坏或无法读取：" + SaveAs);
        }
    }

    private static WordReading Read(CompoundFile file)
    {
        if (file.Find("WordDocument") is not { } word || new DocHeader(word) is not { IsWord: true } head)
        {
            return Refused("文件里没有 Word 正文，不是旧版 Word 文档（.doc）：" + SaveAs);
        }

        return head.IsTooOld ? Refused("文件是 Word 97 以前的格式，无法读取：" + SaveAs)
            : head.IsEncrypted ? Refused("文件加了打开密码，无法读取；请去掉密码后重新上传。")
            : file.Find(head.TableStream) is { } table ? new DocText(word, head, table, file.Find("Data")).Read()
            : throw new InvalidDataException($"No stream {head.TableStream}.");
    }

    private static IEnumerable<string> Reasons(CompoundFile file)
    {
        if (file.Entries.Any(entry => entry.Name is "EncryptedPackage" or "EncryptionInfo"))
        {
            yield return "文件加了打开密码，无法读取；请去掉密码后重新上传。";
        }

        if (file.Entries.Any(entry => entry.Name is "Macros" or "VBA" or "_VBA_PROJECT" or "_VBA_PROJECT_CUR"))
        {
            yield return PartScan.Macros;
        }

        if (file.Under(file.Entries[0]).Any(entry => entry.Name == "ObjectPool" && file.Under(entry).Any()))
        {
            yield return PartScan.Embedded;
        }
    }

    private static WordReading Refused(string reason) => WordReading.Refused([reason], null);
}

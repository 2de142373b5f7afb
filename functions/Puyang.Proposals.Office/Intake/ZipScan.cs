using System.IO.Compression;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Inspects an untrusted archive before anything is made of it: nothing is kept in memory, no declared size is believed.</summary>
internal sealed class ZipScan
{
    internal const int MaxEntries = 500;
    internal const long MaxInflatedXml = 8L << 20;
    internal const long MaxInflatedEntry = 20L << 20;
    internal const long MaxInflated = 50L << 20;

    private readonly List<string> reasons = [];
    private readonly byte[] sink = new byte[1 << 16];
    private long left = MaxInflated;

    private ZipScan() => Parts = new PartScan(reasons);

    private PartScan Parts { get; }

    /// <summary>Every reason to refuse the archive, and the classification mark that any of its texts bears.</summary>
    internal static (IReadOnlyList<string> Reasons, string? Mark) Run(ReadOnlyMemory<byte> content)
    {
        ZipScan scan = new();
        try
        {
            scan.Scan(content);
        }
        catch (CapExceededException)
        {
            scan.reasons.Add($"文件解压后过大（超过 {MaxInflated >> 20} MB，或其中一个部件超过上限），疑似压缩炸弹。");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            scan.reasons.Add("文件已损坏或压缩方式不受支持；请在 Word 或 WPS 中打开后另存为 .docx。");
        }

        return ([.. scan.reasons.Distinct()], scan.Parts.Mark);
    }

    private void Scan(ReadOnlyMemory<byte> content)
    {
        if (TooManyEntries(content.Span))
        {
            reasons.Add($"文件内的部件超过 {MaxEntries} 个，不是正常的 Word 文档。");
            return;
        }

        RawInflation.Check(content, sink);
        using ZipArchive zip = new(Bytes.Open(content), ZipArchiveMode.Read);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (IsHostile(entry.FullName) || !names.Add(entry.FullName))
            {
                reasons.Add("文件内有名称异常或重复的部件，不是由 Word 正常保存的文档。");
                return;
            }
        }

        if (zip.Entries.Any(entry => entry.Length > MaxInflated) || zip.Entries.Sum(entry => entry.Length) > MaxInflated)
        {
            throw new CapExceededException();
        }

        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            Inflate(entry);
        }

        Parts.Finish();
    }

    // Counted on the raw bytes: the directory's own count may lie, and reading it costs an object per entry.
    private static bool TooManyEntries(ReadOnlySpan<byte> content)
    {
        int found = 0;
        for (int at; found <= MaxEntries && (at = content.IndexOf("PK\x01\x02"u8)) >= 0; content = content[(at + 4)..])
        {
            found++;
        }

        return found > MaxEntries;
    }

    private static bool IsHostile(string name) =>
        name.Length is 0 or > 200 || name.StartsWith('/') || name.Split('/').Contains("..")
        || name.AsSpan().ContainsAny('\\', ':') || name.Any(char.IsControl);

    private void Inflate(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            reasons.Add("文件加了密码，无法读取；请去掉密码后重新上传。");
            return;
        }

        Parts.CheckName(entry.FullName);
        using Stream raw = entry.Open();
        Span<byte> head = stackalloc byte[4];
        bool xml = PartScan.IsXml(entry.FullName, head[..raw.ReadAtLeast(head, 4, throwOnEndOfStream: false)]);
        long cap = Math.Min(left, xml ? MaxInflatedXml : MaxInflatedEntry);
        using Stream again = entry.Open();
        using CappedStream capped = new(again, entry.Length <= cap ? cap : throw new CapExceededException());
        if (xml)
        {
            Parts.Read(entry.FullName, capped);
        }

        while (capped.Read(sink) > 0)
        {
        }

        left -= capped.Count;
    }
}

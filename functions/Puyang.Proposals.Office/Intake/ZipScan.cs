using System.IO.Compression;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Inspects an untrusted archive before anything is made of it: nothing is kept in memory, no declared size is believed.</summary>
internal sealed class ZipScan
{
    internal const int MaxEntries = 500;
    internal const long MaxInflatedXml = 8L << 20;
    internal const long MaxInflatedEntry = 20L << 20;
    internal const long MaxInflated = 50L << 20;

    private static readonly PackageLimits Word = new("Word 文档", "请在 Word 或 WPS 中打开后另存为 .docx", string.Empty, MaxInflatedXml, MaxInflatedEntry, MaxInflated);

    private readonly List<string> reasons = [];
    private readonly byte[] sink = new byte[1 << 16];
    private readonly PackageLimits limits;
    private long left;

    private ZipScan(PackageLimits limits, Func<List<string>, PackageParts> parts)
    {
        this.limits = limits;
        left = limits.MaxAll;
        Parts = parts(reasons);
    }

    private PackageParts Parts { get; }

    /// <summary>Every reason to refuse the Word file, and the classification mark that any of its texts bears.</summary>
    internal static (IReadOnlyList<string> Reasons, string? Mark) Run(ReadOnlyMemory<byte> content) =>
        Run(content, Word, reasons => new PartScan(reasons));

    /// <summary>The same for a package of another kind.</summary>
    internal static (IReadOnlyList<string> Reasons, string? Mark) Run(
        ReadOnlyMemory<byte> content, PackageLimits limits, Func<List<string>, PackageParts> parts)
    {
        ZipScan scan = new(limits, parts);
        try
        {
            scan.Scan(content);
        }
        catch (CapExceededException)
        {
            scan.reasons.Add($"文件解压后过大（超过 {limits.MaxAll >> 20} MB，或其中一个部件超过上限），疑似压缩炸弹。{limits.WhatElse}");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            scan.reasons.Add($"文件已损坏或压缩方式不受支持；{limits.SaveAs}。");
        }

        return ([.. scan.reasons.Distinct()], scan.Parts.Mark);
    }

    private void Scan(ReadOnlyMemory<byte> content)
    {
        if (HasMoreEntries(content.Span, MaxEntries))
        {
            reasons.Add($"文件内的部件超过 {MaxEntries} 个，不是正常的 {limits.Kind}。");
            return;
        }

        RawInflation.Check(content, sink, limits);
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

        if (zip.Entries.Any(entry => entry.Length > limits.MaxAll) || zip.Entries.Sum(entry => entry.Length) > limits.MaxAll)
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
    internal static bool HasMoreEntries(ReadOnlySpan<byte> content, int most)
    {
        int found = 0;
        for (int at; found <= most && (at = content.IndexOf("PK\x01\x02"u8)) >= 0; content = content[(at + 4)..])
        {
            found++;
        }

        return found > most;
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
        long cap = Math.Min(left, xml ? limits.MaxXml : limits.MaxEntry);
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

/// <summary>What a scan takes for too large, and how it calls the file.</summary>
/// <param name="Kind">What the file should be.</param>
/// <param name="SaveAs">What to do with one that cannot be read.</param>
/// <param name="WhatElse">What to do with an honest file that is too large; empty where there is none.</param>
/// <param name="MaxXml">Most bytes of one XML part.</param>
/// <param name="MaxEntry">Most bytes of any other part.</param>
/// <param name="MaxAll">Most bytes of all parts together.</param>
internal sealed record PackageLimits(string Kind, string SaveAs, string WhatElse, long MaxXml, long MaxEntry, long MaxAll);

/// <summary>Looks at the parts of a package, as one kind of file has them.</summary>
internal abstract class PackageParts
{
    /// <summary>The classification mark that a text bears; null when none does.</summary>
    internal string? Mark { get; private protected set; }

    /// <summary>Looks at a part's name.</summary>
    internal abstract void CheckName(string name);

    /// <summary>Reads an XML part as it streams by.</summary>
    internal abstract void Read(string name, Stream part);

    /// <summary>After the last part.</summary>
    internal abstract void Finish();
}

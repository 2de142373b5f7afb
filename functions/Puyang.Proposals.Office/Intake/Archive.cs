using System.IO.Compression;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Unpacks a .zip of forms, lists and texts. Each file in it then goes through the door of its own kind. 压缩包</summary>
internal static class Archive
{
    /// <summary>What to do with an archive within an archive.</summary>
    internal static readonly FileRefused Nested = new(["压缩包里还有压缩包，没有读取：请解压后上传其中的文件。"]);

    internal const int MaxEntries = 1000;
    internal const int MaxInflatedMegabytes = 100;

    // Counted on the raw bytes, where files that were only stored show the entries of their own.
    private const int MaxHeaders = 50_000;

    /// <summary>The files in it, or why none of it is taken. Never throws for what a file contains.</summary>
    internal static ReadResult Open(ReadOnlyMemory<byte> content)
    {
        if (Problem(content.Span, content.Length) is { } problem)
        {
            return new FileRefused([problem]);
        }

        try
        {
            using ZipArchive zip = new(Bytes.Open(content), ZipArchiveMode.Read, leaveOpen: false, new ArchiveNames());
            return Open(zip);
        }
        catch (CapExceededException)
        {
            return new FileRefused(
                [$"压缩包解压后过大（超过 {MaxInflatedMegabytes} MB，或其中一个文件超过 {WordGate.MaxFile >> 20} MB），疑似压缩炸弹；正常文件请分成几个压缩包上传。"]);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new FileRefused(["压缩包已损坏或压缩方式不受支持：请解压后上传其中的文件。"]);
        }
    }

    private static string? Problem(ReadOnlySpan<byte> content, int length) => content switch
    {
        [] => "文件是空的（0 字节），请重新上传。",
        _ when length > WordGate.MaxFile => $"文件有 {length / 1048576.0:0.0} MB，超过上限 {WordGate.MaxFile >> 20} MB。",
        [0x50, 0x4B, 0x05, 0x06, ..] => "压缩包是空的，请重新上传。",
        [0x50, 0x4B, 0x03, 0x04, ..] => ZipScan.HasMoreEntries(content, MaxHeaders) ? TooMany : null,
        _ => "文件内容不是 .zip 压缩包，可能已损坏或只是改了扩展名：请解压后上传其中的文件。",
    };

    private static string TooMany => $"压缩包里的文件超过 {MaxEntries} 个：请分成几个压缩包上传。";

    private static ReadResult Open(ZipArchive zip)
    {
        // What a Mac, Windows or an open Word adds is nobody's file.
        ZipArchiveEntry[] entries = [.. zip.Entries.Where(entry => !IsFolder(entry) && !IsLitter(entry))];
        string? mark = entries.SelectMany(entry => Folders(entry.FullName)).Select(SecrecyMark.In)
            .FirstOrDefault(found => found is not null);
        if (mark is not null)
        {
            return SecrecyMark.Refusal(mark);
        }

        if (entries.Length is 0 or > MaxEntries || entries.Any(entry => entry.IsEncrypted))
        {
            return new FileRefused([entries.Length > MaxEntries ? TooMany
                : entries.Length == 0 ? "压缩包里没有文件，请重新上传。" : "压缩包加了密码，无法读取：请解压后上传其中的文件。"]);
        }

        HashSet<string> twice = [.. entries.GroupBy(entry => Told.Name(entry.FullName), StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).SelectMany(same => same.Select(entry => entry.FullName))];
        long left = MaxInflatedMegabytes << 20;
        List<SentFile> files = [];
        foreach (ZipArchiveEntry entry in entries)
        {
            byte[] content = Read(entry, Math.Min(left, WordGate.MaxFile));
            left -= content.Length;
            files.Add(new SentFile(Name(entry.FullName, twice.Contains(entry.FullName)), content)
            {
                Folder = Folders(entry.FullName) is [.., var folder] ? folder : string.Empty,
            });
        }

        return new FilesFound(files);
    }

    // Files of one name in several folders are told apart by these; only ever the name is used, never the path.
    private static string Name(string path, bool isTwice) =>
        isTwice && Folders(path) is [.., var folder] && SecrecyMark.In(Path.GetFileNameWithoutExtension(Told.Name(path))) is null
            ? $"{CleanText.Line(folder)}－{Told.Name(path)}" : Told.Name(path);

    private static byte[] Read(ZipArchiveEntry entry, long cap)
    {
        using Stream raw = entry.Open();
        using CappedStream capped = new(raw, cap);
        using MemoryStream content = new();
        capped.CopyTo(content);
        return content.ToArray();
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName is "" or [.., '/' or '\\'];

    private static bool IsLitter(ZipArchiveEntry entry) => Told.Name(entry.FullName) is var name
        && (name.ToLowerInvariant() is ".ds_store" or "thumbs.db" or "desktop.ini" || name.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith("._", StringComparison.Ordinal) || Folders(entry.FullName).Contains("__MACOSX"));

    private static string[] Folders(string path) =>
        [.. path.Split('/', '\\').SkipLast(1).Where(part => part is not ("" or "." or ".."))];
}

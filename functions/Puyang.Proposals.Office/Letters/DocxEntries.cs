using System.IO.Compression;

namespace Puyang.Proposals.Office.Letters;

/// <summary>The files inside a .docx, in their order.</summary>
internal static class DocxEntries
{
    // A letter's template inflates to about 100 KB. The limit stops a small file that inflates to gigabytes.
    private const int MostBytes = 32 * 1024 * 1024;

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="InvalidDataException">Not a zip file, or more than 32 MB inside.</exception>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Read(ReadOnlyMemory<byte> docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx.ToArray(), writable: false), ZipArchiveMode.Read);
        List<KeyValuePair<string, byte[]>> entries = [];
        int left = MostBytes;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            byte[] content = Read(entry, left);
            left -= content.Length;
            entries.Add(new(entry.FullName, content));
        }
        return entries;
    }

    /// <summary>Same entries, same bytes: the order is kept and every entry has the same time.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        using MemoryStream docx = new();
        using (ZipArchive archive = new(docx, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }
        return docx.ToArray();
    }

    // The declared length is the sender's word; only what is read counts.
    private static byte[] Read(ZipArchiveEntry entry, int limit)
    {
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        byte[] buffer = new byte[81920];
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
            {
                throw new InvalidDataException($"The file inflates to more than {MostBytes} bytes.");
            }
        }
        return content.ToArray();
    }
}

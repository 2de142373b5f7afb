using System.IO.Compression;

namespace Puyang.Proposals.Office.Word;

/// <summary>The files inside a .docx.</summary>
internal static class DocxEntries
{
    /// <summary>Names and contents, the list of content types first, as the format's readers like it.</summary>
    /// <param name="docx">A file that has passed the gate, which bounds what it inflates to.</param>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Read(ReadOnlyMemory<byte> docx)
    {
        using ZipArchive archive = new(Intake.Bytes.Open(docx), ZipArchiveMode.Read);
        return [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/'))
            .Select(entry => KeyValuePair.Create(entry.FullName, Read(entry)))
            .OrderBy(entry => entry.Key switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 })];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

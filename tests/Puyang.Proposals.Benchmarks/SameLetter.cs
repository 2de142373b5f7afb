using System.IO.Compression;
using System.Xml.Linq;
using Puyang.Proposals.Benchmarks.Contestants;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Benchmarks;

/// <summary>Sees to it that all contestants make the same letter: a fast engine that leaves words out would win nothing.</summary>
internal static class SameLetter
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <exception cref="InvalidOperationException">Somebody's letter lacks a word, or has one more.</exception>
    public static void Check(Letter letter, byte[] engines, IEnumerable<Contestant> others)
    {
        IReadOnlyList<string> lines = Lines(engines);
        string[] lacking = [.. Words(letter).Where(word => !lines.Any(line => line.Contains(word, StringComparison.Ordinal)))];
        if (lacking.Length > 0)
        {
            throw new InvalidOperationException("The engine's letter lacks: " + string.Join(" / ", lacking));
        }

        foreach (Contestant other in others)
        {
            IReadOnlyList<string> its = Lines(other.Sample());
            if (!its.SequenceEqual(lines))
            {
                IEnumerable<string> different = [.. lines.Except(its).Select(line => "- " + line), .. its.Except(lines).Select(line => "+ " + line)];
                throw new InvalidOperationException($"{other.Name} makes another letter:\n" + string.Join('\n', different));
            }
        }
    }

    /// <summary>Every entry has the same content, byte for byte.</summary>
    /// <exception cref="InvalidOperationException">Somebody's letter has another.</exception>
    public static void CheckBytes(byte[] engines, IEnumerable<Contestant> others)
    {
        if (others.FirstOrDefault(other => !Entries(engines).SequenceEqual(Entries(other.Sample()))) is { } different)
        {
            throw new InvalidOperationException($"{different.Name} makes another file.");
        }
    }

    private static IEnumerable<string> Words(Letter letter) => new[]
    {
        letter.Letterhead, letter.Number, letter.ClassMark, letter.Title, letter.Salutation, letter.Signature, letter.Date,
        letter.ContactNote, letter.Copies,
    }.OfType<string>().Concat(letter.Body.Select(paragraph => paragraph.Heading + paragraph.Text));

    private static List<(string Name, string Content)> Entries(byte[] docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx));
        return [.. archive.Entries.Select(entry => (entry.FullName, Convert.ToHexString(Bytes(entry))))];
    }

    // The text of each paragraph that has any, in headers, document and footers; its line breaks are the engine's own affair.
    private static List<string> Lines(byte[] docx)
    {
        using ZipArchive archive = new(new MemoryStream(docx));
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal))
            .Where(entry => entry.Name is "document.xml" || entry.Name.StartsWith("header", StringComparison.Ordinal)
                || entry.Name.StartsWith("footer", StringComparison.Ordinal))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .SelectMany(entry => XDocument.Load(new MemoryStream(Bytes(entry)), LoadOptions.PreserveWhitespace).Descendants(W + "p"))
            .Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)))
            .Where(line => line.Length > 0)];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

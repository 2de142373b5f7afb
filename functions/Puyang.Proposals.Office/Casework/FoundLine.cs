using System.Text.Json;

namespace Puyang.Proposals.Office.Casework;

/// <summary>One line of a journal as it stands there, sound or not.</summary>
/// <param name="Number">From 1.</param>
/// <param name="End">Where the next line begins: the journal's length with this line.</param>
/// <param name="Hash">SHA-256 of its text, by which the next line names it.</param>
/// <param name="Written">What it says; null when it cannot be read.</param>
/// <param name="IsWhole">False for a last line that was cut off.</param>
/// <param name="Broken">Why it cannot be read.</param>
internal sealed record FoundLine(int Number, long End, string Hash, JournalLine? Written, bool IsWhole, Exception? Broken)
{
    /// <summary>Every line, whatever state it is in.</summary>
    public static IEnumerable<FoundLine> In(ReadOnlyMemory<byte> journal)
    {
        int start = 0;
        for (int number = 1; start < journal.Length; number++)
        {
            int length = journal.Span[start..].IndexOf((byte)'\n');
            bool isWhole = length >= 0;
            ReadOnlyMemory<byte> text = isWhole ? journal.Slice(start, length) : journal[start..];
            start += text.Length + (isWhole ? 1 : 0);
            yield return Read(number, start, text.Span, isWhole);
        }
    }

    private static FoundLine Read(int number, long end, ReadOnlySpan<byte> text, bool isWhole)
    {
        string hash = Hashes.Of(text).Value;
        try
        {
            JournalLine line = OfficeJson.Read<JournalLine>(text);
            return line is { Events: not null, Effects: not null, Prev: not null }
                ? new FoundLine(number, end, hash, line, isWhole, null)
                : new FoundLine(number, end, hash, null, isWhole, new JsonException("A part of the line is missing."));
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException)
        {
            // Without its kind an event cannot even be begun: the library calls that not supported.
            return new FoundLine(number, end, hash, null, isWhole, broken);
        }
    }
}

using System.Text.Json;

namespace Puyang.Proposals.Office.Casework;

/// <summary>One line of a journal as the book knows it: where it ended and what it told, without a name or a text.</summary>
/// <param name="Case">Null for a number that is only kept so that it is not given again.</param>
/// <param name="Length">The journal's length in bytes with this line.</param>
/// <param name="Head">SHA-256 of the line.</param>
/// <param name="At">The case's time.</param>
/// <param name="Facts">The wire names of its events.</param>
/// <param name="Number">The number that was given, if one was.</param>
public sealed record BookedLine(CaseId? Case, long Length, string Head, DateTimeOffset At, IReadOnlyList<string> Facts, BookedNumber? Number);

/// <summary>A number that was given.</summary>
/// <param name="Document">Under which id the numbers table knows the document.</param>
public sealed record BookedNumber(int Year, int Value, string Document)
{
    /// <summary>A key of the policy's series: reply or opinion.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Kind => GivenNumber.KindOf(Document);
}

/// <summary>Every line that was written, in a file beside a store that may forget: what is missing after it was killed can be told.</summary>
/// <remarks>A line stands in the book, on the disk, before anybody is answered for it.</remarks>
public sealed class LineBook : IDisposable
{
    private readonly string file;
    private readonly Lock turn = new();
    private FileStream end;

    private LineBook(string file, IReadOnlyList<BookedLine> lines)
    {
        (this.file, Found) = (file, lines);
        end = Append();
    }

    /// <summary>What stood in it when it was opened, oldest first.</summary>
    public IReadOnlyList<BookedLine> Found { get; }

    /// <summary>Opens the book, or begins one.</summary>
    /// <exception cref="InvalidDataException">A line that is not the last cannot be read.</exception>
    public static LineBook Open(string file) => new(file, [.. Read(file)]);

    /// <summary>Begins the book anew with what still counts.</summary>
    public void Compact(IEnumerable<BookedLine> lines)
    {
        lock (turn)
        {
            string fresh = file + ".new";
            using (FileStream begun = new(fresh, FileMode.Create, FileAccess.Write))
            {
                foreach (BookedLine line in lines)
                {
                    Write(begun, line);
                }

                begun.Flush(flushToDisk: true);
            }

            end.Dispose();
            File.Move(fresh, file, overwrite: true);
            end = Append();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => end.Dispose();

    internal void Wrote(FoldedCase after, Entry entry)
    {
        GivenNumber? given = GivenNumber.In(after.Case.Id, after.Case.Document, [(after.Entries.Length, entry)]).FirstOrDefault();
        BookedLine line = new(
            after.Case.Id, after.Length, after.Head, entry.At, [.. entry.Events.Select(fact => fact.GetType().Name)],
            given is { Year: { } year } ? new BookedNumber(year, given.Value, given.Document) : null);
        lock (turn)
        {
            Write(end, line);
            end.Flush(flushToDisk: true);
        }
    }

    private static IEnumerable<BookedLine> Read(string file)
    {
        string[] lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        for (int i = 0; i < lines.Length; i++)
        {
            BookedLine? line = null;
            try
            {
                line = OfficeJson.Read<BookedLine>(System.Text.Encoding.UTF8.GetBytes(lines[i]));
            }
            catch (JsonException broken)
            {
                // The last one may be half written: nobody had been answered for it.
                line = i == lines.Length - 1 ? null : throw new InvalidDataException($"Line {i + 1} of {file} cannot be read.", broken);
            }

            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private static void Write(FileStream to, BookedLine line)
    {
        to.Write(OfficeJson.Write(line));
        to.WriteByte((byte)'\n');
    }

    private FileStream Append() => new(file, FileMode.Append, FileAccess.Write, FileShare.Read);
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Puyang.Proposals.Benchmarks.Contestants;

/// <summary>
/// The least that anyone must do for a letter: copy the entries that no letter changes as they stand in the file, deflate the
/// filled parts, which are ready here (or store them, where the engine does), and write the directory. It fills in nothing,
/// and writes every letter into the same bytes.
/// </summary>
internal sealed class Floor : InProcess
{
    private const int LocalHeader = 30;
    private const int DirectoryRecord = 46;
    private const int EndRecord = 22;

    private readonly Entry[] entries;
    private readonly byte[] letter;

    /// <param name="sample">A letter of the engine's, whose entries this one has too.</param>
    /// <param name="filled">The names of the parts that the letter's data stand in.</param>
    public Floor(byte[] sample, IReadOnlySet<string> filled)
    {
        entries = [.. Read(sample, filled)];
        // Words do not get longer when they are deflated.
        letter = new byte[entries.Sum(entry => entry.Local.Length + entry.Content.Length + entry.Directory.Length) + EndRecord];
    }

    public override string Name => "floor";

    public override ReadOnlySpan<byte> Render()
    {
        int at = 0;
        foreach (Entry entry in entries)
        {
            BinaryPrimitives.WriteInt32LittleEndian(entry.Directory.AsSpan(42), at);
            at += entry.IsFilled ? Fill(entry, at) : Copy(entry, at);
        }

        int directory = at;
        foreach (Entry entry in entries)
        {
            at += Put(entry.Directory, at);
        }

        return letter.AsSpan(0, at + End(at, at - directory, directory));
    }

    private int Copy(Entry entry, int at) => Put(entry.Local, at) + Put(entry.Content, at + entry.Local.Length);

    private int Fill(Entry entry, int at)
    {
        int from = at + entry.Local.Length;
        int length = IsDeflated(entry.Directory) ? Deflate(entry.Content, from) : Put(entry.Content, from);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.Directory.AsSpan(16), Crc32.HashToUInt32(entry.Content));
        BinaryPrimitives.WriteInt32LittleEndian(entry.Directory.AsSpan(20), length);
        entry.Directory.AsSpan(16, 8).CopyTo(entry.Local.AsSpan(14));
        return Put(entry.Local, at) + length;
    }

    private int Deflate(byte[] content, int from)
    {
        using MemoryStream into = new(letter, from, letter.Length - from);
        using (DeflateStream deflate = new(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return (int)into.Position;
    }

    private static bool IsDeflated(byte[] directory) => directory[10] == 8;

    private int Put(byte[] bytes, int at)
    {
        bytes.CopyTo(letter, at);
        return bytes.Length;
    }

    private int End(int at, int directoryLength, int directory)
    {
        Span<byte> end = letter.AsSpan(at, EndRecord);
        end.Clear();
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)entries.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)entries.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], directoryLength);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], directory);
        return EndRecord;
    }

    private static IEnumerable<Entry> Read(byte[] docx, IReadOnlySet<string> filled)
    {
        int end = docx.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        int at = BinaryPrimitives.ReadInt32LittleEndian(docx.AsSpan(end + 16));
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(end + 10)); left > 0; left--)
        {
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(at + 28));
            int extra = BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(at + 30));
            int comment = BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(at + 32));
            yield return Read(docx, docx[at..(at + DirectoryRecord + nameLength)], filled);
            at += DirectoryRecord + nameLength + extra + comment;
        }
    }

    private static Entry Read(byte[] docx, byte[] directory, IReadOnlySet<string> filled)
    {
        // No sizes that follow the data, no extra fields, no comments: all of it stands in the header.
        directory[8] &= 0b1111_0111;
        directory.AsSpan(30, 4).Clear();
        int at = BinaryPrimitives.ReadInt32LittleEndian(directory.AsSpan(42));
        int from = at + LocalHeader + BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(at + 26))
            + BinaryPrimitives.ReadUInt16LittleEndian(docx.AsSpan(at + 28));
        byte[] packed = docx[from..(from + BinaryPrimitives.ReadInt32LittleEndian(directory.AsSpan(20)))];
        byte[] local = [.. "PK\u0003\u0004"u8, .. directory[6..32], .. directory[DirectoryRecord..]];
        bool isFilled = filled.Contains(Encoding.UTF8.GetString(directory.AsSpan(DirectoryRecord)));
        return new Entry(local, isFilled && IsDeflated(directory) ? Inflate(packed) : packed, directory, isFilled);
    }

    private static byte[] Inflate(byte[] deflated)
    {
        using DeflateStream inflate = new(new MemoryStream(deflated), CompressionMode.Decompress);
        using MemoryStream content = new();
        inflate.CopyTo(content);
        return content.ToArray();
    }

    /// <param name="Local">Its header before the data.</param>
    /// <param name="Content">Ready XML when it is filled, else as it stands in the file.</param>
    /// <param name="Directory">Its record at the end of the file.</param>
    /// <param name="IsFilled">The letter's data stand in it.</param>
    private sealed record Entry(byte[] Local, byte[] Content, byte[] Directory, bool IsFilled);
}

/// <summary>The floor with a new array for every letter, as the engine's callers get it.</summary>
internal sealed class FloorToArray(Floor floor) : InProcess
{
    public override string Name => "floor to an array";

    public override ReadOnlySpan<byte> Render() => floor.Render().ToArray();
}

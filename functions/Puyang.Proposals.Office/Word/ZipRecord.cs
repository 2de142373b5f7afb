using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Puyang.Proposals.Office.Word;

/// <summary>Writes the records of a zip file (PKWARE APPNOTE 4.3): every time is 1 January 1980, so the same content gives the same bytes.</summary>
internal static class ZipRecord
{
    private const int LocalHeader = 30;
    private const int DirectoryHeader = 46;
    private const ushort Version = 20;

    // Names and texts are UTF-8.
    private const ushort Flags = 0x0800;
    private const ushort Date = (0 << 9) | (1 << 5) | 1;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    // To set up the compressor costs more than it saves on so little.
    private const int WorthDeflating = 1400;

    /// <summary>Appends an entry.</summary>
    public static ZipEntry Write(PooledBytes output, byte[] name, ReadOnlySpan<byte> content)
    {
        int start = output.Length;
        output.Length = Reserve(output, LocalHeader);
        output.Write(name);
        int data = output.Length;
        bool deflates = content.Length >= WorthDeflating;
        if (deflates)
        {
            using DeflateStream deflate = new(output.AsStream(), CompressionLevel.Optimal, leaveOpen: true);
            deflate.Write(content);
        }
        else
        {
            output.Write(content);
        }

        ZipEntry entry = new(name, Crc32.HashToUInt32(content), output.Length - data, content.Length, deflates ? Deflated : Stored);
        Span<byte> header = output.At(start, LocalHeader);
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        Common(header[4..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0);
        return entry;
    }

    /// <summary>Appends the directory.</summary>
    public static void WriteDirectory(PooledBytes output, ReadOnlySpan<(ZipEntry Entry, int Offset)> entries)
    {
        int start = output.Length;
        foreach ((ZipEntry entry, int offset) in entries)
        {
            int at = output.Length;
            output.Length = Reserve(output, DirectoryHeader);
            Span<byte> header = output.At(at, DirectoryHeader);
            header.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version);
            Common(header[6..], entry);
            BinaryPrimitives.WriteInt32LittleEndian(header[42..], offset);
            output.Write(entry.Name);
        }

        int end = output.Length;
        output.Length = Reserve(output, 22);
        Span<byte> last = output.At(end, 22);
        last.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(last, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(last[8..], (ushort)entries.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(last[10..], (ushort)entries.Length);
        BinaryPrimitives.WriteInt32LittleEndian(last[12..], end - start);
        BinaryPrimitives.WriteInt32LittleEndian(last[16..], start);
    }

    // The 24 bytes that both headers share: version needed, flags, method, time, date, CRC, sizes, length of the name.
    private static void Common(Span<byte> header, ZipEntry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], entry.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(header[14..], entry.Packed);
        BinaryPrimitives.WriteInt32LittleEndian(header[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)entry.Name.Length);
    }

    private static int Reserve(PooledBytes output, int count)
    {
        Span<byte> zeros = stackalloc byte[count];
        zeros.Clear();
        output.Write(zeros);
        return output.Length;
    }

    public static byte[] Name(string name) => Encoding.UTF8.GetBytes(name);
}

/// <summary>What the directory says of an entry.</summary>
internal readonly record struct ZipEntry(byte[] Name, uint Crc, int Packed, int Size, ushort Method);

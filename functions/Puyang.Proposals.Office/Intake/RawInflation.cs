using System.Buffers.Binary;
using System.IO.Compression;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Inflates what follows every local header of an archive, only to count it.</summary>
/// <remarks>The archive library stops at the declared size, so an entry that lies about it would pass here and burst elsewhere.</remarks>
internal static class RawInflation
{
    private const int Header = 30;

    /// <exception cref="CapExceededException">An entry, or all together, come to more than is allowed.</exception>
    /// <exception cref="InvalidDataException">An entry is compressed as no Word file is (Deflate64).</exception>
    internal static void Check(ReadOnlyMemory<byte> content, byte[] sink, PackageLimits limits)
    {
        long left = limits.MaxAll;
        int headers = 0;
        for (int at; (at = content.Span.IndexOf("PK\x03\x04"u8)) >= 0 && content.Length - at > Header; content = content[(at + 4)..])
        {
            ReadOnlyMemory<byte> entry = content[at..];
            int method = BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[8..]);
            int data = Header + BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry.Span[28..]);
            if (++headers > ZipScan.MaxEntries || method == 9)
            {
                throw new InvalidDataException($"Compression method {method}, local header {headers}.");
            }

            // What is stored plainly cannot be larger than the file.
            left -= method == 8 && data < entry.Length ? Count(entry[data..], Math.Min(left, Math.Max(limits.MaxEntry, limits.MaxXml)), sink) : 0;
        }
    }

    private static long Count(ReadOnlyMemory<byte> deflated, long cap, byte[] sink)
    {
        using DeflateStream inflate = new(Bytes.Open(deflated), CompressionMode.Decompress);
        using CappedStream capped = new(inflate, cap);
        try
        {
            while (capped.Read(sink) > 0)
            {
            }
        }
        catch (InvalidDataException)
        {
            // The header's four bytes may stand in a picture by chance; a damaged entry is found by reading it.
        }

        return capped.Count;
    }
}

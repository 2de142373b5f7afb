using System.Buffers.Binary;

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Bytes of an untrusted file: whatever place or length it claims, nothing outside them is read.</summary>
/// <exception cref="InvalidDataException">Thrown by every read that would leave them.</exception>
internal readonly struct DocBytes(ReadOnlyMemory<byte> content)
{
    internal int Length => content.Length;

    internal ReadOnlySpan<byte> Span => content.Span;

    internal byte Byte(int at) => Part(at, 1).Span[0];

    internal int UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Part(at, 2).Span);

    internal int Int16(int at) => BinaryPrimitives.ReadInt16LittleEndian(Part(at, 2).Span);

    internal int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Part(at, 4).Span);

    internal DocBytes Part(int at, int length) => at >= 0 && length >= 0 && at <= content.Length - length
        ? new DocBytes(content.Slice(at, length))
        : throw new InvalidDataException($"{length} bytes at {at} of {content.Length}.");
}

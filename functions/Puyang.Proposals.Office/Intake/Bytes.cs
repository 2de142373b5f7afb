using System.Runtime.InteropServices;

namespace Puyang.Proposals.Office.Intake;

internal static class Bytes
{
    /// <summary>A seekable stream over the bytes, without a copy where they lie in an array.</summary>
    internal static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}

using System.Buffers;
using System.Text;

namespace Puyang.Proposals.Office.Word;

/// <summary>A growing buffer whose memory is rented.</summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(64 << 10);

    /// <summary>How much is written; may be set back.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Since(int start) => bytes.AsSpan(start, Length - start);

    /// <summary>What stands there, to be written over.</summary>
    public Span<byte> At(int start, int count) => bytes.AsSpan(start, count);

    public void Write(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Room(more.Length));
        Length += more.Length;
    }

    public void WriteUtf8(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    public Stream AsStream() => new Sink(this);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(bytes.Length * 2, Length + count)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(Length);
    }

    private sealed class Sink(PooledBytes target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

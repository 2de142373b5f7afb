namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads at most so many bytes, whatever the archive declares, and says how many came.</summary>
/// <exception cref="CapExceededException">Thrown by a read past the cap.</exception>
internal sealed class CappedStream(Stream inner, long cap) : Stream
{
    internal long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Count += read;
        return Count <= cap ? read : throw new CapExceededException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

internal sealed class CapExceededException : Exception;

using System.Text;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads the names in an archive that does not say how they are written: UTF-8 as from a Mac, else GBK as from Chinese
/// Windows.</summary>
internal sealed class ArchiveNames : Encoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Encoding chinese;

    internal ArchiveNames()
    {
        RegisterProvider(CodePagesEncodingProvider.Instance);
        chinese = GetEncoding("GB18030");
    }

    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Read(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        string name = Read(bytes.AsSpan(byteIndex, byteCount));
        name.CopyTo(chars.AsSpan(charIndex));
        return name.Length;
    }

    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => Math.Max(byteCount, 1);

    // Two bytes of GBK may happen to be UTF-8 as well, but then of Greek or Cyrillic, not of Chinese.
    private string Read(ReadOnlySpan<byte> name)
    {
        try
        {
            string read = Strict.GetString(name);
            return read.All(char.IsAscii) || read.Any(c => c >= '\u2E80') ? read : chinese.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return chinese.GetString(name);
        }
    }
}

using System.Text;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What a photo or scan of a talk may be. What it calls itself counts for nothing: only its content does. 佐证材料</summary>
internal static class EvidenceGate
{
    /// <summary>Megabytes of one file, inclusive.</summary>
    internal const int MaxMegabytes = 10;

    internal const long MaxFile = MaxMegabytes << 20;

    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";
    private const string Pdf = "application/pdf";

    // What a PDF could do beside being looked at. Reduced to the names: a scan has no reason for any of them.
    private static readonly byte[][] Actions =
        [.. ((string[])["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA"]).Select(Encoding.ASCII.GetBytes)];

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Why the file cannot be taken, in Chinese; null when it can.</summary>
    /// <param name="content">Its bytes; may be left empty for a file that is too large.</param>
    /// <param name="length">Its length as it was sent.</param>
    internal static string? Problem(ReadOnlySpan<byte> content, long length, string name) =>
        SecrecyMark.In(Path.GetFileNameWithoutExtension(name)) is { } mark ? SecrecyMark.Refusal(mark).Advice
        : length > MaxFile ? $"“{name}”超过 {MaxMegabytes} MB，请压缩后再上传。"
        : TypeOf(content) is not { } type ? $"“{name}”不是完整的 JPG、PNG 图片或 PDF 文件（按文件内容判断）。"
        : type == Pdf && IsActive(content) ? $"“{name}”是带脚本、附件或启动动作的 PDF，请打印为普通 PDF 后再上传。"
        : null;

    /// <summary>The media type by the content; null when it is none of the three, or cut off before its end mark.</summary>
    internal static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && content.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? Jpeg
        : content.StartsWith(PngStart) && content.Length > 33 && content[12..16].SequenceEqual("IHDR"u8)
            && Tail(content).IndexOf("IEND"u8) >= 0 ? Png
        : content.StartsWith("%PDF-"u8) && Tail(content).IndexOf("%%EOF"u8) >= 0 ? Pdf
        : null;

    // Scanners write some bytes of their own behind the end; cameras a whole film behind a photo's.
    private static ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> content) => content[^Math.Min(content.Length, 1 << 16)..];

    private static bool IsActive(ReadOnlySpan<byte> pdf)
    {
        foreach (byte[] action in Actions)
        {
            ReadOnlySpan<byte> rest = pdf;
            while (rest.IndexOf(action) is >= 0 and var at)
            {
                rest = rest[(at + action.Length)..];

                // A longer name that only begins so is another one.
                if (rest.IsEmpty || !char.IsAsciiLetterOrDigit((char)rest[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

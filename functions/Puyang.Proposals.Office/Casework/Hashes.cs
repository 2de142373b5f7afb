using System.Security.Cryptography;
using System.Text;

namespace Puyang.Proposals.Office.Casework;

/// <summary>Names texts and files by what they contain.</summary>
public static class Hashes
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public static DocumentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>SHA-256 of the text in UTF-8 without a byte order mark.</summary>
    public static DocumentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}

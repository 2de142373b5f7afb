using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Puyang.Proposals.Office.Links;

/// <summary>The secret from which every link is derived; without it no token can be made, with it every one can be made again.</summary>
/// <param name="Secret">32 bytes or more.</param>
public sealed record LinkKey(byte[] Secret)
{
    /// <summary>Names the key in journals without telling it.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes("link-key-id"), .. Secret]))[..12];

    /// <summary>The token of a link: HMAC-SHA256 over the fields of its event, 43 characters.</summary>
    public string Token(CaseId id, Link link)
    {
        string fields = string.Join('\n', id, link.Task, link.Person, link.Round, link.Serial);
        return WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(fields)));
    }

    /// <summary>Under which name a token is kept: its SHA-256, never itself.</summary>
    public static string RowOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

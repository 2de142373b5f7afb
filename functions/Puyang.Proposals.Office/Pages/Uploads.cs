using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Files that came with a form.</summary>
internal static class Uploads
{
    /// <summary>The file; of a larger one than is taken, one byte past the limit, which is enough to be refused for its size.</summary>
    public static async Task<ReadOnlyMemory<byte>> Read(IFormFile file)
    {
        using MemoryStream content = new();
        await using Stream stream = file.OpenReadStream();
        byte[] chunk = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, WordGate.MaxFile + 1 - content.Length)))) > 0;)
        {
            content.Write(chunk, 0, read);
        }

        return content.ToArray();
    }
}

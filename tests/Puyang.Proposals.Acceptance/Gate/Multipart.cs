using System.Text;

namespace Puyang.Proposals.Acceptance.Gate;

/// <summary>A form with files, written byte by byte: a library would refuse or mend the names that matter here.</summary>
public static class Multipart
{
    private const string Boundary = "----gate7f3c";

    public static ByteArrayContent Of(string? token, string field, params (string Name, byte[] Content)[] files)
    {
        using MemoryStream body = new();
        if (token is not null)
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n{token}\r\n");
        }

        foreach ((string name, byte[] content) in files)
        {
            Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.Write(content);
            Write(body, "\r\n");
        }

        Write(body, $"--{Boundary}--\r\n");
        return Content(body.ToArray(), $"multipart/form-data; boundary={Boundary}");
    }

    /// <summary>Any bytes under any content type.</summary>
    public static ByteArrayContent Content(byte[] body, string type)
    {
        ByteArrayContent content = new(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}

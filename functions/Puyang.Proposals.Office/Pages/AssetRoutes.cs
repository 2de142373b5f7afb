using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Style sheets and the icon, out of the assembly, under addresses that change with their content.</summary>
internal static class AssetRoutes
{
    private static readonly Dictionary<string, (byte[] Content, string Type)> Files = new()
    {
        ["office.css"] = (Load("office.css"), "text/css; charset=utf-8"),
        ["letter.css"] = (Load("letter.css"), "text/css; charset=utf-8"),
        ["icon.svg"] = (Load("icon.svg"), "image/svg+xml"),
    };

    public static readonly string Office = Address("office.css");
    public static readonly string Letter = Address("letter.css");
    public static readonly string Icon = Address("icon.svg");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/assets/{name}", ["GET", "HEAD"], (HttpContext http, string name) =>
    {
        if (!Files.TryGetValue(name, out (byte[] Content, string Type) file))
        {
            return Say.NotFound(http);
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, file.Type);
    });

    private static string Address(string name) => $"/assets/{name}?v={Hashes.Of(Files[name].Content).Value[..8]}";

    private static byte[] Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Assets/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

using System.Text.Json;

namespace Puyang.Proposals.Tests;

/// <summary>Files of the repository, wherever the tests run from.</summary>
internal static class Tree
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The calendar that is shipped in office.json.</summary>
    public static WorkCalendar Calendar { get; } = ReadCalendar();

    private static WorkCalendar ReadCalendar()
    {
        using JsonDocument office = JsonDocument.Parse(File.ReadAllBytes(Path("templates", "offices", "office.json")));
        return office.RootElement.GetProperty("calendar").Deserialize<WorkCalendar>(JsonSerializerOptions.Web)!;
    }

    private static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Puyang.Proposals.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Puyang.Proposals.sln.");
    }
}

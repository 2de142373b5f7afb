namespace Puyang.Proposals.Crashes;

/// <summary>Files of the repository, wherever the tests run from.</summary>
internal static class Tree
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(AppContext.BaseDirectory), .. parts]);

    private static string Root(string start)
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

namespace Puyang.Proposals.Local;

/// <summary>Finds what lies beside the program: in the source tree, or copied next to the binary.</summary>
internal static class Tree
{
    /// <summary>The folder that holds templates/ and local.settings.sample.json.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Puyang.Proposals.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}

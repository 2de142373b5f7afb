namespace Puyang.Proposals.Office.Intake;

/// <summary>What a stranger's file makes the office read: its name and its faults, in a measure that a page and a mail can bear.</summary>
internal static class Told
{
    private const int MaxName = 120;
    private const int MaxReasons = 100;
    private const int MaxReason = 300;

    /// <summary>The name without folders, control and direction characters, shortened before its extension; never empty.</summary>
    internal static string Name(string sent)
    {
        string name = CleanText.Line(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        string extension = Path.GetExtension(name) is { Length: < 20 } known ? known : string.Empty;
        return name.Length == 0 ? "（无名文件）"
            : name.Length <= MaxName ? name
            : Cut(name, MaxName - extension.Length) + extension;
    }

    /// <summary>The first hundred reasons, each shortened where a file made it long, and how many more there are.</summary>
    internal static IReadOnlyList<string> Reasons(IReadOnlyList<string> found)
    {
        IEnumerable<string> first = found.Take(MaxReasons).Select(reason => reason.Length <= MaxReason ? reason : Cut(reason, MaxReason));
        return found.Count <= MaxReasons ? [.. first] : [.. first, $"另有 {found.Count - MaxReasons} 处问题，未逐一列出。"];
    }

    // Never through the middle of a character beyond the first plane.
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}

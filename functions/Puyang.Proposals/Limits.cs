namespace Puyang.Proposals;

/// <summary>How long what people write may be.</summary>
public static class Limits
{
    /// <summary>Characters of a comment, reason or note.</summary>
    public const int Comment = 2000;

    /// <summary>Characters of a reply's body; the real letter of proposal 185 has 3,280.</summary>
    public const int Body = 100_000;

    /// <summary>What was left empty was not stated.</summary>
    internal static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>Characters of a name or of a letter's number at the post.</summary>
    public const int Name = 60;

    internal static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Name;

    internal static bool IsReason(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Comment;
}

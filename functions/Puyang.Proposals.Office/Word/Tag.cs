using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Word;

internal enum TagKind
{
    /// <summary>{{title}}: shows a field.</summary>
    Value,

    /// <summary>{{#rows}}: what follows is kept when the field has a value, or repeated for each row.</summary>
    Open,

    /// <summary>{{^rows}}: what follows is kept when the field has no value.</summary>
    Inverse,

    /// <summary>{{else}}</summary>
    Else,

    /// <summary>{{/rows}}</summary>
    Close,
}

/// <summary>A tag that stands in a run of its own, see <see cref="TagRuns"/>.</summary>
/// <param name="Argument">What follows the bar: a format, or what separates rows; null when there is no bar.</param>
internal sealed partial record Tag(TagKind Kind, string Name, string? Argument, Run Run, Paragraph Paragraph)
{
    /// <summary>The paragraph holds nothing else, neither text nor picture.</summary>
    public bool StandsAlone =>
        Paragraph.InnerText.AsSpan().Trim().SequenceEqual(Run.InnerText)
        && !Paragraph.Descendants<Drawing>().Any() && !Paragraph.Descendants<Picture>().Any();

    public override string ToString() => Run.InnerText;

    public static Tag? In(Run run, Paragraph paragraph) => Parse(run.InnerText) is { } parsed
        ? new Tag(parsed.Kind, parsed.Name, parsed.Argument, run, paragraph)
        : null;

    /// <summary>What a tag's text says; null when it is none.</summary>
    public static (TagKind Kind, string Name, string? Argument)? Parse(string text)
    {
        Match match = Whole().Match(text);
        string name = match.Groups["name"].Value;
        TagKind kind = match.Groups["mark"].Value switch
        {
            "#" or "＃" => TagKind.Open,
            "^" or "＾" => TagKind.Inverse,
            "/" or "／" => TagKind.Close,
            _ => name is "else" or "否则" ? TagKind.Else : TagKind.Value,
        };
        string? argument = match.Groups["argument"] is { Success: true } bar ? bar.Value : null;
        return match.Success ? (kind, name, argument) : null;
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    public static partial Regex Anywhere();

    // Whoever types Chinese gets ＃ ／ ｜ from the same keys.
    [GeneratedRegex(@"^\{\{\s*(?<mark>[#＃/／^＾]?)\s*(?<name>[^{}|｜]*?)\s*(?:[|｜](?<argument>[^{}]*))?\}\}$")]
    private static partial Regex Whole();
}

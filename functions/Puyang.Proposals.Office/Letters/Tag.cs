using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

internal enum TagKind
{
    /// <summary>{{title}}: shows a field, or the body.</summary>
    Field,

    /// <summary>{{#number}}: what follows is kept only when the field has text.</summary>
    Open,

    /// <summary>{{/number}}</summary>
    Close,
}

/// <summary>A tag that stands in a run of its own, see <see cref="TagRuns"/>.</summary>
internal sealed partial record Tag(TagKind Kind, string Name, Run Run, Paragraph Paragraph)
{
    /// <summary>The paragraph holds nothing else, neither text nor picture.</summary>
    public bool StandsAlone =>
        Paragraph.InnerText.AsSpan().Trim().SequenceEqual(Run.InnerText)
        && !Paragraph.Descendants<Drawing>().Any() && !Paragraph.Descendants<Picture>().Any();

    public override string ToString() => Run.InnerText;

    public static Tag? In(Run run, Paragraph paragraph)
    {
        Match match = Whole().Match(run.InnerText);
        TagKind kind = match.Groups["mark"].Value switch { "#" => TagKind.Open, "/" => TagKind.Close, _ => TagKind.Field };
        return match.Success ? new Tag(kind, match.Groups["name"].Value, run, paragraph) : null;
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    public static partial Regex Anywhere();

    [GeneratedRegex(@"^\{\{\s*(?<mark>[#/]?)\s*(?<name>[^{}]*?)\s*\}\}$")]
    private static partial Regex Whole();
}

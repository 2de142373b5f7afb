using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;

namespace Puyang.Proposals.Office.Word;

/// <summary>What takes the place of fixed bytes when a document is made.</summary>
internal abstract record Hole;

/// <summary>A field's text, with its w:t elements.</summary>
internal sealed record ValueHole(InlineField Field, int Slot, string? Format) : Hole;

/// <summary>The paragraphs of a body; its pieces follow, see <see cref="ProseWeaver"/>.</summary>
internal sealed record ProseHole(ProseField Field, int Slot) : Hole;

/// <summary>Where two pieces meet.</summary>
internal sealed record CutHole : Hole;

/// <summary>The indent that centres one field over another.</summary>
/// <param name="Right">The other's right indent in twips.</param>
/// <param name="Em">The width of one character in twips.</param>
internal sealed record IndentHole(Shown Field, Shown Over, int Right, double Em) : Hole;

/// <summary>A number that no other element of the part has.</summary>
internal sealed record FreshIdHole : Hole;

/// <summary>What a pair encloses begins.</summary>
internal sealed record BlockHole(Block Block, bool HasSeparator) : Hole;

/// <summary>What separates rows ends, what is repeated begins.</summary>
internal sealed record SeparatorEndHole : Hole;

/// <summary>What takes the pair's place begins.</summary>
internal sealed record ElseHole(Block Block) : Hole;

/// <summary>The pair ends.</summary>
internal sealed record BlockEndHole(Block Block) : Hole;

/// <summary>What may come out illegally empty begins.</summary>
internal sealed record GuardHole(GuardKind Kind) : Hole;

/// <summary>It ends.</summary>
internal sealed record GuardEndHole(GuardKind Kind) : Hole;

internal enum GuardKind
{
    /// <summary>A paragraph of which every run may be left out: it goes with them.</summary>
    Paragraph,

    /// <summary>A table of which every row may be left out: it goes with them.</summary>
    Table,

    /// <summary>A cell, header, text box or the like, which must end with a paragraph.</summary>
    Story,
}

/// <summary>Marks holes in a tree so that they can be found in its text: a processing instruction for elements, noncharacters in
/// attribute values. Neither comes out of Word.</summary>
internal sealed partial class Marks
{
    private readonly List<Hole> holes = [];

    public OpenXmlElement Element(Hole hole)
    {
        holes.Add(hole);
        return new OpenXmlMiscNode(XmlNodeType.ProcessingInstruction, $"<?hole {holes.Count - 1}?>");
    }

    public string Attribute(Hole hole)
    {
        holes.Add(hole);
        return $"\uFDD0{holes.Count - 1}\uFDD1";
    }

    /// <summary>The hole that a node marks, or null.</summary>
    public Hole? At(OpenXmlElement element) =>
        element is OpenXmlMiscNode { OuterXml: { } xml } && Anywhere().Match(xml) is { Success: true } mark ? Of(mark) : null;

    public Hole Of(Match mark) => holes[int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)];

    [GeneratedRegex(@"<\?hole (?<n>[0-9]+)\?>|\uFDD0(?<n>[0-9]+)\uFDD1")]
    public static partial Regex Anywhere();

    [GeneratedRegex(@"<\?hole |[\uFDD0\uFDD1]")]
    public static partial Regex Forged();
}

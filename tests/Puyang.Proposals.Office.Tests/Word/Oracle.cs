using System.Xml.Linq;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>
/// Fills one part of a template in the plainest way: the tree with its tags and blocks is copied element by element,
/// and a tag or block is replaced by what the data says. No byte of it is shared with <see cref="WordTemplate"/>.
/// </summary>
internal sealed class Oracle(OracleStyles styles, Schema schema, XElement template, OracleScope root)
{
    private bool _repeats;

    /// <summary>The part filled. Names what was missing in <see cref="OracleScope.Missing"/>.</summary>
    public static XElement Fill(XElement part, OracleStyles styles, OracleScope scope)
    {
        XElement template = new(part);
        OracleTags.Isolate(template);
        OracleControls.Dissolve(template, scope.Schema);
        XElement tagged = new(template);
        OraclePairs.Wrap(template);
        return (XElement)new Oracle(styles, scope.Schema, tagged, scope).Filled(template, scope).Single();
    }

    /// <summary>True when nothing but tags is there: no text, no picture.</summary>
    public static bool HoldsNothingBeside(XElement element) =>
        !element.Descendants(Names.Run).Any(run => run.Value.Trim().Length > 0 || run.Elements().Any(child =>
            child.Name.LocalName is "drawing" or "pict" or "object" or "AlternateContent"));

    private IEnumerable<XNode> Filled(XElement element, OracleScope scope) => element.Name switch
    {
        var name when name == OracleTags.Tag => [Shown(element, scope.Show(Name(element), After(element)))],
        var name when name == OraclePairs.Block => Block(element, scope),
        var name when name == Names.Paragraph => Paragraph(element, scope),
        var name when name == Names.Table => Copy(element, scope).Where(table => !element.Descendants(Names.Row).Any() || table.Descendants(Names.Row).Any()),
        _ when _repeats && IsUnique(element) => [],
        _ => Copy(element, scope),
    };

    private IEnumerable<XElement> Copy(XElement element, OracleScope scope)
    {
        XElement copy = new(element.Name, element.Attributes().Where(attribute => !_repeats || attribute.Name.LocalName is not ("paraId" or "textId")));
        foreach (XNode child in element.Nodes())
        {
            copy.Add(child is XElement inner ? Filled(inner, scope).ToArray<object>() : child);
        }

        OracleTidy.Refill(copy);
        return [copy];
    }

    private IEnumerable<XNode> Block(XElement block, OracleScope scope)
    {
        (OracleScope owner, Field field) = scope.Find(Name(block));
        bool keepsIfAny = block.Attribute("mark")!.Value == "#";
        if (field is not ListField list || !keepsIfAny)
        {
            return Half(block, owner.Holds(field) == keepsIfAny, scope);
        }

        IReadOnlyList<OracleScope> rows = scope.Rows(list, owner);
        owner.Require(field, rows.Count == 0);
        if (rows.Count == 0)
        {
            return Half(block, isThen: false, scope);
        }

        bool outer = _repeats;
        _repeats = true;
        List<XNode> filled = Rows(block, rows);
        _repeats = outer;
        return filled;
    }

    private IEnumerable<XNode> Half(XElement block, bool isThen, OracleScope scope) =>
        [.. block.Element(isThen ? "then" : "else")?.Elements().SelectMany(child => Filled(child, scope)) ?? []];

    private List<XNode> Rows(XElement block, IReadOnlyList<OracleScope> rows)
    {
        List<XNode> filled = [];
        foreach (OracleScope row in rows)
        {
            if (filled.Count > 0 || row != rows[0])
            {
                filled.AddRange(After(block) is { } separator ? [Shown(block, separator)] : []);
            }

            filled.AddRange(Half(block, isThen: true, row));
        }

        return filled;
    }

    private IEnumerable<XNode> Paragraph(XElement paragraph, OracleScope scope)
    {
        XElement? only = OnlyValue(paragraph);
        if (only is not null && scope.Find(Name(only)) is (var owner, ProseField prose))
        {
            owner.Require(prose, prose.Get(owner.Data).Count == 0);
            return OracleProse.Paragraphs(paragraph, only, prose.Get(owner.Data), styles);
        }

        XElement copy = Copy(paragraph, scope).Single();
        if (only is not null && scope.Find(Name(only)).Field is { CentredOver: { } over } && Alone(over) is { } date)
        {
            OracleCentring.Indent(copy, OracleCentring.Right(
                (paragraph, only, scope.Show(Name(only), After(only))),
                (date.Ancestors(Names.Paragraph).First(), root.Text(over, After(date))),
                styles));
        }

        bool hadPair = paragraph.Descendants(OraclePairs.Block).Any(block => block.IsOwnOf(paragraph));
        bool isGone = hadPair && !copy.Descendants(Names.Run).Any() && !copy.Descendants(Names.Section).Any();
        return isGone ? [] : [copy];
    }

    private XElement? Alone(string name) => template.Descendants(Names.Paragraph).Select(OnlyValue)
        .FirstOrDefault(tag => tag is not null && schema.Find(Name(tag))?.Name == name);

    // A condition may stand around it in the same paragraph; in a loop there are as many as rows.
    private XElement? OnlyValue(XElement paragraph)
    {
        XElement[] values = [.. paragraph.Descendants(OracleTags.Tag).Where(tag => tag.Attribute("mark")!.Value.Length == 0 && Name(tag) is not ("else" or "否则"))];
        return values.Length == 1 && HoldsNothingBeside(paragraph) && !paragraph.Descendants().Any(Repeats) ? values[0] : null;
    }

    // No name of a list is that of another field in an inner schema.
    private bool Repeats(XElement element) =>
        (element.Name == OracleTags.Tag || element.Name == OraclePairs.Block) && element.Attribute("mark")!.Value == "#" && OracleControls.Find(schema, Name(element)) is ListField;

    private static bool IsUnique(XElement element) =>
        element.Name.LocalName is "bookmarkStart" or "bookmarkEnd" || (element.Name == Names.W + "id" && element.Parent!.Name == Names.ControlProperties);

    private static XElement Shown(XElement tag, string value) => OracleTidy.Run(tag.Element(Names.RunProperties), value);

    private static string Name(XElement tag) => tag.Attribute("name")!.Value;

    private static string? After(XElement tag) => tag.Attribute("after")?.Value;
}

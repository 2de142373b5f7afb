using System.Text.RegularExpressions;
using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Random paragraphs, tables, pairs around them, controls and text boxes.</summary>
internal sealed partial class RandomBlocks(Dice dice, Ids ids)
{
    private readonly RandomParagraph _paragraph = new(dice, ids);
    private bool _hasProse;

    /// <summary>Some blocks; a paragraph ends them, if only a tag's.</summary>
    public string Some(Scopes scopes, int depth, bool hasTextBoxes = true)
    {
        string blocks = "";
        for (int i = dice.Below(depth == 0 ? 7 : 3); i >= 0 && !dice.IsEmpty; i--)
        {
            blocks += One(scopes, depth, hasTextBoxes);
        }

        bool isWhole = blocks.EndsWith("</w:p>", StringComparison.Ordinal) && dice.Chance(30);
        return isWhole ? blocks : blocks + _paragraph.Any(scopes, hasTextBoxes ? TextBox : null);
    }

    private string One(Scopes scopes, int depth, bool hasTextBoxes)
    {
        int kind = depth > 4 ? dice.Below(4) : dice.Below(12);
        return kind switch
        {
            < 4 => _paragraph.Any(scopes, hasTextBoxes ? TextBox : null),
            4 => Date(scopes),
            5 => Prose(scopes),
            6 => Control(scopes, depth, hasTextBoxes),
            < 9 => Pair(scopes, depth, hasTextBoxes),
            _ => new RandomTable(dice, ids, _paragraph, (inner, deep) => Some(inner, deep, hasTextBoxes)).Any(scopes, depth + 1),
        };
    }

    private string Pair(Scopes scopes, int depth, bool hasTextBoxes)
    {
        (Field field, char mark, string open, string close) = scopes.Pair(dice);
        Scopes inner = field is ListField list && mark == '#' ? scopes.In(list) : scopes;
        string otherwise = dice.Chance(30) ? _paragraph.Only(dice.One("{{else}}", "{{否则}}")) + Some(scopes, depth + 1, hasTextBoxes) : "";
        return _paragraph.Only($"{{{{{open}}}}}") + Some(inner, depth + 1, hasTextBoxes) + otherwise + _paragraph.Only($"{{{{{close}}}}}");
    }

    private string Date(Scopes scopes) => scopes.Depth > 0 ? _paragraph.Any(scopes, null)
        : _paragraph.Only("{{signature}}") + _paragraph.Only(dice.One("{{issued}}", "{{issued|汉字}}"));

    private string Prose(Scopes scopes)
    {
        if (_hasProse || scopes.Depth > 0)
        {
            return _paragraph.Any(scopes, null);
        }

        _hasProse = true;
        return dice.Chance(80) ? _paragraph.Only("{{body}}") : Control("body", "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>");
    }

    private string Control(Scopes scopes, int depth, bool hasTextBoxes)
    {
        switch (dice.Below(3))
        {
            case 0:
                return Control(scopes.Value(dice).Trim('{', '}', ' '), _paragraph.Any(scopes, null) + _paragraph.Any(scopes, null));
            case 1:
                (Field field, char mark, string open, _) = scopes.Pair(dice);
                return Control(open, Some(field is ListField list && mark == '#' ? scopes.In(list) : scopes, depth + 1, hasTextBoxes));
            default:
                return Control("", "<w:p/>" + Some(scopes, depth + 1, hasTextBoxes));
        }
    }

    private string Control(string tag, string content) =>
        $"<w:sdt><w:sdtPr>{(tag.Length > 0 ? $"<w:tag w:val=\"{tag}\"/>" : "")}{ids.ControlId()}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    // As Word writes it: for itself, and once more for readers that know VML only.
    private string TextBox(Scopes scopes)
    {
        string content = Some(scopes, 4, hasTextBoxes: false);
        return $"""
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="{ids.Next()}" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent>{WithoutIds(content)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """;
    }

    // A template holds each id once.
    private string WithoutIds(string content) => Unique().Replace(content, match => match.Value.StartsWith("<w:id", StringComparison.Ordinal) ? ids.ControlId() : "");

    [GeneratedRegex("<w:bookmark[^>]*>|<w:id w:val=\"\\d+\"/>| w14:(paraId|textId)=\"\\w+\"")]
    private static partial Regex Unique();
}

using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Random tables whose rows are repeated or kept by tags in their cells.</summary>
internal sealed class RandomTable(Dice dice, Ids ids, RandomParagraph paragraph, Func<Scopes, int, string> blocks)
{
    private const int Columns = 2;

    public string Any(Scopes scopes, int depth) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
        + Rows(scopes, depth) + "</w:tbl>";

    private string Rows(Scopes scopes, int depth)
    {
        string rows = "";
        for (int i = dice.Below(3); i > 0 && !dice.IsEmpty; i--)
        {
            rows += dice.Below(6) switch
            {
                0 or 1 => Between(scopes, depth),
                2 => Around(scopes, depth),
                3 => dice.Chance(60) ? Control(scopes, depth) : Both(scopes, depth),
                _ => Row(scopes, depth),
            };
        }

        return rows + Row(scopes, depth);
    }

    // Tags in rows of their own, which go.
    private string Between(Scopes scopes, int depth)
    {
        (Field field, char mark, string open, string close) = scopes.Pair(dice);
        string otherwise = dice.Chance(30) ? Marker(dice.One("{{else}}", "{{否则}}")) + Row(scopes, depth) : "";
        return Marker($"{{{{{open}}}}}") + Rows(Inner(scopes, field, mark), depth) + otherwise + Marker($"{{{{{close}}}}}");
    }

    // A row of two tags stays.
    private string Both(Scopes scopes, int depth)
    {
        (Field field, char mark, string open, string close) = scopes.Pair(dice);
        Scopes outer = Inner(scopes, field, mark);
        (Field innerField, char innerMark, string innerOpen, string innerClose) = outer.Pair(dice);
        return Row(Cell(paragraph.Only($"{{{{{open}}}}}")), Cell(paragraph.Only($"{{{{{innerOpen}}}}}")))
            + Rows(Inner(outer, innerField, innerMark), depth)
            + Row(Cell(paragraph.Only($"{{{{{innerClose}}}}}")), Cell(paragraph.Only($"{{{{{close}}}}}")));
    }

    // Tags in the first and the last cell of what is repeated, beside other content.
    private string Around(Scopes scopes, int depth)
    {
        (Field field, char mark, string open, string close) = scopes.Pair(dice);
        Scopes inner = Inner(scopes, field, mark);
        (open, close) = ($"{{{{{open}}}}}", $"{{{{{close}}}}}");
        string otherwise = dice.Chance(30) ? dice.One("{{else}}", "{{否则}}") : "";
        return dice.Below(2) == 0 && otherwise.Length == 0
            ? Row(Cell(paragraph.With(open, inner, null)), Cell(paragraph.With(null, inner, close)))
            : Row(Cell(paragraph.With(open, inner, null)), Cell(blocks(inner, depth + 1)))
                + (otherwise.Length > 0 ? Row(Cell(paragraph.With(otherwise, scopes, null)), Cell(blocks(scopes, depth + 1))) : "")
                + Row(Cell(blocks(otherwise.Length > 0 ? scopes : inner, depth + 1)), Cell(paragraph.With(null, otherwise.Length > 0 ? scopes : inner, close)));
    }

    private string Control(Scopes scopes, int depth)
    {
        (Field field, char mark, string open, _) = scopes.Pair(dice);
        return $"<w:sdt><w:sdtPr><w:tag w:val=\"{open}\"/>{ids.ControlId()}</w:sdtPr><w:sdtContent>{Rows(Inner(scopes, field, mark), depth)}</w:sdtContent></w:sdt>";
    }

    private string Marker(string tag) => dice.Chance(50) ? Row(Cell(paragraph.Only(tag)), Cell("<w:p/>")) : Row(Cell("<w:p/>"), Cell(paragraph.Only(tag)));

    private string Row(Scopes scopes, int depth) => string.Concat(Enumerable.Range(0, Columns).Select(_ => dice.Below(8) == 1
        ? $"<w:sdt><w:sdtPr><w:tag w:val=\"{scopes.Value(dice).Trim('{', '}', ' ')}\"/>{ids.ControlId()}</w:sdtPr><w:sdtContent>{Cell(paragraph.Any(scopes, null))}</w:sdtContent></w:sdt>"
        : Cell(blocks(scopes, depth + 1)))) is var cells ? Row(cells) : "";

    private string Row(params string[] cells) =>
        $"<w:tr{(dice.Below(4) == 1 ? ids.ParagraphId() : "")}><w:trPr><w:cantSplit/></w:trPr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string content) => $"<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>";

    private static Scopes Inner(Scopes scopes, Field field, char mark) => field is ListField list && mark == '#' ? scopes.In(list) : scopes;
}

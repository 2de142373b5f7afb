using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Random paragraphs: text, values, pairs within the paragraph, controls, links, pictures of text.</summary>
internal sealed class RandomParagraph(Dice dice, Ids ids)
{
    private static readonly string[] Properties =
    [
        "", "", "<w:pPr><w:pStyle w:val=\"Right\"/></w:pPr>", "<w:pPr><w:keepNext/><w:jc w:val=\"right\"/><w:rPr><w:b/></w:rPr></w:pPr>",
        "<w:pPr><w:pStyle w:val=\"RightToo\"/><w:spacing w:line=\"560\"/><w:ind w:right=\"640\" w:rightChars=\"200\"/></w:pPr>",
    ];

    private static readonly string[] Words = ["关于", " 前 ", "a&b<c>", "第", "　　", "文", "\"引\"", "1"];

    public string Any(Scopes scopes, Func<Scopes, string>? textBox)
    {
        Typed typed = new(dice, ids);
        Some(typed, scopes, 4, textBox);
        return Whole(typed);
    }

    /// <summary>A paragraph with nothing but the tag.</summary>
    public string Only(string tag)
    {
        Typed typed = new(dice, ids);
        string format = typed.Format();
        typed.Tag(tag, format);
        if (dice.Below(10) == 1)
        {
            typed.Words(" ", format);
        }

        return Whole(typed);
    }

    /// <summary>A paragraph that begins or ends with a tag of rows.</summary>
    public string With(string? first, Scopes scopes, string? last)
    {
        Typed typed = new(dice, ids);
        if (first is not null)
        {
            typed.Tag(first, typed.Format());
        }

        Some(typed, scopes, 2, null);
        if (last is not null)
        {
            typed.Tag(last, typed.Format());
        }

        return Whole(typed);
    }

    private string Whole(Typed typed) => $"<w:p{(dice.Below(4) == 1 ? ids.ParagraphId() : "")}>{dice.One(Properties)}{typed}</w:p>";

    private void Some(Typed typed, Scopes scopes, int most, Func<Scopes, string>? textBox)
    {
        for (int i = dice.Below(most + 1); i > 0 && !dice.IsEmpty; i--)
        {
            One(typed, scopes, textBox);
        }
    }

    private void One(Typed typed, Scopes scopes, Func<Scopes, string>? textBox)
    {
        switch (dice.Below(14))
        {
            case < 4:
                typed.Words(dice.One(Words), typed.Format());
                break;
            case < 8:
                typed.Tag(scopes.Value(dice), typed.Format());
                break;
            case 8 or 9:
                Pair(typed, scopes, textBox);
                break;
            case 10:
                typed.Markup(ids.Bookmark($"<w:r><w:t>签</w:t><w:tab/><w:t>{scopes.Value(dice)}</w:t><w:br/></w:r>"));
                break;
            case 11:
                typed.Markup($"<w:hyperlink w:anchor=\"b1\" w:history=\"1\"><w:r><w:t>见{scopes.Value(dice)}</w:t></w:r></w:hyperlink>");
                break;
            case 12:
                typed.Markup(Control(scopes));
                break;
            default:
                typed.Markup(textBox is null ? "<w:r><w:tab/></w:r>" : textBox(scopes));
                break;
        }
    }

    private void Pair(Typed typed, Scopes scopes, Func<Scopes, string>? textBox)
    {
        (Field field, char mark, string open, string close) = scopes.Pair(dice);
        bool repeats = field is ListField && mark == '#';
        string format = typed.Format();
        typed.Tag($"{{{{{open}{(repeats && dice.Chance(50) ? dice.One("|，", "|、", "|<&>") : "")}}}}}", format);
        Some(typed, repeats ? scopes.In((ListField)field) : scopes, 3, textBox);
        if (dice.Chance(30))
        {
            typed.Tag(dice.One("{{else}}", "{{否则}}"), dice.Chance(50) ? format : typed.Format());
            Some(typed, scopes, 2, textBox);
        }

        typed.Tag($"{{{{{close}}}}}", dice.Chance(50) ? format : typed.Format());
    }

    private string Control(Scopes scopes)
    {
        Typed inner = new(dice, ids);
        string tag = "";
        switch (dice.Below(3))
        {
            case 0:
                tag = scopes.Value(dice).Trim('{', '}', ' ');
                inner.Words("单击此处", inner.Format());
                break;
            case 1:
                (Field field, char mark, string open, _) = scopes.Pair(dice);
                tag = open;
                Some(inner, field is ListField list && mark == '#' ? scopes.In(list) : scopes, 2, null);
                break;
            default:
                inner.Words("不", inner.Format());
                inner.Tag(scopes.Value(dice), inner.Format());
                break;
        }

        return $"<w:sdt><w:sdtPr><w:alias w:val=\"控件\"/>{(tag.Length > 0 ? $"<w:tag w:val=\"{tag}\"/>" : "")}{ids.ControlId()}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>";
    }
}

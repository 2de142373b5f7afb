using System.Security;
using System.Text;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>
/// A paragraph's content as somebody typed it, cut into runs as Word does: anywhere, also in the middle of a tag, with
/// spelling marks and bookmarks between.
/// </summary>
internal sealed class Typed(Dice dice, Ids ids)
{
    private static readonly string[] Formats =
        ["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"21\"/></w:rPr>", "<w:rPr><w:rStyle w:val=\"H1\"/><w:sz w:val=\"44\"/></w:rPr>"];

    private readonly StringBuilder _xml = new();
    private readonly StringBuilder _text = new();
    private string? _format;

    /// <summary>One of the formats that runs have here.</summary>
    public string Format() => dice.One(Formats);

    public void Words(string text, string format) => Pieces(text, format, format);

    /// <summary>A tag takes the format of the run it starts in, whatever the others look like.</summary>
    public void Tag(string tag, string format) => Pieces(tag, format, dice.Chance(30) ? Format() : format);

    public void Markup(string xml)
    {
        EndRun();
        _xml.Append(xml);
    }

    public override string ToString()
    {
        EndRun();
        return _xml.ToString();
    }

    private void Pieces(string text, string first, string later)
    {
        Piece(text[..1], first);
        for (int i = 1; i < text.Length; i++)
        {
            bool isCut = dice.Below(20) == 1;
            if (isCut)
            {
                Between();
            }

            Piece(text[i..(i + 1)], isCut ? later : _format!);
        }
    }

    private void Piece(string text, string format)
    {
        if (_format != format || dice.Below(30) == 1)
        {
            EndRun();
            _format = format;
            _xml.Append("<w:r>").Append(format);
        }

        _text.Append(text);
    }

    private void Between() => Markup(dice.Below(4) switch
    {
        0 => "",
        1 => "<w:proofErr w:type=\"spellStart\"/>",
        2 => "<w:proofErr w:type=\"spellEnd\"/>",
        _ => ids.Bookmark(""),
    });

    private void EndRun()
    {
        if (_format is null)
        {
            return;
        }

        string text = _text.ToString();
        string space = text.Trim() != text || dice.Chance(50) ? " xml:space=\"preserve\"" : "";
        _xml.Append("<w:t").Append(space).Append('>').Append(SecurityElement.Escape(text)).Append("</w:t></w:r>");
        _text.Clear();
        _format = null;
    }
}

/// <summary>Numbers that a template may hold once only.</summary>
internal sealed class Ids
{
    private int _last;

    public int Next() => ++_last;

    public string Bookmark(string content) => Next() is var id
        ? $"<w:bookmarkStart w:id=\"{id}\" w:name=\"b{id}\"/>{content}<w:bookmarkEnd w:id=\"{id}\"/>" : "";

    public string ControlId() => $"<w:id w:val=\"{Next()}\"/>";

    public string ParagraphId() => $" w14:paraId=\"{Next():X8}\" w14:textId=\"77777777\"";
}

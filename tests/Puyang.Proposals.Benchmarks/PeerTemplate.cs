using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Benchmarks;

/// <summary>How an engine writes its tags.</summary>
/// <param name="Show">Shows a value.</param>
/// <param name="If">Keeps what follows when there is a value, or, by the second argument, when there is none.</param>
/// <param name="EndIf">Ends that.</param>
/// <param name="Each">Repeats what follows for each row of a list.</param>
/// <param name="EndEach">Ends that.</param>
/// <param name="OfRow">A value of the innermost list's row, of that list's name.</param>
internal sealed record Dialect(
    Func<string, string> Show,
    Func<string, bool, string> If,
    Func<string, string> EndIf,
    Func<string, string> Each,
    Func<string, string> EndEach,
    Func<string, string, string> OfRow);

/// <summary>Turns the office's own template of a letter into one that another engine fills with the same words.</summary>
/// <remarks>What no peer can do is left out: the body's last paragraph keeps with nothing, the signature is not centred over the
/// date.</remarks>
internal sealed partial class PeerTemplate(Dialect dialect)
{
    /// <summary>Levels of headings.</summary>
    public const int Levels = 4;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Innermost last; a condition is looked up like what stands around it.
    private readonly Stack<(string Name, ListField? List, bool IsNegated)> open = new();

    public static byte[] Translate(byte[] template, Dialect dialect)
    {
        using MemoryStream docx = new();
        docx.Write(template);
        using (ZipArchive archive = new(docx, ZipArchiveMode.Update, leaveOpen: true))
        {
            IReadOnlyList<string> headings = HeadingStyles.Of(template);
            foreach (string name in FilledParts.Of(template))
            {
                ZipArchiveEntry entry = archive.GetEntry(name)!;
                using Stream stream = entry.Open();
                XDocument part = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
                new PeerTemplate(dialect).Translate(part, headings);
                stream.SetLength(0);
                part.Save(stream, SaveOptions.DisableFormatting);
            }
        }

        return docx.ToArray();
    }

    private void Translate(XDocument part, IReadOnlyList<string> headings)
    {
        foreach (XElement text in part.Descendants(W + "t").ToList())
        {
            if (LetterSchema.Letter.Find(text.Value.Trim('{', '}')) is ProseField)
            {
                XElement paragraph = text.Ancestors(W + "p").First();
                paragraph.ReplaceWith(Body(paragraph, headings));
            }
            else
            {
                text.Value = Tag().Replace(text.Value, tag => Translate(tag.Groups["mark"].Value, tag.Groups["name"].Value.Trim()));
            }
        }
    }

    private string Translate(string mark, string nameOrLabel)
    {
        switch (mark)
        {
            case "/":
                (string ended, ListField? list, _) = open.Pop();
                return list is null ? dialect.EndIf(ended) : dialect.EndEach(ended);
            case "" when nameOrLabel is "else" or "否则":
                (string name, _, bool isNegated) = open.Pop();
                open.Push((name, null, !isNegated));
                return dialect.EndIf(name) + dialect.If(name, !isNegated);
        }

        (Field field, string asSeen) = Find(nameOrLabel);
        if (mark == "")
        {
            return dialect.Show(asSeen);
        }

        open.Push((asSeen, mark == "#" ? field as ListField : null, mark == "^"));
        return mark == "#" && field is ListField ? dialect.Each(asSeen) : dialect.If(asSeen, mark == "^");
    }

    private (Field Field, string AsSeen) Find(string nameOrLabel)
    {
        foreach ((string name, ListField? list, _) in open)
        {
            if (list?.Items.Find(nameOrLabel) is { } field)
            {
                return (field, dialect.OfRow(name, field.Name));
            }
        }

        Field found = LetterSchema.Letter.Find(nameOrLabel)
            ?? throw new NotSupportedException($"{{{{{nameOrLabel}}}}}: no peer has a like for it.");
        return (found, found.Name);
    }

    private IEnumerable<XElement> Body(XElement paragraph, IReadOnlyList<string> headings)
    {
        XElement? properties = paragraph.Element(W + "pPr");
        XElement run = paragraph.Elements(W + "r").Single();
        yield return Paragraph(properties, Run(run, dialect.Each("body")));
        yield return Paragraph(properties, [
            .. headings.Select((style, i) => Run(run, dialect.Show(dialect.OfRow("body", $"heading{i + 1}")), style)),
            Run(run, dialect.Show(dialect.OfRow("body", "text")))]);
        yield return Paragraph(properties, Run(run, dialect.EndEach("body")));
    }

    private static XElement Paragraph(XElement? properties, params XElement[] runs) => new(W + "p", properties, runs);

    private static XElement Run(XElement model, string text, string? style = null)
    {
        XElement run = new(model);
        run.Element(W + "t")!.Value = text;
        if (style is not null)
        {
            run.Element(W + "rPr")!.AddFirst(new XElement(W + "rStyle", new XAttribute(W + "val", style)));
        }

        return run;
    }

    [GeneratedRegex(@"\{\{(?<mark>[#^/]?)(?<name>[^{}]*)\}\}")]
    private static partial Regex Tag();
}

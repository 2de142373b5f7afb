using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Puyang.Proposals.Office.Letters;

/// <summary>
/// A Word template of a reply letter, checked once and rendered many times. Safe to share between threads.
/// </summary>
/// <remarks>
/// Tags are typed in the text: <c>{{title}}</c> shows a member of <see cref="Letter"/>; <c>{{#number}}</c> and
/// <c>{{/number}}</c> keep what they enclose, whole paragraphs or part of one, only when the member has text;
/// a paragraph holding only <c>{{body}}</c> becomes the body's paragraphs, whose headings take the character styles
/// 一级标题 to 四级标题. Headers, footers and text boxes may hold tags too.
/// </remarks>
public sealed class LetterTemplate
{
    private readonly IReadOnlyList<KeyValuePair<string, byte[]>> _entries;
    private readonly IReadOnlyList<TemplatePart> _parts;
    private readonly LetterStyles _styles;
    private readonly HashSet<string> _fields;

    private LetterTemplate(
        IReadOnlyList<KeyValuePair<string, byte[]>> entries, IReadOnlyList<TemplatePart> parts, LetterStyles styles)
    {
        _entries = entries;
        _parts = parts;
        _styles = styles;
        _fields = [.. parts.SelectMany(part => TagRuns.Of(part.Tree()))
            .Where(tag => tag.Kind == TagKind.Field).Select(tag => tag.Name)];
    }

    /// <summary>Reads and checks a template.</summary>
    /// <param name="docx">The .docx file; at most 32 MB when inflated.</param>
    /// <exception cref="LetterTemplateException">
    /// The template cannot be used; carries every problem. letterhead, title, salutation, body and date must have a
    /// tag; macros, tracked changes and links to outside files are refused.
    /// </exception>
    public static LetterTemplate Compile(ReadOnlyMemory<byte> docx)
    {
        try
        {
            IReadOnlyList<KeyValuePair<string, byte[]>> entries = DocxEntries.Read(docx);
            using MemoryStream stream = new(docx.ToArray(), writable: false);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            MainDocumentPart main = document.MainDocumentPart
                ?? throw new InvalidDataException("There is no main document part.");
            IReadOnlyList<TemplatePart> parts = TemplatePart.Of(main);
            LetterStyles styles = LetterStyles.Of(main);
            IReadOnlyList<LetterTemplateProblem> problems =
                [.. FileCheck.Problems(document), .. TagCheck.Problems(parts), .. styles.Problems()];
            return problems.Count == 0 ? new LetterTemplate(entries, parts, styles) : throw new LetterTemplateException(problems);
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or FileFormatException or XmlException)
        {
            throw new LetterTemplateException(
                [new("文件", 0, "", "打不开，不是完好的 Word 文档（.docx）。请用 Word 打开后另存为 .docx 再上传。")], e);
        }
    }

    /// <summary>Fills the template. The same letter gives the same bytes.</summary>
    /// <remarks>
    /// The letter's texts are shown as they are and never read as tags. Characters that XML cannot hold (control
    /// characters, lone surrogates), which pasting from Word or PDF brings along, are left out; a line break stays one.
    /// The body's last paragraph keeps with what follows it, so that no page holds the signature and date alone.
    /// </remarks>
    /// <returns>A .docx file.</returns>
    /// <exception cref="LetterTemplateException">The letter has something to say for which the template has no tag.</exception>
    public byte[] Render(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        RefuseToLoseText(letter);
        Dictionary<string, byte[]> filled = _parts.ToDictionary(part => part.Entry, part =>
        {
            OpenXmlPartRootElement root = part.Tree();
            new LetterFilling(letter, _styles).Fill(root);
            return TemplatePart.Bytes(root);
        });
        return DocxEntries.Write(_entries.Select(entry =>
            filled.TryGetValue(entry.Key, out byte[]? content) ? new(entry.Key, content) : entry));
    }

    private void RefuseToLoseText(Letter letter)
    {
        LetterTemplateProblem[] lost = [.. LetterFields.Values
            .Where(field => !string.IsNullOrEmpty(field.Value(letter)) && !_fields.Contains(field.Key))
            .Select(field => field.Key)
            .Order(StringComparer.Ordinal)
            .Select(name => new LetterTemplateProblem(
                "文件", 0, "", $"这封信有 {name} 的内容，模板里却没有 {{{{{name}}}}} 标签。请在模板中加上，或者不填这一项。"))];
        if (lost.Length > 0)
        {
            throw new LetterTemplateException(lost);
        }
    }
}

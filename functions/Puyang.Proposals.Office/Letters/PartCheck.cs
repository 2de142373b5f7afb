using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Puyang.Proposals.Office.Letters;

/// <summary>What is wrong with the tags of one part.</summary>
internal sealed class PartCheck(TemplatePart part)
{
    private const int ContextLength = 40;

    private readonly Stack<Tag> _open = new();
    private readonly List<string> _fields = [];
    private readonly List<LetterTemplateProblem> _problems = [];
    private List<Paragraph> _paragraphs = [];

    /// <summary>The fields the part shows, the body among them.</summary>
    public IReadOnlyList<string> Fields => _fields;

    public IReadOnlyList<LetterTemplateProblem> Problems => _problems;

    public void Run()
    {
        OpenXmlElement root = part.Tree();
        _paragraphs = [.. root.Descendants<Paragraph>()];
        foreach (Paragraph paragraph in _paragraphs)
        {
            Leftovers(paragraph);
        }
        foreach (Tag tag in TagRuns.Of(root))
        {
            Check(tag);
        }
        foreach (Tag tag in _open.Reverse())
        {
            Report(tag, $"{tag} 没有结束。请在后面加上 {{{{/{tag.Name}}}}}。");
        }
    }

    private void Check(Tag tag)
    {
        switch (tag)
        {
            case { Kind: TagKind.Close }:
                Close(tag);
                break;
            case { Kind: TagKind.Field, Name: LetterFields.Body }:
                Body(tag);
                break;
            case var _ when !LetterFields.Values.ContainsKey(tag.Name):
                Report(tag, $"没有名为“{tag.Name}”的标签。请改正，可用的是 {LetterFields.Names}。");
                break;
            case { Kind: TagKind.Open }:
                _open.Push(tag);
                break;
            default:
                _fields.Add(tag.Name);
                break;
        }
    }

    private void Body(Tag tag)
    {
        if (!tag.StandsAlone)
        {
            Report(tag, "{{body}} 必须独占一段。请把同段的其他内容移开。");
        }
        if (_fields.Contains(LetterFields.Body))
        {
            Report(tag, "{{body}} 只能出现一次。请删去多余的。");
        }
        _fields.Add(LetterFields.Body);
    }

    private void Close(Tag tag)
    {
        if (!_open.TryPeek(out Tag? open) || open.Name != tag.Name)
        {
            Report(tag, open is null ? $"{tag} 之前没有 {{{{#{tag.Name}}}}}。请补上开头或删去它。" : $"{tag} 与之前的 {open} 不配对。请检查两者的顺序。");
            return;
        }
        _open.Pop();
        bool within = open.Run.Parent == tag.Run.Parent;
        bool paragraphs = open.StandsAlone && tag.StandsAlone && open.Paragraph.Parent == tag.Paragraph.Parent;
        if (!within && !paragraphs)
        {
            Report(open, $"{open} 与 {tag} 要么在同一段内，要么各自独占一段，并且在同一层（不能一头在表格、文本框里，一头在外面）。");
        }
    }

    private void Leftovers(Paragraph paragraph)
    {
        string rest = Tag.Anywhere().Replace(TagRuns.TextOf(paragraph), "");
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            Report(paragraph, "标签没有写完整。标签须写成 {{名称}}，中间不能断开。");
        }
        if (rest.Contains("｛｛", StringComparison.Ordinal) || rest.Contains("｝｝", StringComparison.Ordinal))
        {
            Report(paragraph, "标签用了全角花括号。请改用半角的 {{ 和 }}。");
        }
    }

    private void Report(Tag tag, string text) => Report(tag.Paragraph, text, tag.ToString());

    private void Report(Paragraph paragraph, string text, string at = "{")
    {
        string context = TagRuns.TextOf(paragraph);
        int start = Math.Max(0, Math.Min(context.IndexOf(at, StringComparison.Ordinal) - 10, context.Length - ContextLength));
        string shown = context.Length <= ContextLength ? context : $"…{context.AsSpan(start, ContextLength)}…";
        _problems.Add(new(part.Name, _paragraphs.IndexOf(paragraph) + 1, shown, text));
    }
}

using System.Text;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Word;

/// <summary>One piece of a plan; a plan is a tree of them. Immutable.</summary>
internal abstract class Node
{
    public abstract void Write(Filling filling);

    public static void Write(Node[] nodes, Filling filling)
    {
        foreach (Node node in nodes)
        {
            node.Write(filling);
        }
    }
}

/// <summary>Bytes that are the same in every document.</summary>
internal sealed class FixedNode(byte[] bytes) : Node
{
    public byte[] Bytes => bytes;

    public override void Write(Filling filling) => filling.Output.Write(bytes);
}

/// <summary>A field's text.</summary>
/// <param name="before">What opens its element; empty where there is none.</param>
/// <param name="lineBreak">What stands for a line break.</param>
/// <param name="after">What closes its element.</param>
internal sealed class ValueNode(InlineField field, int slot, string? format, byte[] before, byte[] lineBreak, byte[] after) : Node
{
    public override void Write(Filling filling)
    {
        string? text = field.Show(filling.Rows[slot], format);
        if (!field.IsOptional && XmlText.ShowsNothing(text))
        {
            filling.Lack(field, slot);
        }

        filling.Output.Write(before);
        XmlText.Write(filling.Output, text, lineBreak);
        filling.Output.Write(after);
    }
}

/// <summary>What is kept only when a field has a value, or only when it has none.</summary>
internal sealed class ChoiceNode(Field field, int slot, Node[] with, Node[] without) : Node
{
    public override void Write(Filling filling) => Write(field.HasValue(filling.Rows[slot]) ? with : without, filling);
}

/// <summary>What is repeated for each row.</summary>
internal sealed class LoopNode(ListField field, int slot, int itemSlot, Node[] separator, Node[] each, Node[] none) : Node
{
    public override void Write(Filling filling)
    {
        IReadOnlyList<object> rows = field.Get(filling.Rows[slot]);
        if (rows.Count == 0)
        {
            Empty(filling);
            return;
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                Write(separator, filling);
            }

            filling.Enter(itemSlot, field, i, rows[i], slot);
            Write(each, filling);
        }
    }

    private void Empty(Filling filling)
    {
        if (!field.IsOptional)
        {
            filling.Lack(field, slot);
        }

        Write(none, filling);
    }
}

/// <summary>A body's paragraphs.</summary>
/// <param name="pieces">See <see cref="ProseWeaver"/>.</param>
internal sealed class ProseNode(ProseField field, int slot, byte[][] pieces, byte[] before, byte[] lineBreak, byte[] after) : Node
{
    private readonly byte[] last = pieces[^2];
    private readonly byte[] end = pieces[^3];

    public override void Write(Filling filling)
    {
        IReadOnlyList<BodyParagraph> paragraphs = field.Get(filling.Rows[slot]);
        if (paragraphs.Count == 0 && !field.IsOptional)
        {
            filling.Lack(field, slot);
        }

        for (int i = 0; i < paragraphs.Count; i++)
        {
            BodyParagraph paragraph = paragraphs[i];
            filling.Output.Write(i == paragraphs.Count - 1 ? last : pieces[0]);
            Run(filling, paragraph.Level, paragraph.Heading);
            Run(filling, 0, paragraph.Text);
            filling.Output.Write(end);
        }
    }

    private void Run(Filling filling, int level, string text)
    {
        if (text.Length > 0)
        {
            filling.Output.Write(pieces[(2 * level) + 1]);
            filling.Output.Write(before);
            XmlText.Write(filling.Output, text, lineBreak);
            filling.Output.Write(after);
            filling.Output.Write(pieces[(2 * level) + 2]);
        }
    }
}

/// <summary>The indent that centres one field over another, right-aligned one (GB/T 9704-2012, 7.3.5.1).</summary>
internal sealed class IndentNode(IndentHole hole, string prefix) : Node
{
    public override void Write(Filling filling)
    {
        double shift = (Width(hole.Over, filling) - Width(hole.Field, filling)) / 2 * hole.Em;
        int right = Math.Max(0, hole.Right + (int)Math.Round(shift));

        // In characters Word would count again, from zero: they go, the twips stay.
        filling.Output.Write(Encoding.UTF8.GetBytes($"<{prefix}ind {prefix}right=\"{right}\" {prefix}rightChars=\"0\" />"));
    }

    // Of several names side by side or below each other it is the last one that is centred.
    private static double Width(Shown shown, Filling filling)
    {
        ReadOnlySpan<char> text = PrintableText.Of(((InlineField)shown.Field).Show(filling.Rows[shown.Slot], shown.Format) ?? "");
        text = text[(text.LastIndexOfAny(XmlText.LineBreaks) + 1)..];
        int gap = text.LastIndexOf("\u3000\u3000", StringComparison.Ordinal);
        return TextWidth.Ems(gap < 0 ? text : text[(gap + 2)..]);
    }
}

/// <summary>A number that nothing else in the part has.</summary>
internal sealed class FreshIdNode : Node
{
    public override void Write(Filling filling) => filling.Output.Write(Encoding.UTF8.GetBytes($"{++filling.LastId}"));
}

/// <summary>What must not come out illegally empty, see <see cref="GuardKind"/>.</summary>
internal sealed class GuardNode(GuardKind kind, string prefix, Node[] content) : Node
{
    private readonly byte[] run = Encoding.UTF8.GetBytes($"<{prefix}r");
    private readonly byte[] row = Encoding.UTF8.GetBytes($"<{prefix}tr");
    private readonly byte[] paragraph = Encoding.UTF8.GetBytes($"<{prefix}p");
    private readonly byte[] paragraphEnd = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private readonly byte[] bookmark = Encoding.UTF8.GetBytes($"<{prefix}bookmark");
    private readonly byte[] empty = Encoding.UTF8.GetBytes($"<{prefix}p/>");

    public override void Write(Filling filling)
    {
        int start = filling.Output.Length;
        Write(content, filling);
        ReadOnlySpan<byte> written = filling.Output.Since(start);
        if (kind == GuardKind.Story)
        {
            if (!EndsWithParagraph(written))
            {
                filling.Output.Write(empty);
            }
        }
        else if (!Holds(written, kind == GuardKind.Table ? row : run))
        {
            filling.Output.Length = start;
        }
    }

    // <w:r> and not <w:rPr>.
    private static bool Holds(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> element)
    {
        for (int at; (at = xml.IndexOf(element)) >= 0; xml = xml[(at + element.Length)..])
        {
            if (IsWhole(xml[(at + element.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(ReadOnlySpan<byte> rest) => rest is [(byte)'>' or (byte)' ' or (byte)'/', ..];

    private bool EndsWithParagraph(ReadOnlySpan<byte> xml)
    {
        int at;
        while ((at = xml.LastIndexOf((byte)'<')) >= 0 && xml[at..].StartsWith(bookmark))
        {
            xml = xml[..at];
        }

        return at >= 0 && (xml[at..].StartsWith(paragraphEnd) || (xml[at..].StartsWith(paragraph) && IsWhole(xml[(at + paragraph.Length)..])));
    }
}

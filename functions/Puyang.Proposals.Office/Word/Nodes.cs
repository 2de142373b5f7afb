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
/// <param name="place">The field's position in the schema; negative for a row's own.</param>
/// <param name="before">What opens its element; empty where there is none.</param>
/// <param name="lineBreak">What stands for a line break.</param>
/// <param name="after">What closes its element.</param>
internal sealed class ValueNode(InlineField field, int slot, int place, string? format, byte[] before, byte[] lineBreak, byte[] after) : Node
{
    public override void Write(Filling filling)
    {
        filling.Show(place);
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
internal sealed class LoopNode(ListField field, int slot, int place, int itemSlot, Node[] separator, Node[] each, Node[] none) : Node
{
    public override void Write(Filling filling)
    {
        filling.Show(place);
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
internal sealed class ProseNode(ProseField field, int slot, int place, byte[][] pieces, byte[] before, byte[] lineBreak, byte[] after) : Node
{
    private readonly byte[] last = pieces[^2];
    private readonly byte[] end = pieces[^3];

    public override void Write(Filling filling)
    {
        filling.Show(place);
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

/// <summary>A number that nothing else in the part has.</summary>
internal sealed class FreshIdNode : Node
{
    public override void Write(Filling filling) => filling.Output.Write(Encoding.UTF8.GetBytes($"{++filling.LastId}"));
}

using System.Text;
using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Word;

/// <summary>Reads a part's text with marks into a plan.</summary>
internal sealed class PlanReader
{
    private readonly string xml;
    private readonly Marks marks;
    private readonly MatchCollection found;
    private readonly string prefix;
    private readonly Schema schema;
    private readonly byte[] before;
    private readonly byte[] lineBreak;
    private readonly byte[] after;
    private int next;
    private int position;

    /// <param name="prefix">The part's prefix for WordprocessingML with its colon.</param>
    private PlanReader(string xml, Marks marks, string prefix, Schema schema)
    {
        (this.xml, this.marks, this.prefix, this.schema) = (xml, marks, prefix, schema);
        found = Marks.Anywhere().Matches(xml);
        string text = $"<{prefix}t xml:space=\"preserve\">";
        before = Bytes(text);
        after = Bytes($"</{prefix}t>");
        lineBreak = Bytes($"</{prefix}t><{prefix}br/>{text}");
    }

    public static Node[] Read(string xml, Marks marks, string prefix, Schema schema)
    {
        PlanReader reader = new(xml, marks, prefix, schema);
        return reader.Until(_ => false, out _);
    }

    // Up to and including the first mark that ends the sequence, or to the end of the text.
    private Node[] Until(Func<Hole, bool> ends, out Hole? end)
    {
        List<Node> nodes = [];
        while (next < found.Count)
        {
            Hole hole = Advance(nodes);
            if (ends(hole))
            {
                end = hole;
                return [.. nodes];
            }

            nodes.Add(Node(hole));
        }

        Add(nodes, xml[position..]);
        end = null;
        return [.. nodes];
    }

    private Hole Advance(List<Node> nodes)
    {
        Match mark = found[next++];
        Add(nodes, xml[position..mark.Index]);
        position = mark.Index + mark.Length;
        return marks.Of(mark);
    }

    private static void Add(List<Node> nodes, string text)
    {
        if (text.Length > 0)
        {
            nodes.Add(new FixedNode(Bytes(text)));
        }
    }

    private Node Node(Hole hole) => hole switch
    {
        ValueHole value => new ValueNode(value.Field, value.Slot, Place(value.Field, value.Slot), value.Format, before, lineBreak, after),
        ProseHole prose => new ProseNode(prose.Field, prose.Slot, Place(prose.Field, prose.Slot), Pieces((2 * (ProseWeaver.Levels + 1)) + 4), before, lineBreak, after),
        IndentHole indent => new IndentNode(indent, prefix),
        FreshIdHole => new FreshIdNode(),
        BlockHole block => Block(block),
        GuardHole guard => new GuardNode(guard.Kind, prefix, Until(end => end is GuardEndHole same && same.Kind == guard.Kind, out _)),
        _ => throw new InvalidOperationException($"{hole} stands where nothing opened it."),
    };

    private Node Block(BlockHole hole)
    {
        Block block = hole.Block;
        Node[] separator = hole.HasSeparator ? Until(end => end is SeparatorEndHole, out _) : [];
        Node[] each = Until(end => end is ElseHole or BlockEndHole, out Hole? end);
        Node[] none = end is ElseHole ? Until(last => last is BlockEndHole, out _) : [];
        bool inverse = block.Open.Kind == TagKind.Inverse;
        return block.IsLoop
            ? new LoopNode((ListField)block.Field, block.Slot, Place(block.Field, block.Slot), block.ItemSlot!.Value, separator, each, none)
            : new ChoiceNode(block.Field, block.Slot, inverse ? none : each, inverse ? each : none);
    }

    private int Place(Field field, int slot) => slot == 0 ? schema.PlaceOf(field) : -1;

    private byte[][] Pieces(int count)
    {
        byte[][] pieces = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            List<Node> piece = [];
            _ = Advance(piece);
            pieces[i] = piece is [FixedNode { Bytes: var bytes }] ? bytes : [];
        }

        return pieces;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

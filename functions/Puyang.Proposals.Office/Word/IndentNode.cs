using System.Text;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Word;

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

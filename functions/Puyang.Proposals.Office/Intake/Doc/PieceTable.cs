namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Puts a document's text together from the pieces in which it was saved.</summary>
internal static class PieceTable
{
    // A letter of twenty pages has twenty thousand; pieces may lie over each other, so their sum is not bounded by the file.
    private const int MaxCharacters = 4 << 20;

    // What Windows code page 1252 has where Latin-1 has control characters.
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";

    /// <summary>The pieces in the order of the text.</summary>
    /// <param name="clx">The table's part that holds them.</param>
    internal static IReadOnlyList<Piece> Read(DocBytes clx)
    {
        int at = 0;
        while (clx.Byte(at) == 1)
        {
            at += 3 + clx.UInt16(at + 1);
        }

        int length = clx.Byte(at) == 2 ? clx.Int32(at + 1) : throw new InvalidDataException("No piece table.");
        DocBytes table = clx.Part(at + 5, length);
        int count = (length - 4) / 12;
        List<Piece> pieces = [];
        for (int i = 0; i < count; i++)
        {
            int first = table.Int32(4 * i);
            int end = table.Int32(4 * (i + 1));
            uint place = (uint)table.Int32((4 * (count + 1)) + (8 * i) + 2);
            bool isNarrow = (place & 0x4000_0000) != 0;
            int from = (int)(place & 0x3FFF_FFFF);
            bool isNext = first == (i == 0 ? 0 : pieces[^1].First + pieces[^1].Length);
            pieces.Add(isNext && end >= first && end <= MaxCharacters
                ? new Piece(first, end - first, isNarrow ? from / 2 : from, isNarrow)
                : throw new InvalidDataException($"Piece {i} from {first} to {end}."));
        }

        return pieces;
    }

    /// <summary>The characters of a piece.</summary>
    internal static void Append(Piece piece, DocBytes word, Span<char> text)
    {
        DocBytes bytes = word.Part(piece.At, piece.Length * piece.Width);
        for (int i = 0; i < piece.Length; i++)
        {
            text[i] = piece.IsNarrow ? Narrow(bytes.Span[i]) : (char)(bytes.Span[2 * i] | (bytes.Span[(2 * i) + 1] << 8));
        }
    }

    private static char Narrow(byte one) =>
        one is >= 0x80 and < 0xA0 ? Western[Math.Min(one - 0x80, Western.Length - 1)] : (char)one;
}

/// <summary>A piece of text.</summary>
/// <param name="First">Its first character's place in the text.</param>
/// <param name="Length">Its characters.</param>
/// <param name="At">Where it stands in the stream, in bytes.</param>
/// <param name="IsNarrow">True where a character is one byte.</param>
internal sealed record Piece(int First, int Length, int At, bool IsNarrow)
{
    internal int Width => IsNarrow ? 1 : 2;
}

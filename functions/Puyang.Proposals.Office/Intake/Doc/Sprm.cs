namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>One property of a run or paragraph.</summary>
/// <param name="Code">Which.</param>
/// <param name="Value">What it is set to.</param>
internal readonly record struct Sprm(int Code, DocBytes Value)
{
    internal const int Deleted = 0x0800;
    internal const int Hidden = 0x083C;
    internal const int RunStyle = 0x4A30;
    internal const int Symbol = 0x6A09;
    internal const int ListOf = 0x460B;
    internal const int InTable = 0x2416;
    internal const int EndsRow = 0x2417;
    internal const int Depth = 0x6649;
    internal const int Elsewhere = 0x6646;
    internal const int ElsewhereOnce = 0x6645;
    internal const int RowShape = 0xD608;
    private const int OldRowShape = 0xD606;
    private const int Tabs = 0xC615;

    /// <summary>The properties, up to the first that is cut off.</summary>
    internal static IEnumerable<Sprm> Read(DocBytes list)
    {
        for (int at = 0; at + 3 <= list.Length;)
        {
            int code = list.UInt16(at);
            (int head, int length) = Size(code, list, at + 2);
            if (at + 2 + head + length > list.Length)
            {
                yield break;
            }

            yield return new Sprm(code, list.Part(at + 2 + head, length));
            at += 2 + head + length;
        }
    }

    private static (int Head, int Length) Size(int code, DocBytes list, int at) => (code >> 13) switch
    {
        0 or 1 => (0, 1),
        2 or 4 or 5 => (0, 2),
        3 => (0, 4),
        7 => (0, 3),
        _ when code is RowShape or OldRowShape => (2, at + 2 <= list.Length ? Math.Max(list.UInt16(at) - 1, 0) : list.Length),
        _ when code is Tabs && list.Byte(at) == 255 => (1, list.Length),
        _ => (1, list.Byte(at)),
    };
}

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>What matters here of how characters look.</summary>
/// <param name="IsHidden">Deleted, hidden, or a hint of the form.</param>
/// <param name="Symbol">The character of a symbol font that stands here, as four hexadecimal digits; null for plain text.</param>
internal readonly record struct RunLook(bool IsHidden, string? Symbol)
{
    internal static RunLook Of(IEnumerable<Sprm> set, IReadOnlySet<int> hints)
    {
        RunLook look = default;
        foreach (Sprm one in set)
        {
            look = one.Code switch
            {
                Sprm.Deleted or Sprm.Hidden when one.Value.Byte(0) is 1 or 129 => look with { IsHidden = true },
                Sprm.RunStyle when hints.Contains(one.Value.UInt16(0)) => look with { IsHidden = true },
                Sprm.Symbol => look with { Symbol = $"{one.Value.UInt16(2):X4}" },
                _ => look,
            };
        }

        return look;
    }
}

/// <summary>What matters here of a paragraph.</summary>
internal readonly record struct ParagraphLook(bool IsInTable, bool EndsRow, bool IsNumbered, DocBytes? RowShape)
{
    internal static ParagraphLook Of(IEnumerable<Sprm> set, DocBytes? beside)
    {
        ParagraphLook look = default;
        foreach (Sprm one in set)
        {
            look = one.Code is Sprm.Elsewhere or Sprm.ElsewhereOnce && beside is { } data
                ? Elsewhere(look, data, one.Value.Int32(0)) : look.With(one);
        }

        return look;
    }

    // What is too long for its page stands in a stream of its own.
    private static ParagraphLook Elsewhere(ParagraphLook look, DocBytes data, int at) =>
        Sprm.Read(data.Part(at + 2, data.UInt16(at))).Aggregate(look, (whole, one) => whole.With(one));

    private ParagraphLook With(Sprm one) => one.Code switch
    {
        Sprm.InTable => this with { IsInTable = one.Value.Byte(0) != 0 },
        Sprm.EndsRow => this with { EndsRow = one.Value.Byte(0) != 0 },
        Sprm.ListOf => this with { IsNumbered = one.Value.Int16(0) > 0 },
        Sprm.RowShape => this with { RowShape = one.Value },
        _ => this,
    };
}

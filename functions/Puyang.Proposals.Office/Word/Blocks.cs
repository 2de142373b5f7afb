namespace Puyang.Proposals.Office.Word;

/// <summary>Where names are looked up: a row's fields first, then what surrounds the loop.</summary>
/// <param name="Slot">Where the data of this schema is found while a document is made; 0 is the whole document's.</param>
/// <param name="IsOpen">True inside a loop whose name is unknown: its rows may have any field, one mistake is told once.</param>
internal sealed record Scope(Schema? Schema, int Slot, Scope? Outer, bool IsOpen = false)
{
    public (Field Field, int Slot)? Find(string name) =>
        Schema?.Find(name) is { } field ? (field, Slot) : Outer?.Find(name);

    public bool AcceptsAnything => IsOpen || Outer?.AcceptsAnything == true;

    /// <summary>Names for a message: 标题（title）、….</summary>
    public string Names => string.Join('、', (Schema?.Fields ?? []).Select(one => $"{one.Label}（{one.Name}）"))
        + (Outer is null ? "" : "；循环以外的：" + Outer.Names);
}

/// <summary>A tag that shows a field.</summary>
internal sealed record Shown(Tag Tag, Field Field, int Slot, string? Format);

/// <summary>A pair of tags and what it means.</summary>
/// <param name="Field">What decides or is repeated.</param>
/// <param name="Slot">Where the field's data is found.</param>
/// <param name="ItemSlot">Where each row is put; null for a condition.</param>
internal sealed record Block(Tag Open, Field Field, int Slot, int? ItemSlot)
{
    /// <summary>Position among the opening tags of its part.</summary>
    public int Order { get; init; }

    public Tag? Else { get; set; }

    public Tag Close { get; set; } = Open;

    public bool IsLoop => ItemSlot is not null;

    /// <summary>Every tag of it, in the order of the document.</summary>
    public IEnumerable<Tag> Tags => Else is null ? [Open, Close] : [Open, Else, Close];
}

/// <summary>The range that a pair of tags encloses.</summary>
internal enum Reach
{
    /// <summary>Part of a paragraph.</summary>
    Runs,

    /// <summary>Whole paragraphs of one container.</summary>
    Paragraphs,

    /// <summary>Whole rows of one table.</summary>
    Rows,
}

namespace Puyang.Proposals.Office.Word;

/// <summary>One document while it is made.</summary>
internal sealed class Filling(PooledBytes output, object data, int slots)
{
    private readonly (ListField? List, int Index, int Outer)[] at = new (ListField?, int, int)[slots];
    private ulong shown;
    private List<string>? missing;

    /// <summary>The part that is being written.</summary>
    public PooledBytes Output => output;

    /// <summary>The row that each loop is at; the first is the document's own data.</summary>
    public object[] Rows { get; } = Start(data, slots);

    /// <summary>The last id given to a repeated picture.</summary>
    public uint LastId { get; set; }

    /// <param name="outer">Where the rows come from.</param>
    public void Enter(int slot, ListField list, int index, object row, int outer)
    {
        Rows[slot] = row;
        at[slot] = (list, index, outer);
    }

    /// <summary>Notes that something to be shown is missing.</summary>
    public void Lack(Field field, int slot)
    {
        string what = $"缺少{Row(slot)}“{field.Label}”（{field.Name}）。";
        missing ??= [];
        if (!missing.Contains(what))
        {
            missing.Add(what);
        }
    }

    /// <summary>Notes that a field of the document has been written.</summary>
    /// <param name="place">Its position in the schema, at most 63; negative for a row's own.</param>
    public void Show(int place) => shown |= place < 0 ? 0 : 1ul << place;

    /// <summary>True when it has been written.</summary>
    public bool HasShown(int place) => (shown & (1ul << place)) != 0;

    /// <summary>Notes a problem of the data.</summary>
    public void Refuse(string what) => (missing ??= []).Add(what);

    /// <exception cref="MissingDataException">Something was missing.</exception>
    public void ThrowIfIncomplete()
    {
        if (missing is not null)
        {
            throw new MissingDataException(missing);
        }
    }

    // 分组第 1 行的事项第 2 行的
    private string Row(int slot) => at[slot] is { List: { } list } row ? $"{Row(row.Outer)}{list.Label}第 {row.Index + 1} 行的" : "";

    private static object[] Start(object data, int slots)
    {
        object[] rows = new object[slots];
        rows[0] = data;
        return rows;
    }
}

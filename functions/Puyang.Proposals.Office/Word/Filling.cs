namespace Puyang.Proposals.Office.Word;

/// <summary>One document while it is made.</summary>
internal sealed class Filling(PooledBytes output, object data, int slots)
{
    private readonly (ListField? List, int Index)[] at = new (ListField?, int)[slots];
    private List<string>? missing;

    /// <summary>The part that is being written.</summary>
    public PooledBytes Output => output;

    /// <summary>The row that each loop is at; the first is the document's own data.</summary>
    public object[] Rows { get; } = Start(data, slots);

    /// <summary>The last id given to a repeated picture.</summary>
    public uint LastId { get; set; }

    public void Enter(int slot, ListField list, int index, object row)
    {
        Rows[slot] = row;
        at[slot] = (list, index);
    }

    /// <summary>Notes that something to be shown is missing.</summary>
    public void Lack(Field field, int slot)
    {
        string row = at[slot] is { List: { } list, Index: var index } ? $"{list.Label}第 {index + 1} 行的" : "";
        string what = $"缺少{row}“{field.Label}”（{field.Name}）。";
        missing ??= [];
        if (!missing.Contains(what))
        {
            missing.Add(what);
        }
    }

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

    private static object[] Start(object data, int slots)
    {
        object[] rows = new object[slots];
        rows[0] = data;
        return rows;
    }
}

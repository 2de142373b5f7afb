using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>The row of the innermost loop and what is outside it.</summary>
internal sealed record OracleScope(Schema Schema, object Data, OracleScope? Outside, string Place, List<string> Missing)
{
    public static OracleScope Of(Schema schema, object data) => new(schema, data, null, "", []);

    /// <summary>Who owns the name, and the field.</summary>
    public (OracleScope Owner, Field Field) Find(string name) =>
        Schema.Find(name) is { } field ? (this, field) : Outside?.Find(name) ?? throw new InvalidOperationException($"No field {name}.");

    /// <summary>True for yes, and for anything of which something can be seen.</summary>
    public bool Holds(Field field) => field is InlineField inline ? OracleTidy.IsSeen(inline.Show(Data, null)) : field.HasValue(Data);

    public string Show(string name, string? format)
    {
        (OracleScope owner, Field field) = Find(name);
        string text = ((InlineField)field).Show(owner.Data, format) ?? "";
        owner.Require(field, !OracleTidy.IsSeen(text));
        return text;
    }

    /// <summary>What would be shown, without asking for it.</summary>
    public string Text(string name, string? format) => Find(name) is var (owner, field) ? ((InlineField)field).Show(owner.Data, format) ?? "" : "";

    public IReadOnlyList<OracleScope> Rows(ListField list, OracleScope owner) =>
        [.. list.Get(owner.Data).Select((row, i) => new OracleScope(list.Items, row, this, $"{owner.Place}{list.Label}第 {i + 1} 行的", Missing))];

    /// <summary>Notes a field that must be there and is not.</summary>
    public void Require(Field field, bool isMissing)
    {
        string what = $"缺少{Place}“{field.Label}”（{field.Name}）。";
        if (!field.IsOptional && isMissing && !Missing.Contains(what))
        {
            Missing.Add(what);
        }
    }
}

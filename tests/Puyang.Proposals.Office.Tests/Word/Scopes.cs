using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>The schemas whose names can be used at a place in a template, innermost first.</summary>
internal sealed record Scopes(IReadOnlyList<Schema> Schemas)
{
    public static readonly Scopes Outermost = new([Docket.Schema]);

    public int Depth => Schemas.Count - 1;

    public Scopes In(ListField list) => new([list.Items, .. Schemas]);

    /// <summary>A tag that shows something: {{date|汉字}}.</summary>
    public string Value(Dice dice)
    {
        InlineField field = Pick<InlineField>(dice);
        string format = field.Formats.Count > 0 && dice.Chance(50) ? "|" + dice.One(field.Formats) : "";
        return dice.Below(10) == 1 ? $"{{{{ {Name(field, dice)}{format} }}}}" : $"{{{{{Name(field, dice)}{format}}}}}";
    }

    /// <summary>A pair: its field, its mark, the names in its two tags.</summary>
    public (Field Field, char Mark, string Open, string Close) Pair(Dice dice)
    {
        Field field = dice.Chance(60) && Depth < 3 ? Pick<ListField>(dice) : Pick<Field>(dice);
        char mark = dice.Chance(80) ? '#' : '^';
        return (field, mark, mark + Name(field, dice), "/" + Name(field, dice));
    }

    private string Name(Field field, Dice dice) => dice.Chance(50) && Find(field.Label) == field ? field.Label : field.Name;

    // A name of an outer schema that an inner one hides means the inner field, whatever its kind.
    private T Pick<T>(Dice dice)
        where T : Field
    {
        Schema schema = dice.One(Schemas);
        T[] fields = [.. schema.Fields.OfType<T>().Where(field => Find(field.Name) == field)];
        return fields.Length > 0 ? dice.One(fields) : Schemas.SelectMany(other => other.Fields).OfType<T>().First(field => Find(field.Name) == field);
    }

    private Field? Find(string name) => Schemas.Select(schema => schema.Find(name)).FirstOrDefault(field => field is not null);
}

using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Word;

/// <summary>Everything that a kind of form can show; every tag of a template is checked against it.</summary>
public abstract class Schema
{
    // A document notes in 64 bits what it has shown.
    private const int MostFields = 64;
    private readonly List<Field> fields = [];

    /// <summary>The fields, in the order in which they are told.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>What data must be.</summary>
    public abstract Type DataType { get; }

    /// <summary>The field with this name or label, or null.</summary>
    public Field? Find(string nameOrLabel) => fields.FirstOrDefault(field => field.Name == nameOrLabel || field.Label == nameOrLabel);

    /// <summary>The field's position, from 0.</summary>
    internal int PlaceOf(Field field) => fields.FindIndex(known => ReferenceEquals(known, field));

    private protected void Add(Field field)
    {
        if (fields.Count == MostFields)
        {
            throw new ArgumentException($"A form has at most {MostFields} fields.");
        }

        if (fields.Any(known => known.Name == field.Name || known.Label == field.Label))
        {
            throw new ArgumentException($"The form has two fields {field.Name} ({field.Label}).");
        }

        fields.Add(field);
    }
}

/// <summary>A schema that reads its values from a record.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class Schema<T> : Schema
    where T : class
{
    /// <inheritdoc/>
    public override Type DataType => typeof(T);

    /// <summary>Adds a text.</summary>
    public Schema<T> Text(
        string name, string label, string source, string example, Func<T, string?> get, bool isOptional = false, bool isEssential = false) =>
        With(new TextField(name, label, source, example, isOptional, data => get((T)data)) { IsEssential = isEssential });

    /// <summary>Adds a whole number.</summary>
    public Schema<T> Number(string name, string label, string source, string example, Func<T, int?> get, bool isOptional = false) =>
        With(new NumberField(name, label, source, example, isOptional, data => get((T)data)));

    /// <summary>Adds a day.</summary>
    public Schema<T> Date(string name, string label, string source, string example, Func<T, DateOnly?> get, bool isOptional = false) =>
        With(new DateField(name, label, source, example, isOptional, data => get((T)data)));

    /// <summary>Adds a 发文字号.</summary>
    public Schema<T> DocumentNumber(string name, string label, string source, string example, Func<T, string?> get, bool isOptional = false) =>
        With(new DocumentNumberField(name, label, source, example, isOptional, data => get((T)data)));

    /// <summary>Adds a yes or no.</summary>
    public Schema<T> Flag(string name, string label, string source, string example, Func<T, bool> get) =>
        With(new FlagField(name, label, source, example, data => get((T)data)));

    /// <summary>Adds rows. A list may always be empty unless <paramref name="isOptional"/> is false.</summary>
    public Schema<T> List<TItem>(
        string name, string label, string source, string example, Schema<TItem> items, Func<T, IReadOnlyList<TItem>> get, bool isOptional = true,
        bool isEssential = false)
        where TItem : class =>
        With(new ListField(name, label, source, example, isOptional, items, data => get((T)data)) { IsEssential = isEssential });

    /// <summary>Adds a body.</summary>
    public Schema<T> Prose(
        string name, string label, string source, string example, Func<T, IReadOnlyList<BodyParagraph>> get, bool isOptional = false) =>
        With(new ProseField(name, label, source, example, isOptional, data => get((T)data)));

    /// <summary>Adds a field as it is.</summary>
    public Schema<T> With(Field field)
    {
        Add(field);
        return this;
    }
}

using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Benchmarks;

/// <summary>What a letter shows, by field name, for engines that know nothing of schemas: texts, numbers, flags and
/// lists of such; null for none.</summary>
internal static class PlainValues
{
    public static Dictionary<string, object?> Of(Schema schema, object data) =>
        schema.Fields.ToDictionary(field => field.Name, field => Of(field, data));

    /// <summary>The same, by label as well.</summary>
    public static Dictionary<string, object?> WithLabels(Schema schema, object data) =>
        schema.Fields.SelectMany(field => new[] { field.Name, field.Label }, (field, key) => (key, Of(field, data)))
            .ToDictionary(one => one.key, one => one.Item2);

    private static object? Of(Field field, object data) => field switch
    {
        TextField text => text.Get(data),
        DocumentNumberField number => number.Get(data),
        NumberField number => number.Get(data),
        FlagField flag => flag.Get(data),
        ListField list when list.Get(data) is { Count: > 0 } rows => rows.Select(row => Of(list.Items, row)).ToList(),
        ListField => null,
        ProseField prose => prose.Get(data).Select(Of).ToList(),
        _ => throw new NotSupportedException($"{field.Name} is a {field.GetType().Name}."),
    };

    // A heading's font hangs on its level, so each level has a place of its own in the paragraph.
    private static Dictionary<string, object?> Of(BodyParagraph paragraph) => Enumerable.Range(1, PeerTemplate.Levels)
        .ToDictionary(level => $"heading{level}", level => (object?)(level == paragraph.Level ? paragraph.Heading : ""))
        .Append(new("text", paragraph.Text)).ToDictionary();
}

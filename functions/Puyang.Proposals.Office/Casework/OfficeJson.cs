using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Puyang.Proposals.Office.Casework;

/// <summary>How everything that is stored is written: camelCase, Chinese in clear, ids as plain strings, kinds by their wire names.</summary>
public static class OfficeJson
{
    private const string Kind = "kind";

    // What the bureau asks of the 交办机关 is of a kind, too, and the word is taken.
    private const string Request = "request";

    /// <summary>For journals, documents and policy alike; the same value always gives the same bytes.</summary>
    public static readonly JsonSerializerOptions Options = Make();

    /// <summary>The value as UTF-8 JSON in one line.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"Expected a {typeof(T).Name}, found null.");

    private static JsonSerializerOptions Make()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Kinds, FactsOnly } },
        };
        options.Converters.Add(new IdConverters());
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }

    private static void Kinds(JsonTypeInfo type)
    {
        IReadOnlyDictionary<string, Type>? names =
            type.Type == typeof(Event) ? Wire.Events
            : type.Type == typeof(Effect) ? Wire.Effects
            : type.Type == typeof(CaseTask) ? Wire.Tasks
            : null;
        if (names is null)
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Kind };
        foreach ((string name, Type kind) in names)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
        }
    }

    // What a type computes, and what the fold adds to a task later, is not part of the fact.
    private static void FactsOnly(JsonTypeInfo type)
    {
        bool isTask = typeof(CaseTask).IsAssignableFrom(type.Type);
        if (type.Type.Assembly != typeof(Case).Assembly || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            JsonPropertyInfo property = type.Properties[i];
            if (property.Name == Kind)
            {
                property.Name = Request;
            }

            if (property.Set is null || (isTask && property.Name is "settled" or "isOverdue" or "remindedOn"))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private sealed class IdConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType
            && typeToConvert.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class IdConverter<T> : JsonConverter<T>
        where T : struct, IId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? T.Of(text) : throw new JsonException($"A {typeof(T).Name} must not be empty.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}

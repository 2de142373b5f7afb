using System.Text.Json;

namespace Puyang.Proposals.Office.Intake;

/// <summary>A message of the queue intake: the name of a dropped file, or the event by which the storage account tells of it.</summary>
/// <remarks>Both shapes of Event Grid are read, its own (subject, eventType) and CloudEvents (subject, type):
/// https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage</remarks>
public static class IntakeMessage
{
    private const string Subject = "/blobServices/default/containers/intake/blobs/";

    /// <summary>The names of the files that a message tells of; none when it tells of something else.</summary>
    /// <param name="message">The message's text.</param>
    public static IReadOnlyList<string> Files(string message)
    {
        string text = message.Trim();
        if (text is not ['{' or '[', ..])
        {
            return text.Length > 0 ? [text] : [];
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            return [.. (root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root]).Select(File).OfType<string>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? File(JsonElement told) =>
        told.ValueKind == JsonValueKind.Object && Text(told, "subject") is { } subject && subject.StartsWith(Subject, StringComparison.Ordinal)
        && (Text(told, "eventType") ?? Text(told, "type")) == "Microsoft.Storage.BlobCreated"
            ? subject[Subject.Length..]
            : null;

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

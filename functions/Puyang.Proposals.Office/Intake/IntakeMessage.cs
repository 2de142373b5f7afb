using System.Text.Json;

namespace Puyang.Proposals.Office.Intake;

/// <summary>A message of the queue intake: the name of a dropped file, or the event by which the storage account tells of it.</summary>
/// <remarks>
/// <para>Both shapes of Event Grid are read, its own (subject, eventType) and CloudEvents (subject, type):
/// https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage</para>
/// <para>The subject ends with the name as it is, not URL-encoded, so it is not decoded: decoded, 50%25.json would become another
/// file's name. The documentation does not say so; reports show it (https://github.com/Azure-Samples/azure-event-grid-viewer/issues/9),
/// and also that a character beyond the first plane, as rare names have it, arrives as U+FFFD twice. Such a file is not found by its
/// event; the sweep finds it when it lists the container.</para>
/// </remarks>
public static class IntakeMessage
{
    // What a blob may be called: https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
    private const int MaxName = 1024;
    private const string Subject = "/blobServices/default/containers/intake/blobs/";

    /// <summary>The names of the files that a message tells of; none when it tells of something else.</summary>
    /// <param name="message">The message's text.</param>
    public static IReadOnlyList<string> Files(string message)
    {
        string text = message.Trim();
        if (text is not ['{' or '[', ..])
        {
            return CanBeName(text) && !text.Any(char.IsControl) ? [text] : [];
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            JsonElement root = json.RootElement;
            return [.. (root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root]).Select(File).OfType<string>()];
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            // The latter for half a character beyond the first plane.
            return [];
        }
    }

    private static string? File(JsonElement told) =>
        told.ValueKind == JsonValueKind.Object && Text(told, "subject") is { } subject && subject.StartsWith(Subject, StringComparison.Ordinal)
        && (Text(told, "eventType") ?? Text(told, "type")) == "Microsoft.Storage.BlobCreated" && CanBeName(subject[Subject.Length..])
            ? subject[Subject.Length..]
            : null;

    private static bool CanBeName(string name) => name.Length is > 0 and <= MaxName;

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

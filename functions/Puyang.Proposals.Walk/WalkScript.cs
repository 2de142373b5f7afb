using System.Text.Json;
using System.Text.Json.Serialization;

namespace Puyang.Proposals.Walk;

/// <summary>What people do with one proposal from its form to its rating, as a file of samples tells it.</summary>
/// <param name="Proposal">How mails name it.</param>
/// <param name="Case">The path of its page.</param>
/// <param name="Reply">The file of the reply's text.</param>
/// <param name="Acts">In their order.</param>
/// <param name="Letter">Which mail brings the letter.</param>
public sealed record WalkScript(string Proposal, string Case, string Reply, IReadOnlyList<ScriptedAct> Acts, ScriptedMail Letter)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The folder of the samples that it names.</summary>
    [JsonIgnore]
    public string Folder { get; private init; } = "";

    /// <summary>The reply's text.</summary>
    [JsonIgnore]
    public string ReplyText => File.ReadAllText(Path.Combine(Folder, Reply));

    /// <summary>Reads a script and what it names.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    /// <exception cref="IOException">It, or a sample, is missing.</exception>
    public static WalkScript Read(string file) =>
        JsonSerializer.Deserialize<WalkScript>(File.ReadAllText(file), Json)! with { Folder = Path.GetDirectoryName(Path.GetFullPath(file))! };

    /// <summary>An act to be done.</summary>
    public Act Act(ScriptedAct scripted)
    {
        (string, string)[] fixedFields =
        [
            .. (scripted.Fields ?? []).Select(field => (field.Key, field.Value)),
            .. (scripted.Texts ?? []).Select(text => (text.Key, File.ReadAllText(Path.Combine(Folder, text.Value)))),
        ];
        Act act = scripted.Page is { } page
            ? Walk.Act.OfClerk(scripted.Name, page, scripted.Button)
            : Walk.Act.ByMail(scripted.Name, scripted.Mailbox!, scripted.Subject!, Proposal, scripted.Times, scripted.Link, scripted.Button);
        return act with
        {
            Typed = form => [.. fixedFields, .. (scripted.Edits ?? []).Select(edit => (edit.Key, Edited(form.Fields[edit.Key], edit.Value)))],
            StaysOpen = scripted.StaysOpen,
            File = scripted.Upload is { } upload ? new ChosenFile(upload, File.ReadAllBytes(Path.Combine(Folder, upload))) : null,
            Accepted = scripted.Accepted ?? "",
            Message = scripted.Message,
        };
    }

    private static string Edited(string text, IReadOnlyDictionary<string, string> edits) =>
        edits.Aggregate(text, (before, edit) => before.Replace(edit.Key, edit.Value, StringComparison.Ordinal));
}

/// <summary>One act of a script: on a page of the office, or behind the link of a mail.</summary>
/// <param name="Name">What it is called in tests.</param>
/// <param name="Who">Who does it, in Chinese.</param>
/// <param name="Does">What, in Chinese.</param>
/// <param name="Button">What is written on the button.</param>
/// <param name="On">To when the clock is set before; null leaves it.</param>
/// <param name="Page">The path of the office's page; null behind a link.</param>
/// <param name="Mailbox">A part of the address to which the link was mailed.</param>
/// <param name="Subject">A part of that mail's subject.</param>
/// <param name="Times">The how-manieth such mail.</param>
/// <param name="Link">Which of the mail's links, by its label; null for the first.</param>
/// <param name="Upload">A sample that is uploaded.</param>
/// <param name="Fields">What is typed and chosen.</param>
/// <param name="Texts">Fields into which a sample's text is pasted.</param>
/// <param name="Edits">Fields in which words are replaced by others.</param>
/// <param name="Accepted">See <see cref="Walk.Act.Accepted"/>.</param>
/// <param name="StaysOpen">See <see cref="Walk.Act.StaysOpen"/>.</param>
/// <param name="Message">See <see cref="Walk.Act.Message"/>.</param>
public sealed record ScriptedAct(
    string Name,
    string Who,
    string Does,
    string Button,
    DateTimeOffset? On = null,
    string? Page = null,
    string? Mailbox = null,
    string? Subject = null,
    int Times = 1,
    string? Link = null,
    string? Upload = null,
    Dictionary<string, string>? Fields = null,
    Dictionary<string, string>? Texts = null,
    Dictionary<string, Dictionary<string, string>>? Edits = null,
    string? Accepted = null,
    bool StaysOpen = false,
    string? Message = null);

/// <summary>A mail by its address and subject.</summary>
public sealed record ScriptedMail(string Mailbox, string Subject);

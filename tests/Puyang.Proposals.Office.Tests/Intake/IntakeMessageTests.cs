using System.Text.Json;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Tests.Intake;

public sealed class IntakeMessageTests
{
    private const string Created = "Microsoft.Storage.BlobCreated";

    public static TheoryData<string> Garbage =>
    [
        "", " \n ", "{", "{}", "[]", "[1, null, \"a.json\", []]", "{\"subject\": 1}", "{\"subject\": \"\\ud800\", \"eventType\": \"Microsoft.Storage.BlobCreated\"}",
        "{\"fileName\": \"a.json\"}", new string('[', 100), "a\nb.json", "a\0.json", new string('a', 1025),
    ];

    [Fact]
    public void An_event_in_Event_Grids_own_shape_names_its_file() =>
        Assert.Equal(["2022/提案 185.json"], IntakeMessage.Files(Event(Subject("2022/提案 185.json"), Created)));

    [Fact]
    public void An_event_as_CloudEvents_has_it_names_its_file() => Assert.Equal(
        ["提案.json"],
        IntakeMessage.Files(JsonSerializer.Serialize(new { specversion = "1.0", id = "1", type = Created, subject = Subject("提案.json"), data = new { url = "https://x" } })));

    [Fact]
    public void Several_events_in_one_message_name_their_files_in_order() => Assert.Equal(
        ["b.json", "a.json"],
        IntakeMessage.Files($"[{Event(Subject("b.json"), Created)}, {Event(Subject("c.json"), "Microsoft.Storage.BlobDeleted")}, {Event(Subject("a.json"), Created)}]"));

    [Theory]
    [InlineData("提案.json")]
    [InlineData("  提案.json\r\n")]
    public void A_plain_text_is_a_files_name(string text) => Assert.Equal(["提案.json"], IntakeMessage.Files(text));

    // Decoded, 50%25 would become another file's name.
    [Theory]
    [InlineData("完成50%.json")]
    [InlineData("完成50%25.json")]
    [InlineData("%E6%8F%90%E6%A1%88.json")]
    [InlineData("a+b c#d?e&f.json")]
    public void A_name_is_taken_as_it_stands(string name)
    {
        Assert.Equal([name], IntakeMessage.Files(Event(Subject(name), Created)));
        Assert.Equal([name], IntakeMessage.Files(name));
    }

    // Such a file is refused for what it is; waiting for the sweep it would lie there unseen.
    [Fact]
    public void An_event_tells_of_a_file_whatever_its_name_holds() =>
        Assert.Equal(["\r\nBcc: b@example.com\r\n.json"], IntakeMessage.Files(Event(Subject("\r\nBcc: b@example.com\r\n.json"), Created)));

    [Theory]
    [InlineData("/blobServices/default/containers/intake-rejected/blobs/a.json", Created)]
    [InlineData("/blobServices/default/containers/journal/blobs/a.json", Created)]
    [InlineData("/blobServices/default/containers/intake/blobs/", Created)]
    [InlineData("/blobServices/default/containers/intake", Created)]
    [InlineData("/blobServices/default/containers/intake/blobs/a.json", "Microsoft.Storage.BlobDeleted")]
    [InlineData("/blobServices/default/containers/intake/blobs/a.json", "Microsoft.EventGrid.SubscriptionValidationEvent")]
    [InlineData("/blobServices/default/containers/intake/blobs/a.json", null)]
    public void What_tells_of_something_else_names_no_file(string subject, string? type) => Assert.Empty(IntakeMessage.Files(Event(subject, type)));

    [Theory]
    [MemberData(nameof(Garbage))]
    public void Garbage_names_no_file_and_is_no_fault(string message) => Assert.Empty(IntakeMessage.Files(message));

    private static string Subject(string name) => $"/blobServices/default/containers/intake/blobs/{name}";

    private static string Event(string subject, string? type) => JsonSerializer.Serialize(new
    {
        topic = "/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a",
        subject,
        eventType = type,
        id = "1",
        data = new { api = "PutBlob", url = "https://a.blob.core.windows.net/intake/other.json" },
        dataVersion = "",
        metadataVersion = "1",
        eventTime = TestOffice.Morning,
    });
}
